import { type AccountContext, type Fields, type Receipt, type RemoteReply, type Replies, readAnswer } from '../kit';
import { callAs, webOf } from './session';
import { notificationsShape, type PostView, postsShape, type ThreadNode, threadShape } from './wire';

/** Source: lexicons app.bsky.notification.listNotifications, app.bsky.feed.getPostThread and getPosts, 2026-08. */
const MOST = { notifications: 100, depth: 100, posts: 25 } as const;

/** Answers to an account's posts: notifications say where something is new, the thread of a post holds it. */
export const replies: Replies<Fields> = {
  async news(cursor, ctx) {
    const since = typeof cursor === 'string' ? cursor : '';
    const query: [string, string][] = [
      ['reasons', 'reply'],
      ['limit', String(MOST.notifications)],
    ];
    const answer = await callAs(ctx, () => ({
      method: 'GET',
      nsid: 'app.bsky.notification.listNotifications',
      query,
    }));
    const { notifications } = readAnswer(answer, notificationsShape, { what: 'the notifications' });
    const fresh = notifications.filter(({ indexedAt }) => indexedAt > since);
    return {
      threads: [
        ...new Set(
          fresh.flatMap(({ reasonSubject, record }) => [reasonSubject ?? [], record.reply?.root.uri ?? []].flat()),
        ),
      ],
      cursor: fresh.map(({ indexedAt }) => indexedAt).reduce((one, other) => (one > other ? one : other), since),
    };
  },

  async thread(receipt, ctx) {
    const query = { uri: receipt.remoteId, depth: String(MOST.depth), parentHeight: '0' };
    const answer = await callAs(ctx, () => ({ method: 'GET', nsid: 'app.bsky.feed.getPostThread', query }));
    const { thread } = readAnswer(answer, threadShape, { what: 'the replies' });
    return below(thread).map((post) => replyOf(post, receipt, ctx));
  },

  async gone(targets, ctx) {
    const uris = targets.slice(0, MOST.posts).map(({ remoteId }) => remoteId);
    const query = uris.map((uri): [string, string] => ['uris', uri]);
    const answer = await callAs(ctx, () => ({ method: 'GET', nsid: 'app.bsky.feed.getPosts', query }));
    const there = new Set(readAnswer(answer, postsShape, { what: 'the replies' }).posts.map(({ uri }) => uri));
    return uris.filter((uri) => !there.has(uri));
  },
};

/** Without recursion: a thread may be as deep as strangers make it. */
function below(thread: ThreadNode): PostView[] {
  const found: PostView[] = [];
  const open = [...thread.replies];
  for (let node = open.shift(); node; node = open.shift()) {
    if (node.post) found.push(node.post);
    open.push(...node.replies);
  }
  return found;
}

function replyOf<F extends Fields>(post: PostView, to: Receipt, ctx: AccountContext<F>): RemoteReply {
  const { uri, cid, author, record, indexedAt } = post;
  const [, , ownDid] = to.remoteId.split('/');
  const profile = `${webOf(ctx)}/profile/${author.did}`;
  return {
    id: uri,
    target: { remoteId: uri, extra: { cid, ...(record.reply ? { root: record.reply.root } : {}) } },
    answers: record.reply?.parent.uri ?? '',
    own: author.did === ownDid,
    author: { handle: `@${author.handle}`, name: author.displayName ?? '', url: profile },
    text: withLinks(record),
    url: `${profile}/post/${uri.split('/').at(-1) ?? ''}`,
    // What a record says of its time is its author's word; the network saw it then.
    at: indexedAt,
    editedAt: null,
    greeting: '',
  };
}

/** Apps shorten links in the text: their whole addresses stand in facets, by bytes. */
function withLinks({ text, facets }: PostView['record']): string {
  const bytes = Buffer.from(text);
  let written = '';
  let at = 0;
  for (const { index, features } of [...facets].sort((a, b) => a.index.byteStart - b.index.byteStart)) {
    const link = features.find(({ uri }) => uri)?.uri;
    if (!link || index.byteStart < at || index.byteEnd > bytes.length) continue;
    written += bytes.subarray(at, index.byteStart).toString() + link;
    at = index.byteEnd;
  }
  return written + bytes.subarray(at).toString();
}
