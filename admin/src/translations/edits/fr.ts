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
} as const satisfies Record<keyof typeof en, string>;
