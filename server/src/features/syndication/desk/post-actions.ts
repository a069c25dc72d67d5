import { POST_ACTIONS, type PostAction } from '../../../../../shared/contracts/posts';
import { type Clock, type Instant, toInstant } from '../../../core/clock';
import { fail, ok, type Result } from '../../../core/result';
import { withProposal } from '../approval/propose';
import type { Policy } from '../policy';
import type { AccountStore, Decision, NewPost, Person, Post, PostStore } from '../ports';
import { isDrifted } from '../post/drift-moves';
import { editEvent, isEditAction, postAfterEdit } from '../post/edit-answers';
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
      const next = postAfter(post, choice.action, event, ports.newKey(), now.now);
      const move = { before: post, after: moved, event, decision, next: next && proposed(next) };
      const written = await write(ports.posts, move, proposed);
      return written ? ok(written) : fail(CHANGED);
    },
  };
}

/** Somebody else wrote the post between reading and deciding. */
export const CHANGED = 'The post changed meanwhile. Look again and decide anew.';

interface Move {
  before: Post;
  after: Post;
  event: PersonEvent | EditEvent | null;
  decision: Decision;
  /** The post that follows from it. */
  next: NewPost | null;
}

type EditEvent = ReturnType<typeof editEvent>;

function postAfter(post: Post, action: PostAction, event: Move['event'], key: string, now: Instant): NewPost | null {
  if (isEditAction(action)) return postAfterEdit(post, action, key, now);
  return event?.type === 'superseded' ? nextGeneration(post, key, now) : null;
}

/** A post at another time says what was approved, so nobody is asked again. */
async function write(
  posts: PostStore,
  { before, after, event, decision, next }: Move,
  proposed: <T extends Post | NewPost>(one: T) => T,
): Promise<Post | null> {
  if (next) return posts.replace(before, after, next, decision);
  if (event?.type === 'reschedule') return posts.reschedule(before, after, event.at, decision);
  return posts.write(before, proposed(after), decision);
}

type Asked = Pick<Choice, 'action' | 'url' | 'at'>;

function eventOf(post: Post, { action, url, at }: Asked): PersonEvent | EditEvent {
  if (isEditAction(action)) return editEvent(post, action);
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

function after(post: Post, event: PersonEvent | EditEvent, context: MoveContext): Post | null {
  return event && move(post, event, context);
}

function stateOf({ presence, work }: Post): string {
  return presence === 'none' ? work : `${presence} and ${work}`;
}
