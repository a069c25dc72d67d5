import type { Sentence } from './sentence';

/** What is said about plans, moments and templates, with the same in French. */
export const PLAN_SENTENCES = [
  ['The item is not public any more.', 'L’élément n’est plus public.'],
  ['It was over before it could be posted.', 'C’était fini avant de pouvoir être publié.'],
  ['The job was closed before it could be posted.', 'L’offre était close avant de pouvoir être publiée.'],
  ['It had begun before this could be posted.', 'Cela avait commencé avant la publication.'],
  ['The date it is about does not take place any more.', 'La date dont il s’agit n’a plus lieu.'],
  ['The date it is about did not take place.', 'La date dont il s’agit n’a pas eu lieu.'],
  [
    'The date it is about is over or does not take place any more.',
    'La date dont il s’agit est passée ou n’a plus lieu.',
  ],
  ['The event is not over yet.', 'L’événement n’est pas encore fini.'],
  ['The job is not filled any more.', 'Le poste n’est plus pourvu.'],
  [
    'Its template cannot be used (line {}, column {}): {}.',
    'Son modèle ne peut pas être utilisé (ligne {}, colonne {}) : {}.',
  ],
  ['text line {}, column {}: {}', 'texte ligne {}, colonne {} : {}'],
  ['{} must be a time to come', '{} doit être une heure à venir'],
  ['This time has passed: choose one to come.', 'Cette heure est passée : choisissez-en une à venir.'],
  [
    'What the post is about is over by then: choose an earlier time.',
    'Ce dont parle la publication sera fini à cette heure : choisissez une heure plus proche.',
  ],
  [
    'What the post is about is not over by then: choose a later time.',
    'Ce dont parle la publication ne sera pas fini à cette heure : choisissez une heure plus tardive.',
  ],
  [
    'A post that is planned on this page says nearly the same.',
    'Une publication prévue sur cette page dit presque la même chose.',
  ],
  [
    'A post of the last 30 days on this page says nearly the same.',
    'Une publication des 30 derniers jours sur cette page dit presque la même chose.',
  ],
  [
    'Another post is planned on this page less than {} minutes from this one.',
    'Une autre publication est prévue sur cette page à moins de {} minutes de celle-ci.',
  ],
  ['there is no {}', 'il n’y a pas de {}'],
  ['must not be empty', 'ne doit pas être vide'],
  ['must have at most {} characters', 'doit avoir au plus {} caractères'],
  ['makes a text of more than {} characters', 'donne un texte de plus de {} caractères'],
  ['makes no text at all', 'ne donne aucun texte'],
  ['undefined filter: {}', 'il n’y a pas de filtre {}'],
  ['tag "{}" not found', 'il n’y a pas de balise « {} »'],
  ['tag {} not closed', 'la balise {} n’est pas fermée'],
  ['output "{}" not closed', 'la sortie « {} » n’est pas fermée'],
  ['memory alloc limit exceeded', 'il demande trop de mémoire'],
  ['template render limit exceeded', 'il demande trop de temps'],
] as const satisfies readonly Sentence[];
