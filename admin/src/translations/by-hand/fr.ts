/** Ce que seule une personne peut faire sur un réseau, et les copies qui y restent. */
export const byHand = {
  'hand.waiting':
    '{count, plural, one {# publication est à faire à la main} other {# publications sont à faire à la main}}',
  'hand.show': 'À faire à la main',
  'hand.publish': 'Publiez ceci sur {network}',
  'hand.update': 'Modifiez-la sur {network} : ce qui change est marqué',
  'hand.remove': 'Retirez ceci de {network}',
  'hand.copy-text': 'Copier le texte',
  'hand.copied': 'Copié',
  'hand.picture': 'Télécharger l’image {number}',
  'hand.picture.alt': 'Description : {alt}',
  'copies.waiting':
    '{count, plural, one {# copie reste sur un réseau alors que son contenu est parti} other {# copies restent sur des réseaux alors que leur contenu est parti}}',
  'copies.show': 'À retirer',
  'diff.title': 'Ce que deviendrait le texte en ligne',
  'diff.removed': 'retiré :',
  'diff.added': 'ajouté :',
} as const satisfies Record<string, string>;
