import type { PlanRow, Post } from '../ports';

/** What of a post tells whether its item stood somewhere, and whether it comes back there. */
interface Trace extends Pick<Post, 'accountId' | 'subject' | 'occasion' | 'presence' | 'work'> {
  problem: { code: string } | null;
}

/** Taken down by us. What vanished on its network was not: nobody here decided that. */
export function wasTakenDown({ presence, problem }: Pick<Trace, 'presence' | 'problem'>): boolean {
  return presence === 'removed' && problem?.code !== 'gone' && problem?.code !== 'drift';
}

/** On how many accounts an item stood in one language before it was taken down. */
export function stoodOn(posts: readonly Trace[]): number {
  return new Set(posts.filter(wasTakenDown).map(({ accountId }) => accountId)).size;
}

/**
 * True for an account of an item that was taken down from social pages: whether it is shared again is a question, which
 * a tick since then answers, or a post that somebody let go out. `posts` are those of one language, later generations
 * last; `rows` are its plan, whose ticks were forgotten when it was taken down.
 */
export function asksAgain(posts: readonly Trace[], rows: readonly PlanRow[], accountId: number): boolean {
  if (!posts.some((post) => wasTakenDown(post) && !posts.some((other) => takesItsPlace(other, post)))) return false;
  const isAnnounced = (one: Pick<Trace, 'accountId' | 'occasion'>) =>
    one.accountId === accountId && one.occasion === 'announce';
  if (rows.some((row) => isAnnounced(row) && row.ticked)) return false;
  const announcement = posts.filter(isAnnounced).at(-1);
  return !announcement || !comesBack(announcement);
}

/** A later generation, which replaced what was taken down or came back with somebody's word. */
function takesItsPlace(other: Trace, { accountId, subject, occasion }: Trace): boolean {
  const isSame = other.accountId === accountId && other.subject === subject && other.occasion === occasion;
  return isSame && comesBack(other);
}

/** It stands, or somebody said that it may. */
function comesBack({ presence, work, problem }: Trace): boolean {
  if (presence !== 'none') return presence !== 'removed';
  if (work === 'held') return problem?.code !== 'not-asked';
  return work !== 'cancelled' && work !== 'skipped';
}

/** What the posts that wait for the answer say. */
export function againQuestion(count: number): string {
  return count === 1
    ? 'This item was on 1 page before. Share it again?'
    : `This item was on ${count} pages before. Share it again?`;
}
