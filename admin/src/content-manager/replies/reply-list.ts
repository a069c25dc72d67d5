import type { ReplyRow } from '../../../../shared/contracts/replies';

/** Milliseconds between two looks while an answer is on its way, and otherwise. */
const FAST = 1500;
const SLOW = 30_000;

/** How often a list of replies should be read again, in milliseconds. */
export function lookInterval(replies: readonly ReplyRow[]): number {
  const moves = replies.some(({ answer }) => answer?.work === 'due' || answer?.work === 'sending');
  return moves ? FAST : SLOW;
}

/** Those who wait, and those whose answer still needs somebody to look; everything on demand. */
export function shownReplies(replies: readonly ReplyRow[], all: boolean): readonly ReplyRow[] {
  return all ? replies : replies.filter(({ state }) => state === 'open');
}
