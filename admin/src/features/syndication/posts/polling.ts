import type { PostRow } from '../../../../../shared/contracts/posts';

/** Milliseconds between two looks while something is on its way. */
const FAST = 1500;
/** Now and then otherwise: a token may die while the page is open. */
const SLOW = 30_000;

/** A wait that ends soon is followed, a long one is not. */
const SOON = 60_000;
/** What is due leaves within seconds; later its page is paused or copied, which the post does not say. */
const STUCK = 120_000;

type Moving = Pick<PostRow, 'work' | 'at' | 'updatedAt'>;

function moves({ work, at, updatedAt }: Moving, now: number): boolean {
  if (work === 'sending') return true;
  if (work === 'due') return now - Date.parse(updatedAt) < STUCK;
  return work === 'waiting' && at !== null && Date.parse(at) - now < SOON;
}

/** How often a list that shows these posts should be read again, in milliseconds. */
export function pollingInterval(posts: readonly Moving[], now: number): number {
  return posts.some((post) => moves(post, now)) ? FAST : SLOW;
}
