import type { Sentence } from './sentence';

/** What the server says about posts and decisions. */
export const POST_SENTENCES = [
  [
    'You proposed this post yourself: on this page somebody else must approve it.',
    'Vous avez proposé cette publication vous-même : sur cette page, quelqu’un d’autre doit la valider.',
  ],
  ['It does not wait for approval.', 'Elle n’attend pas de validation.'],
  ['There is no post {}.', 'Il n’y a pas de publication {}.'],
  [
    'The post changed meanwhile. Look again and decide anew.',
    'La publication a changé entre-temps. Regardez-la et décidez à nouveau.',
  ],
  [
    'Its account was disconnected, so what stands there can only be changed there.',
    'Son compte a été déconnecté : ce qui s’y trouve ne peut être modifié que là-bas.',
  ],
  [
    'Its account was disconnected while it was sent: please check whether it is there.',
    'Son compte a été déconnecté pendant l’envoi : veuillez vérifier si elle y est.',
  ],
  ['Whether it arrived is settled after the dry run.', 'On saura après l’essai à blanc si elle est arrivée.'],
  [
    'This item was on 1 page before. Share it again?',
    'Ce contenu était sur 1 page auparavant. Le partager à nouveau ?',
  ],
  [
    'This item was on {} pages before. Share it again?',
    'Ce contenu était sur {} pages auparavant. Le partager à nouveau ?',
  ],
  [
    'The network has no way to do that: choose another answer.',
    'Le réseau n’a aucun moyen de le faire : choisissez une autre réponse.',
  ],
  [
    'The post on {} that it takes the place of is taken down first.',
    'La publication sur {} qu’elle remplace est d’abord retirée.',
  ],
  [
    '{} failed several times in a row and is left alone for a while.',
    '{} a échoué plusieurs fois de suite : on le laisse tranquille un moment.',
  ],
  [
    '{} takes {} {} in {} hours; this post waits for its turn.',
    '{1} n’admet que {2} opérations en {4} heures ; cette publication attend son tour.',
  ],
  [
    '{} takes {} {} in 1 hour; this post waits for its turn.',
    '{1} n’admet que {2} opérations par heure ; cette publication attend son tour.',
  ],
  [
    '{} takes {} {} in {} minutes; this post waits for its turn.',
    '{1} n’admet que {2} opérations en {4} minutes ; cette publication attend son tour.',
  ],
  [
    '{} takes {} {} in 1 minute; this post waits for its turn.',
    '{1} n’admet que {2} opérations par minute ; cette publication attend son tour.',
  ],
  [
    '{} takes {} {} in {} seconds; this post waits for its turn.',
    '{1} n’admet que {2} opérations en {4} secondes ; cette publication attend son tour.',
  ],
  [
    '{} never answered and offers no way to look: please check whether the post is there.',
    '{} n’a jamais répondu et n’offre aucun moyen de regarder : veuillez vérifier si la publication y est.',
  ],
  [
    'The item could not be read or its text not be made; the server log says why.',
    'Le contenu n’a pas pu être lu, ou son texte être composé ; le journal du serveur dit pourquoi.',
  ],
  [
    'The stored credentials cannot be read any more: was the encryption key changed? Enter them again.',
    'Les accès enregistrés ne sont plus lisibles : la clé de chiffrement a-t-elle changé ? Saisissez-les à nouveau.',
  ],
  [
    'Something went wrong in this hub; the server log says what.',
    'Quelque chose s’est mal passé ici ; le journal du serveur dit quoi.',
  ],
  ['The hub was stopped before {} had answered.', 'Le hub a été arrêté avant que {} ait répondu.'],
  ['The network is still busy with it.', 'Le réseau est encore occupé avec elle.'],
  ['What it corrects does not stand there any more.', 'Ce qu’elle corrige n’est plus en ligne.'],
  ['Its account is busy: try again in a moment.', 'Son compte est occupé : réessayez dans un instant.'],
  [
    'Only a post that stands on its network, with nothing to send, is looked at.',
    'On ne regarde qu’une publication qui est sur son réseau, sans rien à envoyer.',
  ],
  ['Only a person posts on this page.', 'Sur cette page, seule une personne publie.'],
  ['A post that is {} has no such action.', 'Cette action n’est pas possible pour une publication dans cet état ({}).'],
] as const satisfies readonly Sentence[];
