import { parseUrl } from '../../core/parse-url';
import { type Context, type Fields, type Probe, readAnswer } from '../kit';
import { accountIdOf, api, bearer } from './api';
import type { MastodonPayload } from './mastodon';
import { plainText } from './plain-text';
import { receiptOf } from './receipt';
import { type Status, statusesShape } from './wire';

/** Largest page of the listing. Source: Mastodon documentation, methods/accounts, 2026-07. */
const PAGE = 40;
/** 800 statuses, within one call's time and far below the 300 requests in 5 minutes that a server allows. */
export const MOST_PAGES = 20;
/** Their clock and ours need not agree. */
const CLOCK_SLACK_MS = 10 * 60_000;

/** Looks through the account's own statuses since the earliest that it can be there for the one that holds its link, or is its answer. */
export async function findStatus<F extends Fields>(payload: MastodonPayload, ctx: Context<F>): Promise<Probe> {
  const oldest = Date.parse(ctx.earliestAt) - CLOCK_SLACK_MS;
  const account = await accountIdOf(ctx);
  let before: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const statuses = await listOwn(account, before, ctx);
    const ours = statuses.find((status) =>
      payload.status.includes(`/go/${ctx.key}`)
        ? holdsKey(status, ctx.key)
        : isAnswer(status, payload) && Date.parse(status.created_at) >= oldest,
    );
    if (ours) return { found: receiptOf(ours, attachmentsByOrder(ours, payload)) };
    const last = statuses.at(-1);
    if (!last || Date.parse(last.created_at) < oldest) return 'absent';
    before = last.id;
  }
  return 'unsure';
}

async function listOwn<F extends Fields>(
  account: string,
  before: string | undefined,
  ctx: Context<F>,
): Promise<Status[]> {
  const query = new URLSearchParams({
    limit: String(PAGE),
    exclude_reblogs: 'true',
    ...(before ? { max_id: before } : {}),
  });
  const answer = await ctx.http.request({
    method: 'GET',
    url: api(ctx, `/api/v1/accounts/${encodeURIComponent(account)}/statuses?${query}`),
    headers: bearer(ctx),
  });
  return readAnswer(answer, statusesShape, { what: 'the latest posts' });
}

/** The link stands whole in the `href` of the rendered text, however it is shown. */
function holdsKey(status: Status, key: string): boolean {
  const at = status.content.indexOf(`/go/${key}`);
  if (at < 0) return false;
  return !/[\w-]/.test(status.content.charAt(at + `/go/${key}`.length));
}

/** An answer may hold no link: it is known by what it answers and what it says, as people read both. */
function isAnswer(status: Status, { inReplyTo, status: text }: MastodonPayload): boolean {
  return (
    inReplyTo !== undefined && status.in_reply_to_id === inReplyTo && asRead(plainText(status.content)) === asRead(text)
  );
}

/** Servers leave out the server of who is mentioned, and write addresses, white space and invisible characters anew. */
function asRead(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/https?:\/\/\S+/giu, (address) => parseUrl(address)?.href ?? address)
    .replace(/(@[\w.-]+)@[\w.-]+/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}

function attachmentsByOrder(status: Status, payload: MastodonPayload) {
  if (status.media_attachments.length !== payload.media.length) return [];
  return payload.media.flatMap((ref, index) => {
    const remote = status.media_attachments[index];
    return remote ? [{ file: ref.id, id: remote.id }] : [];
  });
}
