import type { why as english } from './en';

export const why = {
  'why.ask': 'Pourquoi ?',
  'why.ask.about': 'Pourquoi ? {title} {account}',
  'why.title': 'Pourquoi est-ce sur {account}, ou pourquoi pas ?',
} as const satisfies Record<keyof typeof english, string>;
