import type { SharedKind } from './kinds';

/** Moments in the life of an item that a post can be about. */
export const OCCASIONS = [
  'announce',
  'reminder-14d',
  'reminder-1d',
  'last-seats',
  'recap',
  'closing-soon',
  'filled',
  'correction',
] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** What each kind can be posted about, in the order of time. A correction is nobody's plan: it follows an edit. */
export const OCCASIONS_OF = {
  news: ['announce'],
  event: ['announce', 'reminder-14d', 'last-seats', 'reminder-1d', 'recap'],
  training: ['announce', 'reminder-14d', 'last-seats', 'reminder-1d'],
  album: ['announce'],
  job: ['announce', 'closing-soon', 'filled'],
  store: ['announce'],
} as const satisfies Record<SharedKind, readonly Occasion[]>;

/**
 * What one tick plans together: everything that comes by itself. Last seats are not among them, because only a person
 * knows that few are left.
 */
const BY_ITSELF: readonly Occasion[] = ['reminder-14d', 'reminder-1d', 'recap', 'closing-soon', 'filled'];

/** The occasions of a kind that one tick plans together; none for kinds that are only announced. */
export function occasionsTogether(kind: SharedKind): Occasion[] {
  return OCCASIONS_OF[kind].filter((occasion) => BY_ITSELF.includes(occasion));
}

export function isOccasion(value: string): value is Occasion {
  return (OCCASIONS as readonly string[]).includes(value);
}
