import { type Clock, toInstant } from '../../../core/clock';
import { POLICY } from '../policy';
import type { Post, PostStore } from '../ports';
import type { PostEvent } from '../post/post-events';
import { move } from '../post/post-state';

const BATCH = 100;

/**
 * Ends everything that still waits to be sent to an account that was disconnected, or failed and could be tried again:
 * unsent posts are cancelled, live ones stay as they are and say so. A post being sent right now ends by itself.
 */
export async function releasePosts(
  { posts, clock }: { posts: Pick<PostStore, 'list' | 'write'>; clock: Clock },
  accountId: number,
): Promise<void> {
  let after: Parameters<PostStore['list']>[1]['after'];
  do {
    const filter = { account: [accountId], work: ['planned', 'due', 'waiting', 'held', 'failed'] as const };
    const page = await posts.list(filter, { limit: BATCH, ...(after ? { after } : {}) });
    for (const post of page.posts) {
      const released = move(post, releaseOf(post), { now: toInstant(clock.now()), policy: POLICY });
      if (released) await posts.write(post, released);
    }
    after = page.next ?? undefined;
  } while (after);
}

const ORPHANS = 50;

/**
 * What was left when a process died while it disconnected an account: what waited or failed is ended as there. What was being
 * sent is told to a person, for nobody serves its lane. Answers how many it moved, of many a part.
 */
export async function releaseOrphans({
  posts,
  clock,
}: {
  posts: Pick<PostStore, 'orphans' | 'write'>;
  clock: Clock;
}): Promise<number> {
  const now = toInstant(clock.now());
  let moved = 0;
  for (const post of await posts.orphans(now, ORPHANS)) {
    const released = move(post, post.work === 'sending' ? lostOf(post) : releaseOf(post), { now, policy: POLICY });
    if (released && (await posts.write(post, released))) moved += 1;
  }
  return moved;
}

/** An update or a removal is released in the next round; a publication may stand there. */
function lostOf(post: Post): PostEvent {
  return post.operation?.kind === 'publish'
    ? { type: 'given-up', detail: 'Its account was disconnected while it was sent: please check whether it is there.' }
    : { type: 'abandoned' };
}

/** The move that takes a post off a lane that nobody serves any more. */
export function releaseOf(post: Post): PostEvent {
  if (post.presence !== 'live') return { type: 'cancel' };
  const code = post.desired === 'absent' ? 'cannot-remove' : 'cannot-update';
  return {
    type: 'left',
    code,
    detail: 'Its account was disconnected, so what stands there can only be changed there.',
  };
}
