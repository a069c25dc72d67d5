import type { timers as en } from './en';

export const timers = {
  'timers.title': 'Part tout seul',
  'timers.publish':
    'Part le {when} ({zone}){posts, plural, =0 {} one { avec # publication} other { avec # publications}}, tel qu’il a été enregistré en dernier.',
  'timers.unpublish': 'Quitte la page le {when} ({zone}), et ses publications avec lui.',
  'timers.stopped.publish': 'N’a pas pu partir le {when} ({zone})',
  'timers.stopped.unpublish': 'N’a pas pu être retiré le {when} ({zone})',
  'timers.mend': 'Corrigez et enregistrez : l’essai reprend aussitôt.',
  'timers.stopped.title':
    '{count, plural, one {Un contenu n’a pas pu partir ou être retiré à l’heure prévue} other {# contenus n’ont pas pu partir ou être retirés à l’heure prévue}}',
  'timers.stopped.text': 'Ouvrez-le, corrigez ce qui est nommé ici et enregistrez : l’essai reprend aussitôt.',
} as const satisfies Record<keyof typeof en, string>;
