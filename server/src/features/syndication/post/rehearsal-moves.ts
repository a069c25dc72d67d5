import type { Post } from '../ports';
import { held, isPending, isReady } from './moving';
import type { DispatchEvent } from './post-events';

/** Waits because it was only rehearsed: it would have been sent. */
export function isRehearsed({ work, problem }: Pick<Post, 'work' | 'problem'>): boolean {
  return work === 'held' && problem?.code === 'dry-run';
}

/** A dry run: what would have been sent is kept with its attempt, and nothing goes out before a person asks. */
export function rehearsed(
  post: Post,
  { kind, payload }: Omit<Extract<DispatchEvent, { type: 'rehearsed' }>, 'type'>,
): Post | null {
  const removes = kind === 'remove';
  if (!isReady(post) || post.presence !== (kind === 'publish' ? 'none' : 'live')) return null;
  if (!removes && isPending(post)) return null;
  const desired = removes ? 'absent' : 'present';
  const sentPayload = removes ? post.sentPayload : payload;
  return held({ ...post, desired, sentPayload, steps: {}, attempts: post.attempts + 1 }, 'dry-run');
}
