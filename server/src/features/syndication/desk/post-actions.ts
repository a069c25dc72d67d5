import type { PostAction } from '../../../../../shared/contracts/posts';
import { type Clock, toInstant } from '../../../core/clock';
import { fail, ok, type Result } from '../../../core/result';
import type { Policy } from '../policy';
import type { Post, PostStore } from '../ports';
import { nextGeneration } from '../post/new-post';
import type { PersonEvent } from '../post/post-events';
import { type MoveContext, move } from '../post/post-state';
import type { PostDecisions } from './posts';

const ACTIONS = ['retry', 'share', 'cancel', 'confirm-live', 'confirm-absent'] as const satisfies readonly PostAction[];

export interface PostDecisionPorts {
  posts: PostStore;
  clock: Clock;
  policy: Policy;
  newKey(): string;
}

/**
 * What people decide about posts: pure moves, then one compare-and-set. Sharing what was removed
 * answers the new post that takes its place.
 */
export function createPostDecisions(ports: PostDecisionPorts): PostDecisions {
  const context = (): MoveContext => ({ now: toInstant(ports.clock.now()), policy: ports.policy });
  return {
    allowed: (post) => ACTIONS.filter((action) => move(post, eventOf(post, action, null), context()) !== null),
    async decide(post, action, url) {
      const now = context();
      const after = move(post, eventOf(post, action, url), now);
      if (!after) return fail(`A post that is ${stateOf(post)} has no such action.`);
      if (post.presence === 'removed' && action === 'share') return again(ports, post, after, now);
      const written = await ports.posts.write(post, after);
      return written ? ok(written) : fail(CHANGED);
    },
  };
}

const CHANGED = 'The post changed meanwhile. Look again and decide anew.';

/** The new row first: a crash in between leaves the question open, never the answer lost. */
async function again(
  ports: PostDecisionPorts,
  post: Post,
  after: Post,
  { now }: MoveContext,
): Promise<Result<Post, string>> {
  const created = await ports.posts.insert(nextGeneration(post, ports.newKey(), now));
  await ports.posts.write(post, after);
  return created ? ok(created) : fail(CHANGED);
}

function eventOf(post: Post, action: PostAction, url: string | null): PersonEvent {
  if (action === 'confirm-live') return { type: 'confirm-live', url };
  if (action === 'share' && post.presence === 'removed') return { type: 'superseded' };
  return { type: action };
}

function stateOf({ presence, work }: Post): string {
  return presence === 'none' ? work : `${presence} and ${work}`;
}
