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
  ['A post that is {} has no such action.', 'Cette action n’est pas possible pour une publication dans cet état ({}).'],
] as const satisfies readonly Sentence[];
