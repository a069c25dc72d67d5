import type { head as en } from './en';

/** Comment une page se présente là où on la trouve et la partage. */
export const head: Readonly<Record<keyof typeof en, string>> = {
  'head.title': 'L’apparence ailleurs',
  'head.network': 'Réseau',
  'head.open': 'Tous les réseaux',
  'head.fine': 'Rien à améliorer.',
  'head.more': '{count, plural, one {et # remarque de plus} other {et # remarques de plus}}',
};
