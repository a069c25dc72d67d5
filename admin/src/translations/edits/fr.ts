import type { edits as en } from './en';

export const edits = {
  'again.question':
    '{count, plural, one {Ce contenu était sur une page auparavant. Le partager à nouveau ?} other {Ce contenu était sur # pages auparavant. Le partager à nouveau ?}}',
  'again.tick':
    '{count, plural, one {Ce contenu était sur une page auparavant.} other {Ce contenu était sur # pages auparavant.}} Cochez où il revient. Là où rien n’est coché, la question vous est posée une fois qu’il est public.',
  'again.share': 'Partager à nouveau',
  'again.share.done': 'Il sera partagé à nouveau',
  'again.cancel': 'Ne pas partager',
  'again.cancel.done': 'Il ne sera pas partagé à nouveau',
  'problem.edit': 'Le réseau n’accepte pas votre modification. Que faire de la publication ?',
  'problem.corrected': 'Le réseau n’accepte pas sa modification : un rectificatif y répond.',
  'post-action.leave': 'La laisser telle quelle',
  'post-action.leave.done': 'C’est noté : la publication reste telle quelle',
  'post-action.correct': 'Répondre par un rectificatif',
  'post-action.correct.text':
    'La publication reste, et une réponse dit ce que dit le contenu à présent. Ses mots viennent du modèle « Rectificatif ».',
  'post-action.correct.confirm': 'Répondre',
  'post-action.correct.done': 'Le rectificatif va être publié',
  'post-action.replace': 'La remplacer',
  'post-action.replace.text':
    'La publication est retirée avec ses mentions et ses réponses, et une nouvelle dit ce que dit le contenu à présent.',
  'post-action.replace.confirm': 'Retirer et publier à nouveau',
  'post-action.replace.done': 'Elle va être retirée et publiée à nouveau',
  'edits.waiting':
    '{count, plural, one {Une modification attend : son réseau ne l’accepte pas} other {# modifications attendent : leurs réseaux ne les acceptent pas}}',
  'edits.show': 'À décider',
  'edits.corrections': 'Rectificatifs sur {name}',
  'rules.edits': 'Quand le réseau n’accepte pas une modification',
  'rules.edits.help': 'Là où il ne sait pas faire ce qui est choisi ici, la question vous est posée.',
  'rules.edits.ask': 'Me demander à chaque fois',
  'rules.edits.leave': 'Laisser la publication telle quelle',
  'rules.edits.reply': 'Répondre par un rectificatif',
  'rules.edits.replace': 'La retirer et publier à nouveau',
  'occasion.correction': 'Rectificatif',
  'diff.pictures': 'Ce qui changerait dans ses images',
  'diff.picture.added': 'Nouvelle image',
  'diff.picture.removed': 'Retirée',
  'diff.picture.described': 'Décrite autrement',
} as const satisfies Record<keyof typeof en, string>;
