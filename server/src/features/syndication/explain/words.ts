import type { DecisionAction, Finding, Presence, Work } from '../../../../../shared/contracts/posts';
import type { Instant } from '../../../core/clock';
import type { Lateness } from '../attention/attention';
import type { AttemptOutcome, OperationKind, Problem } from '../ports';
import type { Absence } from './absence';

/** A time at which an item is published or unpublished by itself. */
export interface ItemTime {
  /** '' where it is that of every language. */
  locale: string;
  action: 'publish' | 'unpublish';
  at: Instant;
  /** It was tried and refused: it waits until the draft is saved. */
  isStopped: boolean;
}

/** What an explanation says, in one language. Times come as they are read in it. */
export interface WhyWords {
  presence: Record<Presence, (account: string, since: string | null) => string>;
  task: Record<OperationKind, string>;
  work: Record<Work, (task: string, at: string) => string>;
  /** Of a post whose time is over, although it waits for nothing and nobody. */
  late: Record<Lateness, string>;
  /** Where the time is not known. */
  now: string;
  problem: Record<Problem['code'], string>;
  /** The network's own words, or ours about this very post. */
  detail(words: string): string;
  account: Record<'paused' | 'broken' | 'copy' | 'disconnected', (account: string, detail: string) => string>;
  outcome: Record<AttemptOutcome, string>;
  running: string;
  attempts(count: number, at: string, outcome: string): string;
  decision: Record<Exclude<DecisionAction, Finding>, string>;
  decided(by: string, at: string, what: string): string;
  proposed(by: string, at: string): string;
  /** Who acts when nobody's name is known. */
  hub: string;
  /** What the item does by itself at a time that was set for it. */
  itemTime: Record<ItemTime['action'], (at: string) => string>;
  /** The same, where something was in the way. */
  stopped: Record<ItemTime['action'], (at: string) => string>;
  absence: { [K in Absence['code']]: (absence: Extract<Absence, { code: K }>, names: AbsenceNames) => string };
}

export interface AbsenceNames {
  account: string;
  time(at: string): string;
}

/** The full stop after words that are quoted, unless they end a sentence themselves. */
export function stopAfter(quoted: string): string {
  return /[.!?…]$/.test(quoted) ? '' : '.';
}
