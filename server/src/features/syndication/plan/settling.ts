import { type Instant, toInstant } from '../../../core/clock';
import type { Post } from '../ports';
import type { PlanPorts } from './plan-posts';

/** Whoever saves again and again gets no more time than this many settling times. */
const MOST_RESTARTS = 10;

/**
 * When a post may go out after an edit: one that was about to be sent settles anew, so that who mends a typo may
 * find the next one. The time ends all the same, counted from when the post was made.
 */
export function settledAt(
  { presence, work, at, createdAt }: Pick<Post, 'presence' | 'work' | 'at' | 'createdAt'>,
  { now, due }: Pick<PlanPorts, 'now' | 'due'>,
): Instant {
  const isSettling = presence === 'none' && (work === 'planned' || work === 'due') && at !== null && at <= due;
  if (!isSettling) return due;
  const settling = Date.parse(due) - Date.parse(now);
  const last = toInstant(new Date(Date.parse(createdAt) + MOST_RESTARTS * settling));
  const anew = due < last ? due : last;
  return anew > at ? anew : at;
}
