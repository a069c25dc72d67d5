import { POST_ACTIONS, type PostAction } from '../../../../../shared/contracts/posts';
import { type Clock, type Instant, toInstant } from '../../../core/clock';
import { fail, ok, type Result } from '../../../core/result';
import { withProposal } from '../approval/propose';
import type { Policy } from '../policy';
import type { AccountStore, Decision, NewPost, Person, Post, PostStore } from '../ports';
import { isDrifted } from '../post/drift-moves';
import { nextGeneration } from '../post/new-post';
import type { PersonEvent } from '../post/post-events';
import { type MoveContext, move } from '../post/post-state';

/** What a person decides about a post. */
export interface Choice {
  action: PostAction;
  by: Person;
  /** For `mark-live` and `confirm-live`: where the post stands. */
  url: string | null;
  /** Asked for where a post is sent anew; welcome everywhere. */
  reason: string | null;
  /** For `reschedule`: when it goes out. */
  at?: Instant;
}

/** The moves a person may make. */
export interface PostDecisions {
  allowed(post: Post): readonly PostAction[];
  /** Moves and stores the post with who decided and why; the error says in plain words why not. */
  decide(post: Post, choice: Choice): Promise<Result<Post, string>>;
}

export interface PostDecisionPorts {
  posts: PostStore;
  accounts: Pick<AccountStore, 'find'>;
  clock: Clock;
  policy: Policy;
  newKey(): string;
}

/**
 * What people decide about posts: pure moves, then one compare-and-set. Sharing what was removed, or
 * sending anew what stands, answers the new post that takes its place.
 */
export function createPostDecisions(ports: PostDecisionPorts): PostDecisions {
  const context = (): MoveContext => ({ now: toInstant(ports.clock.now()), policy: ports.policy });
  return {
    allowed(post) {
      const now = context();
      const open = { url: null, at: now.now };
      return POST_ACTIONS.filter((action) => after(post, eventOf(post, { action, ...open }), now) !== null);
    },
    async decide(post, choice) {
      const now = context();
      const event = eventOf(post, choice);
      const moved = after(post, event, now);
      if (!moved) return fail(`A post that is ${stateOf(post)} has no such action.`);
      const account = await ports.accounts.find(post.accountId);
      const proposed = <T extends Post | NewPost>(one: T): T =>
        account ? withProposal(one, account.rules, choice.by, now) : one;
      const decision: Decision = { action: choice.action, by: choice.by, at: now.now, reason: choice.reason };
      const written = await write(ports.posts, { before: post, after: moved, event, decision }, proposed, () =>
        nextGeneration(post, ports.newKey(), now.now),
      );
      return written ? ok(written) : fail(CHANGED);
    },
  };
}

/** Somebody else wrote the post between reading and deciding. */
export const CHANGED = 'The post changed meanwhile. Look again and decide anew.';

interface Move {
  before: Post;
  after: Post;
  event: PersonEvent | null;
  decision: Decision;
}

/** A post at another time says what was approved, so nobody is asked again. */
async function write(
  posts: PostStore,
  { before, after, event, decision }: Move,
  proposed: <T extends Post | NewPost>(one: T) => T,
  next: () => NewPost,
): Promise<Post | null> {
  switch (event?.type) {
    case 'superseded':
      return posts.replace(before, after, proposed(next()), decision);
    case 'reschedule':
      return posts.reschedule(before, after, event.at, decision);
    default:
      return posts.write(before, proposed(after), decision);
  }
}

type Asked = Pick<Choice, 'action' | 'url' | 'at'>;

function eventOf(post: Post, { action, url, at }: Asked): PersonEvent | null {
  switch (action) {
    case 'confirm-live':
      return { type: 'confirm-live', url: url || null };
    case 'mark-live':
      return { type: 'mark-live', url: url ?? '' };
    case 'reschedule':
      return at === undefined ? null : { type: 'reschedule', at };
    case 'restore-drift':
      return post.presence === 'removed' && isDrifted(post) ? { type: 'superseded' } : { type: action };
    // A question with two answers of its own.
    case 'cancel':
      return isDrifted(post) ? null : { type: action };
    case 'share':
      if (isDrifted(post)) return null;
      return post.presence === 'removed' ? { type: 'superseded' } : { type: 'share' };
    case 'resend':
      return post.presence === 'live' ? { type: 'superseded' } : null;
    default:
      return { type: action };
  }
}

function after(post: Post, event: PersonEvent | null, context: MoveContext): Post | null {
  return event && move(post, event, context);
}

function stateOf({ presence, work }: Post): string {
  return presence === 'none' ? work : `${presence} and ${work}`;
}
