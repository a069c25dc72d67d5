import type { Account } from '../ports';
import type { Moved } from './moved';

/** One line of the log about a move of a post: stable names, no texts of people or networks, no secrets. */
export interface MoveRecord {
  /** `post.` and the presence that it came to, else the work. */
  event: string;
  /** Its key. */
  post: string;
  /** Number of its account. */
  account: number;
  channel: string;
  state: { presence: string; work: string };
  /** Attempts ever made. */
  attempt: number;
  /** Of the attempt that ended; null where none did. */
  durationMs: number | null;
  /** Code of what is in the way; null where nothing is. */
  fault: string | null;
}

export type MoveLevel = 'debug' | 'info' | 'warn';

/** Null for a write that moved nothing, such as a step that a channel keeps. */
export function recordOf({ before, after, attempt }: Moved, account: Account | null): MoveRecord | null {
  const { presence, work } = after;
  const isMoved = before?.presence !== presence || before.work !== work || before.problem?.code !== after.problem?.code;
  if (!isMoved && !attempt) return null;
  const isElsewhere = presence !== (before?.presence ?? 'none');
  return {
    event: `post.${isElsewhere ? presence : work}`,
    post: after.key,
    account: after.accountId,
    channel: account?.channel ?? '',
    state: { presence, work },
    attempt: after.attempts,
    durationMs: attempt?.endedAt ? Date.parse(attempt.endedAt) - Date.parse(attempt.startedAt) : null,
    fault: after.problem?.code ?? null,
  };
}

/** What needs a person is a warning; what is under way is for those who look closely. */
export function levelOf({ after, attempt }: Moved): MoveLevel {
  if (after.work === 'failed' || after.presence === 'uncertain') return 'warn';
  return after.work === 'held' || attempt?.endedAt ? 'info' : 'debug';
}
