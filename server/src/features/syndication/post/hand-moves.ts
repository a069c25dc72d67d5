import type { Post } from '../ports';
import { held, isPending, isReady, settled } from './moving';
import type { DispatchEvent } from './post-events';

/** Waits for a person to do on the network what only a person can. */
export function isHanded({ work, problem }: Pick<Post, 'work' | 'problem'>): boolean {
  return work === 'held' && problem?.code === 'by-hand';
}

/** What should stand there is kept as what was sent: once she says so, it is what stands there. */
export function handed(post: Post, { payload }: Omit<Extract<DispatchEvent, { type: 'handed' }>, 'type'>): Post | null {
  const removes = payload === null;
  if (!isReady(post) || !(post.presence === 'live' || (post.presence === 'none' && !removes))) return null;
  if (!removes && isPending(post)) return null;
  const desired = removes ? 'absent' : 'present';
  return held({ ...post, desired, sentPayload: removes ? post.sentPayload : payload, steps: {} }, 'by-hand');
}

/** A person brought what stands there in step. */
export function markEdited(post: Post): Post | null {
  if (!isHanded(post) || post.presence !== 'live' || post.desired !== 'present') return null;
  return { ...settled(post), livePayload: post.sentPayload, sentRev: post.desiredRev, work: 'idle', at: null };
}
