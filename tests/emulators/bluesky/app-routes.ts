import type { Exchange, Reply, Route } from '../http-server';
import { authorize, type Network, refuse, type StoredRecord } from './network';

const LARGEST = { notifications: 100, posts: 25, depth: 1000 } as const;

interface ReplyRefs {
  root: { uri: string; cid: string };
  parent: { uri: string; cid: string };
}

/** What the network's apps see: threads, posts by address, and notifications of answers to one's own posts. */
export function appRoutes(network: Network): Route[] {
  const get = (op: string, name: string, handle: (network: Network, exchange: Exchange) => Reply): Route => ({
    op,
    method: 'GET',
    path: `/xrpc/app.bsky.${name}`,
    handle: (exchange) => handle(network, exchange),
  });
  return [
    get('thread', 'feed.getPostThread', getPostThread),
    get('posts', 'feed.getPosts', getPosts),
    get('news', 'notification.listNotifications', listNotifications),
  ];
}

function uriOf({ did, rkey }: StoredRecord): string {
  return `at://${did}/app.bsky.feed.post/${rkey}`;
}

function refsOf({ value }: StoredRecord): ReplyRefs | undefined {
  return value.reply as ReplyRefs | undefined;
}

function authorOf(network: Network, { did }: StoredRecord) {
  const account = network.options.accounts.find((one) => one.did === did);
  return { did, handle: account?.handle ?? 'handle.invalid', displayName: account?.displayName ?? '' };
}

function postView(network: Network, record: StoredRecord) {
  return {
    $type: 'app.bsky.feed.defs#postView',
    uri: uriOf(record),
    cid: record.cid,
    author: authorOf(network, record),
    record: record.value,
    indexedAt: record.postedAt,
  };
}

function threadView(network: Network, record: StoredRecord, depth: number): object {
  const answers = network.store.state.records.filter((one) => refsOf(one)?.parent.uri === uriOf(record));
  return {
    $type: 'app.bsky.feed.defs#threadViewPost',
    post: postView(network, record),
    replies: depth > 0 ? answers.map((one) => threadView(network, one, depth - 1)) : [],
  };
}

function getPostThread(network: Network, exchange: Exchange): Reply {
  authorize(network, exchange);
  const { query } = exchange;
  const depth = Number(query.get('depth') ?? 6);
  if (depth > LARGEST.depth) return refuse('invalid', 'depth must not be greater than 1000');
  const record = network.store.state.records.find((one) => uriOf(one) === query.get('uri'));
  if (!record) return refuse('noThread', `Post not found: ${query.get('uri')}`);
  return { status: 200, json: { thread: threadView(network, record, depth) } };
}

function getPosts(network: Network, exchange: Exchange): Reply {
  authorize(network, exchange);
  const uris = exchange.query.getAll('uris');
  if (uris.length > LARGEST.posts) return refuse('invalid', 'uris must not have more than 25 elements');
  const there = network.store.state.records.filter((one) => uris.includes(uriOf(one)));
  return { status: 200, json: { posts: there.map((one) => postView(network, one)) } };
}

/** Newest first. Whoever wrote what is answered is told, and who began the thread. */
function listNotifications(network: Network, exchange: Exchange): Reply {
  const { account } = authorize(network, exchange);
  const { query } = exchange;
  const limit = Math.min(Number(query.get('limit') ?? 50), LARGEST.notifications);
  const isOwn = (uri: string) => uri.startsWith(`at://${account.did}/`);
  const told = network.store.state.records.flatMap((one) => {
    const refs = refsOf(one);
    const subject = [refs?.parent.uri, refs?.root.uri].find((uri) => uri !== undefined && isOwn(uri));
    return subject !== undefined && one.did !== account.did ? [{ one, subject }] : [];
  });
  const notifications = told
    .reverse()
    .slice(0, query.getAll('reasons').includes('reply') ? limit : 0)
    .map(({ one, subject }) => ({
      uri: uriOf(one),
      cid: one.cid,
      author: authorOf(network, one),
      reason: 'reply',
      reasonSubject: subject,
      record: one.value,
      isRead: false,
      indexedAt: one.postedAt,
    }));
  return { status: 200, json: { notifications } };
}
