import type { PostRow } from '../../../../../shared/contracts/posts';

/** Milliseconds between two looks while something is on its way. */
const FAST = 1500;
/** Now and then otherwise: a token may die while the page is open. */
const SLOW = 30_000;

const MOVING: readonly PostRow['work'][] = ['due', 'sending'];
/** A wait that ends soon is followed, a long one is not. */
const SOON = 60_000;

/** How often a list that shows these posts should be read again, in milliseconds. */
export function pollingInterval(posts: readonly Pick<PostRow, 'work' | 'at'>[], now: number): number {
  const moves = posts.some(
    ({ work, at }) => MOVING.includes(work) || (work === 'waiting' && at !== null && Date.parse(at) - now < SOON),
  );
  return moves ? FAST : SLOW;
}
