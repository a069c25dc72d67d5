import type { Sentence } from './sentence';

/** What is said about imported files and their lines, with the same in French. */
export const FILE_SENTENCES = [
  [
    'The file cannot be read near line {}: a quoted cell is not closed or has a quote inside that is not doubled.',
    'Le fichier est illisible vers la ligne {} : des guillemets ne sont pas fermés, ou un guillemet dans une cellule n’est pas doublé.',
  ],

  // Tables of items
  [
    'The file is empty: its first line must name the columns.',
    'Le fichier est vide : sa première ligne doit nommer les colonnes.',
  ],
  ['The file has a header and no rows.', 'Le fichier a un en-tête et aucune ligne.'],
  [
    'The file has {} rows; at most {} can be imported at once: split it.',
    'Le fichier a {} lignes ; {} au plus peuvent être importées à la fois : coupez-le.',
  ],
  ['The column "{}" stands twice.', 'La colonne « {} » figure deux fois.'],
  [
    'The column "{}" is not known; the template lists those that are.',
    'La colonne « {} » est inconnue ; le modèle donne celles qui existent.',
  ],
  ['The column "{}" is not known; did you mean {}?', 'La colonne « {} » est inconnue ; vouliez-vous dire {} ?'],
  [
    'The row has {} cells and the header {}: a cell with the delimiter inside needs quotes.',
    'La ligne a {} cellules et l’en-tête {} : une cellule qui contient le séparateur doit être entre guillemets.',
  ],
  [
    'Without an identifier, importing the file again makes this item again.',
    'Sans identifiant, importer le fichier de nouveau crée ce contenu de nouveau.',
  ],
  ['{} must be a whole number, such as 12', '{} doit être un nombre entier, comme 12'],
  [
    '{} must be a number, such as 12.50, without spaces or signs of money',
    '{} doit être un nombre, comme 12.50, sans espace ni signe monétaire',
  ],
  ['{} must be true or false', '{} doit être true ou false'],
  ['{} must be a day, such as 2027-03-31', '{} doit être un jour, comme 2027-03-31'],
  [
    '{} must be a time with its offset, such as 2027-03-31T18:00:00+02:00',
    '{} doit être une heure avec son décalage, comme 2027-03-31T18:00:00+02:00',
  ],
  [
    '{} must be a day and a time of its own zone, such as 2027-03-31T18:00',
    '{} doit être un jour et une heure dans son propre fuseau, comme 2027-03-31T18:00',
  ],
  ['{} cannot be "{}"; use {}', '{} ne peut être « {} » ; utilisez {}'],
  [
    '{} must be the identifier or the document id of a store: nothing is "{}"',
    '{} doit être l’identifiant ou le documentId d’un magasin : rien ne s’appelle « {} »',
  ],
  [
    '{} must be the document ids of photos, with | between them: nothing is "{}"',
    '{} doit être les documentId de photos, séparés par | : rien ne s’appelle « {} »',
  ],
  [
    '{} must be the number of a file of the Media Library: nothing is "{}"',
    '{} doit être le numéro d’un fichier de la médiathèque : aucun ne porte le « {} »',
  ],
  ['{} must be the number of a file of the Media Library', '{} doit être le numéro d’un fichier de la médiathèque'],
  [
    'identifier "{}" stands on line {} already; keep one of the two',
    'l’identifiant « {} » figure déjà à la ligne {} ; gardez l’une des deux',
  ],

  // Calendars
  [
    'The file is no calendar: it must begin with BEGIN:VCALENDAR and end with END:VCALENDAR.',
    'Le fichier n’est pas un agenda : il doit commencer par BEGIN:VCALENDAR et finir par END:VCALENDAR.',
  ],
  ['The calendar has no events.', 'L’agenda n’a pas d’événement.'],
  ['The calendar has {} events; at most {} fit.', 'L’agenda a {} événements ; {} au plus sont possibles.'],
  [
    'Without a UID, importing the file again makes this event again.',
    'Sans UID, importer le fichier de nouveau crée cet événement de nouveau.',
  ],
  ['UID has {} characters; at most {} fit.', 'UID a {} caractères ; {} au plus sont possibles.'],
  ['DTSTART is missing or cannot be read.', 'DTSTART manque ou est illisible.'],
  [
    'DTSTART names the zone "{}", which is not known; import again with timezone=Europe/Paris or the zone it is in.',
    'DTSTART nomme le fuseau « {} », qui est inconnu ; importez de nouveau avec timezone=Europe/Paris ou le fuseau voulu.',
  ],
  [
    'DTSTART names no zone; import again with timezone=Europe/Paris or the zone it is in.',
    'DTSTART ne nomme pas de fuseau ; importez de nouveau avec timezone=Europe/Paris ou le fuseau voulu.',
  ],
  [
    '{} of its dates are changed one by one (RECURRENCE-ID): they stay as the rule says.',
    '{} de ses dates sont changées une à une (RECURRENCE-ID) : elles restent telles que la règle les donne.',
  ],
  [
    'Single dates beside the rule (RDATE) are left out.',
    'Les dates isolées en plus de la règle (RDATE) sont laissées de côté.',
  ],
  ['Only the first of its rules is taken.', 'Seule la première de ses règles est prise.'],

  // The call
  ['kind must be event for a calendar file', 'un agenda ne contient que des événements : choisissez « Événements »'],
  [
    'all can take {} rows and the file has {}: split it, or leave all out',
    '« Toutes les lignes ou aucune » va jusqu’à {} lignes et le fichier en a {} : coupez-le, ou décochez cette case',
  ],
  ['locale must be one of {}', 'la langue doit être l’une de celles-ci : {}'],
  [
    'file is missing: send a CSV or calendar file as "file"',
    'le fichier manque : choisissez un fichier CSV ou un agenda',
  ],
  ['file has more than {} MB: split it', 'le fichier dépasse {} Mo : coupez-le'],
  [
    'file is not in UTF-8: save it as "CSV UTF-8" and send it again',
    'le fichier n’est pas en UTF-8 : enregistrez-le en « CSV UTF-8 » et envoyez-le de nouveau',
  ],
  [
    'The row could not be written; the log of the server says why.',
    'La ligne n’a pas pu être écrite ; le journal du serveur dit pourquoi.',
  ],

  // The job that makes every page again
  [
    'Another instance runs a newer version of the plugin: start the rebuild there.',
    'Une autre instance a une version plus récente de l’extension : lancez la reconstruction depuis celle-là.',
  ],

  // Redirects
  [
    'The first line must name the columns from,to,status.',
    'La première ligne doit nommer les colonnes from,to,status.',
  ],
  [
    'The first line must name the columns from,to,status, not "{}".',
    'La première ligne doit nommer les colonnes from,to,status, et non « {} ».',
  ],
  ['The file has {} rows; a table holds at most {}.', 'Le fichier a {} lignes ; un tableau en contient {} au plus.'],
  ['{} stands in line {} already: keep one of the two.', '{} figure déjà à la ligne {} : gardez l’une des deux.'],
  ['{} leads to itself.', '{} mène à elle-même.'],
  [
    'from is empty: write the path of the old page, such as /about.html.',
    'from est vide : écrivez le chemin de l’ancienne page, comme /about.html.',
  ],
  [
    '{} is no address of this site: write a path from the root, or one under the public address.',
    '{} n’est pas une adresse de ce site : écrivez un chemin depuis la racine, ou une adresse sous l’adresse publique.',
  ],
  [
    '{} is no address of this site: write a path from the root, or one under {}.',
    '{} n’est pas une adresse de ce site : écrivez un chemin depuis la racine, ou une adresse sous {}.',
  ],
  ['from is longer than {} characters.', 'from dépasse {} caractères.'],
  [
    'The first page cannot be led elsewhere: set the base path of the hub instead.',
    'La première page ne peut mener ailleurs : réglez plutôt le chemin de base du hub.',
  ],
  [
    '/{} is answered by Strapi itself: choose another path.',
    'Strapi répond lui-même à /{} : choisissez un autre chemin.',
  ],
  ['A page that is gone leads nowhere: leave to empty.', 'Une page disparue ne mène nulle part : laissez to vide.'],
  [
    '{} is no status: write 301 (for ever), 302 (for now) or 410 (gone).',
    '{} n’est pas un statut : écrivez 301 (pour toujours), 302 (pour l’instant) ou 410 (disparue).',
  ],
  [
    'to is empty: write where the page is now, or the status 410.',
    'to est vide : écrivez où est la page maintenant, ou le statut 410.',
  ],
  ['to is longer than {} characters.', 'to dépasse {} caractères.'],
  [
    '{} must be a path from the root, or an address that starts with https://.',
    '{} doit être un chemin depuis la racine, ou une adresse qui commence par https://.',
  ],
  ['{} comes back to itself over {}.', '{} revient à elle-même par {}.'],
  ['{} leads on: {} goes straight to a page that is gone.', '{} mène plus loin : {} va droit à une page disparue.'],
  ['{} leads on: {} goes straight to {}.', '{} mène plus loin : {} va droit à {}.'],
  ['{} leads to {}, where no page of the hub stands.', '{} mène à {}, où ne se trouve aucune page du hub.'],

  // Strapi 5.54 and yup 0.32, whose words reach the report of an import
  ['{} must be defined.', '{} est à remplir.'],
  ['{} cannot be null.', '{} est à remplir.'],
  ['{} must be at most {} characters', '{} ne peut dépasser {} caractères'],
  ['{} must be at least {} characters', '{} doit avoir au moins {} caractères'],
  ['{} must be less than or equal to {}', '{} doit être au plus {}'],
  ['{} must be greater than or equal to {}', '{} doit être au moins {}'],
  ['{} must be a valid email', '{} doit être une adresse e-mail'],
  ['{} must be one of the following values: {}', '{} doit être l’une de ces valeurs : {}'],
  ['This attribute must be unique', 'Cette valeur est déjà prise'],
] as const satisfies readonly Sentence[];
