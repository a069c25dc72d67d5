import type { AttemptRow, PostAction, PostRow } from '../../../../../shared/contracts/posts';
import { KIND_UIDS, type Kind } from '../../../../../shared/kinds';
import type { Channel } from '../../../channels/kit/contract';
import { fail, ok, type Result } from '../../../core/result';
import type { AccountStore, Post, PostFilter, PostStore } from '../ports';
import { decodePostCursor, encodePostCursor } from './post-cursor';
import { toAttemptRow, toPostRow } from './post-rows';

/** Why something about a post was not done. */
export type PostTrouble =
  | { kind: 'unknown-post'; id: number }
  | { kind: 'bad-cursor' }
  /** The post's state does not allow it; `message` says what it is doing instead. */
  | { kind: 'not-now'; message: string };

export interface PostList {
  data: PostRow[];
  meta: { pagination: { limit: number; nextCursor: string | null }; notAsked: number };
}

/** What people do with posts. */
export interface Posts {
  list(filter: PostFilter, page: { limit: number; cursor: string | null }): Promise<Result<PostList, PostTrouble>>;
  attempts(id: number): Promise<Result<AttemptRow[], PostTrouble>>;
  /** `url`: where a person found the post, for `confirm-live`. */
  act(id: number, action: PostAction, url: string | null): Promise<Result<PostRow, PostTrouble>>;
  /** Decides all posts that wait because nobody asked, of one item or all; answers how many changed. */
  answerNotAsked(answer: 'share' | 'cancel', documentId?: string): Promise<number>;
  /** Rows of one item in one locale, for its side panel. */
  ofItem(documentId: string, locale: string): Promise<PostRow[]>;
}

/** The moves a person may make. */
export interface PostDecisions {
  allowed(post: Post): readonly PostAction[];
  /** Moves and stores the post; the error says in plain words why not. */
  decide(post: Post, action: PostAction, url: string | null): Promise<Result<Post, string>>;
}

export interface PostParts {
  channels: readonly Channel[];
  accounts: Pick<AccountStore, 'list' | 'everConnected'>;
  posts: PostStore;
  decisions: PostDecisions;
  /** The content type that holds each item, by documentId. */
  typesOf(items: readonly { kind: Kind; documentId: string }[]): Promise<ReadonlyMap<string, string>>;
  wake(): void;
}

export function createPosts(parts: PostParts): Posts {
  const { posts } = parts;
  return {
    async list(filter, { limit, cursor }) {
      const after = cursor === null ? undefined : decodePostCursor(cursor);
      if (after === null) return fail({ kind: 'bad-cursor' });
      const page = await posts.list(filter, { limit, ...(after ? { after } : {}) });
      const nextCursor = page.next && encodePostCursor(page.next);
      const notAsked = await posts.countNotAsked();
      return ok({ data: await toRows(parts, page.posts), meta: { pagination: { limit, nextCursor }, notAsked } });
    },
    async attempts(id) {
      if (!(await posts.find(id))) return fail({ kind: 'unknown-post', id });
      return ok((await posts.attempts(id)).map(toAttemptRow));
    },
    act: (id, action, url) => act(parts, id, action, url),
    async answerNotAsked(answer, documentId) {
      let changed = 0;
      for (const id of await posts.notAsked(documentId)) {
        const post = await posts.find(id);
        if (post && (await parts.decisions.decide(post, answer, null)).ok) changed += 1;
      }
      parts.wake();
      return changed;
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

async function act(
  parts: PostParts,
  id: number,
  action: PostAction,
  url: string | null,
): Promise<Result<PostRow, PostTrouble>> {
  const post = await parts.posts.find(id);
  if (!post) return fail({ kind: 'unknown-post', id });
  const decided = await parts.decisions.decide(post, action, url);
  if (!decided.ok) return fail({ kind: 'not-now', message: decided.error });
  parts.wake();
  const [row] = await toRows(parts, [decided.value]);
  return row ? ok(row) : fail({ kind: 'unknown-post', id });
}

async function toRows(parts: PostParts, posts: readonly Post[]): Promise<PostRow[]> {
  if (posts.length === 0) return [];
  const { channels, accounts, decisions } = parts;
  const types = await parts.typesOf(posts);
  const connected = new Set((await accounts.list()).map(({ id }) => id));
  const byId = new Map((await accounts.everConnected()).map((account) => [account.id, account]));
  return posts.map((post) => {
    const account = byId.get(post.accountId) ?? null;
    const channel = channels.find(({ id }) => id === account?.channel) ?? null;
    const actions = connected.has(post.accountId) ? decisions.allowed(post) : [];
    return toPostRow(post, account, channel, actions, types.get(post.documentId) ?? KIND_UIDS[post.kind]);
  });
}
