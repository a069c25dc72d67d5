import type { Sentence } from './sentence';

/** What the server says about replies and answers. */
export const REPLY_SENTENCES = [
  ['text must say something', 'Le texte doit dire quelque chose'],
  [
    'text is too long for the network: shorten it to {} characters',
    'Le texte est trop long pour le réseau : raccourcissez-le à {} caractères',
  ],
  [
    'Its account is not connected any more: answer on the network itself.',
    'Son compte n’est plus connecté : répondez sur le réseau même.',
  ],
  ['It was deleted by who wrote it.', 'Son auteur l’a supprimée.'],
  [
    'The post that was answered does not stand there any more.',
    'La publication à laquelle on a répondu n’est plus en ligne.',
  ],
  [
    'An answer is on its way already. Wait for it, or cancel it on the posts page.',
    'Une réponse est déjà en route. Attendez-la, ou annulez-la sur la page des publications.',
  ],
  [
    'Somebody else answered meanwhile. Look again and decide anew.',
    'Quelqu’un d’autre a répondu entre-temps. Regardez et décidez à nouveau.',
  ],
  ['What it answers was deleted.', 'Ce à quoi elle répond a été supprimé.'],
  ['There is no reply {}', 'Il n’y a pas de réponse {}'],
] as const satisfies readonly Sentence[];
