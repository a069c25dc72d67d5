import type { PostAction, PostRow, PostsResponse, PostTime } from '../../../../../shared/contracts/posts';
import { KIND_UIDS, type Kind } from '../../../../../shared/kinds';
import type { Channel } from '../../../channels/kit/contract';
import type { Instant } from '../../../core/clock';
import { fail, ok, type Result } from '../../../core/result';
import { mayBeLookedAt } from '../patrol/may-be-looked-at';
import type { LookStore } from '../patrol/patrol-ports';
import type { Account, AccountStore, Person, Post, PostFilter, PostStore, Unasked } from '../ports';
import { waitsForApproval } from '../post/approval-moves';
import { isDrifted } from '../post/drift-moves';
import { canAnswer, isEditAction } from '../post/edit-answers';
import { asksAboutEdit } from '../post/edit-moves';
import { driftQuestion } from './drift-question';
import { handWork } from './hand-work';
import type { Choice, PostDecisions } from './post-actions';
import { decodePostCursor, encodePostCursor } from './post-cursor';
import { toPostRow } from './post-rows';
import type { PostTimes } from './post-times';
import { reachKey } from './reach-key';

/** Why something about a post was not done. */
export type PostTrouble =
  | { kind: 'unknown-post'; id: number }
  | { kind: 'bad-cursor' }
  /** The post's state does not allow it; `message` says what it is doing instead. */
  | { kind: 'not-now'; message: string }
  /** It cannot go out at that time; `message` says why, and the cure. */
  | { kind: 'bad-time'; message: string };

/** What people do with posts. */
export interface Posts {
  list(filter: PostFilter, page: { limit: number; cursor: string | null }): Promise<Result<PostsResponse, PostTrouble>>;
  find(id: number): Promise<Result<Post, PostTrouble>>;
  act(id: number, choice: Choice): Promise<Result<PostRow, PostTrouble>>;
  /** What it means for a post to go out at a time; null asks about its own. */
  timeOf(id: number, at: Instant | null): Promise<Result<PostTime, PostTrouble>>;
  /** Decides posts that wait because nobody asked: of an item, of one language of it, or all. Answers how many changed. */
  answerNotAsked(answer: 'share' | 'cancel', by: Person, about?: Unasked): Promise<number>;
  /** Tries every failed post of an account again; answers how many. */
  retryFailed(accountId: number, by: Person): Promise<number>;
  /** Rows of one item in one locale, for its side panel. */
  ofItem(documentId: string, locale: string): Promise<PostRow[]>;
}

export interface PostParts {
  channels: readonly Channel[];
  accounts: Pick<AccountStore, 'list' | 'everConnected'>;
  posts: PostStore;
  decisions: PostDecisions;
  looks: Pick<LookStore, 'find' | 'accept'>;
  times: PostTimes;
  /** What would be sent now; null when the item is not public, or cannot be rendered. */
  textNow(post: Post, account: Account, channel: Channel): Promise<string | null>;
  /** Addresses of pictures of the media library, by file id; what is gone is left out. */
  addressesOf(files: readonly number[]): Promise<ReadonlyMap<number, string>>;
  /** The content type that holds each item, by documentId. */
  typesOf(items: readonly { kind: Kind; documentId: string }[]): Promise<ReadonlyMap<string, string>>;
  wake(): void;
}

export function createPosts(parts: PostParts): Posts {
  const { posts } = parts;
  const find = async (id: number): Promise<Result<Post, PostTrouble>> => {
    const post = await posts.find(id);
    return post ? ok(post) : fail({ kind: 'unknown-post', id });
  };
  return {
    find,
    async list(filter, { limit, cursor }) {
      const after = cursor === null ? undefined : decodePostCursor(cursor);
      if (after === null) return fail({ kind: 'bad-cursor' });
      const page = await posts.list(filter, { limit, ...(after ? { after } : {}) });
      const nextCursor = page.next && encodePostCursor(page.next);
      const waiting = {
        notAsked: await posts.countHeld('not-asked'),
        toApprove: await posts.countHeld('approval'),
        byHand: await posts.countHeld('by-hand'),
        drifted: await posts.countHeld('drift'),
        edits: await posts.countHeld('edit'),
        copiesLeft: await posts.countCopiesLeft(),
        unanswered: await posts.countUnanswered(),
      };
      return ok({ data: await toRows(parts, page.posts), meta: { pagination: { limit, nextCursor }, ...waiting } });
    },
    async act(id, choice) {
      const post = await find(id);
      if (!post.ok) return post;
      const problem = choice.at === undefined ? null : await parts.times.problemAt(post.value, choice.at);
      if (problem !== null) return fail({ kind: 'bad-time', message: problem });
      if (!(await offers(parts, post.value, choice.action))) return fail({ kind: 'not-now', message: CANNOT });
      const decided = await parts.decisions.decide(post.value, choice);
      if (!decided.ok) return fail({ kind: 'not-now', message: decided.error });
      if (choice.action === 'accept-drift') await parts.looks.accept(id);
      parts.wake();
      const [row] = await toRows(parts, [decided.value]);
      return row ? ok(row) : fail({ kind: 'unknown-post', id });
    },
    async timeOf(id, at) {
      const post = await find(id);
      return post.ok ? ok(await parts.times.look(post.value, at)) : post;
    },
    async answerNotAsked(answer, by, about = {}) {
      const ids = await posts.notAsked(about);
      return decideAll(parts, ids, { action: answer, by, url: null, reason: null });
    },
    async retryFailed(accountId, by) {
      const ids = await failedOf(posts, accountId);
      return decideAll(parts, ids, { action: 'retry', by, url: null, reason: null });
    },
    async ofItem(documentId, locale) {
      const all = await posts.ofDocument(documentId);
      return toRows(
        parts,
        all.filter((post) => post.locale === locale),
      );
    },
  };
}

/** Each by itself: one that cannot be moved any more keeps no other from it. */
async function decideAll(parts: PostParts, ids: readonly number[], choice: Choice): Promise<number> {
  let changed = 0;
  for (const id of ids) {
    const post = await parts.posts.find(id);
    if (post && (await parts.decisions.decide(post, choice)).ok) changed += 1;
  }
  parts.wake();
  return changed;
}

const BATCH = 100;

/** All of them are named before the first is moved: a moved post would change the pages of the list. */
async function failedOf(posts: PostStore, accountId: number): Promise<number[]> {
  const ids: number[] = [];
  let after: Parameters<PostStore['list']>[1]['after'];
  do {
    const page = await posts.list(
      { account: [accountId], work: ['failed'] },
      { limit: BATCH, ...(after ? { after } : {}) },
    );
    ids.push(...page.posts.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after);
  return ids;
}

async function toRows(parts: PostParts, posts: readonly Post[]): Promise<PostRow[]> {
  if (posts.length === 0) return [];
  const { channels, accounts } = parts;
  const types = await parts.typesOf(posts);
  const looks = await parts.looks.find(posts.filter(isDrifted).map(({ id }) => id));
  const reach = await parts.posts.reach([...new Set(posts.map(({ documentId }) => documentId))]);
  const unanswered = await parts.posts.unanswered(posts.map(({ id }) => id));
  const connected = new Set((await accounts.list()).map(({ id }) => id));
  const byId = new Map((await accounts.everConnected()).map((account) => [account.id, account]));
  return Promise.all(
    posts.map(async (post) => {
      const account = byId.get(post.accountId) ?? null;
      const channel = channels.find(({ id }) => id === account?.channel) ?? null;
      const asks = waitsForApproval(post) && account && channel;
      return toPostRow(post, {
        account,
        channel,
        actions: actionsOf(parts, post, channel, connected.has(post.accountId)),
        contentType: types.get(post.documentId) ?? KIND_UIDS[post.kind],
        reach: reach.get(reachKey(post)) ?? { live: 0, of: 0 },
        unanswered: unanswered.get(post.id) ?? 0,
        byHand: channel && (await handWork(post, channel, parts.addressesOf)),
        canLook: channel?.look !== undefined && connected.has(post.accountId) && mayBeLookedAt(post),
        drift: channel && driftQuestion(post, channel, looks.get(post.id)),
        nextText: asks ? await parts.textNow(post, account, channel) : null,
      });
    }),
  );
}

const CANNOT = 'The network has no way to do that: choose another answer.';

/** What the state allows is refused with its own words; this is about what the network can do. */
async function offers({ accounts, channels }: PostParts, post: Post, action: PostAction): Promise<boolean> {
  if (!isEditAction(action)) return true;
  const account = (await accounts.everConnected()).find(({ id }) => id === post.accountId);
  const channel = channels.find(({ id }) => id === account?.channel);
  return channel !== undefined && canAnswer(post, channel, action);
}

/** About a post on a disconnected account only what somebody sees there can still be said. */
function actionsOf({ decisions }: PostParts, post: Post, channel: Channel | null, isConnected: boolean) {
  const can = (action: PostAction) => !isEditAction(action) || (channel !== null && canAnswer(post, channel, action));
  const asks = asksAboutEdit(post);
  const isPointless = (action: PostAction) =>
    asks && ((action === 'retry' && !channel?.update) || (action === 'resend' && can('replace')));
  const allowed = decisions.allowed(post).filter((action) => can(action) && !isPointless(action));
  return isConnected ? allowed : allowed.filter((action) => action.startsWith('confirm-'));
}
