import { Faulted } from '../../core/fault';
import { type AccountContext, attempt, type Fields, type RemoteReply, type Replies, readAnswer } from '../kit';
import { accountIdOf, api, bearer, statusAddress } from './api';
import { plainText } from './plain-text';
import { type AnyStatus, contextShape, notificationsShape } from './wire';

/** Largest page of notifications. Source: Mastodon documentation, methods/notifications, 2026-07. */
const PAGE = 40;
/** What only some people may read is no public answer: it is left to the app of the network. */
const PUBLIC = ['public', 'unlisted'];

/** Answers to an account's statuses: mentions say where something is new, the context of a status holds its thread. */
export const replies: Replies<Fields> = {
  async news(cursor, ctx) {
    const query = new URLSearchParams({ 'types[]': 'mention', limit: String(PAGE) });
    // `min_id` goes forward from where the last page ended, so a full page leaves nothing out.
    if (typeof cursor === 'string') query.set('min_id', cursor);
    const answer = await get(api(ctx, `/api/v1/notifications?${query}`), ctx);
    const notifications = readAnswer(answer, notificationsShape, { what: 'the notifications' });
    return {
      threads: notifications.flatMap(({ status }) => status?.in_reply_to_id ?? []),
      cursor: notifications.map(({ id }) => id).reduce(later, typeof cursor === 'string' ? cursor : '0'),
    };
  },

  async thread(receipt, ctx) {
    const own = await accountIdOf(ctx);
    const answer = await get(`${statusAddress(receipt.remoteId, ctx)}/context`, ctx);
    const { descendants } = readAnswer(answer, contextShape, { what: 'the replies' });
    return descendants.filter(({ visibility }) => PUBLIC.includes(visibility)).map((status) => replyOf(status, own));
  },

  async gone(targets, ctx) {
    const gone: string[] = [];
    for (const { remoteId } of targets) {
      const answer = await attempt(() => get(statusAddress(remoteId, ctx), ctx));
      if (answer.ok) continue;
      if (answer.error.kind !== 'gone') throw new Faulted(answer.error);
      gone.push(remoteId);
    }
    return gone;
  },
};

function get<F extends Fields>(url: string, ctx: AccountContext<F>) {
  return ctx.http.request({ method: 'GET', url, headers: bearer(ctx) });
}

function replyOf(status: AnyStatus, own: string): RemoteReply {
  const { id, uri, account } = status;
  return {
    id: uri,
    target: { remoteId: id },
    answers: status.in_reply_to_id ?? '',
    own: account.id === own,
    author: { handle: `@${account.acct}`, name: account.display_name, url: account.url ?? null },
    text: plainText(status.content),
    url: status.url ?? null,
    at: status.created_at,
    editedAt: status.edited_at ?? null,
    // Mastodon tells people of what mentions them, not of what answers them.
    greeting: `@${account.acct} `,
  };
}

/** Ids are numbers without an end on Mastodon, and words that sort on other software. */
function later(one: string, other: string): string {
  const isLater = one.length === other.length ? one > other : one.length > other.length;
  return isLater ? one : other;
}
