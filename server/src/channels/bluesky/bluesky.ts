import { Faulted } from '../../core/fault';
import {
  type AccountContext,
  attempt,
  type Context,
  defineChannel,
  type Fields,
  firstCall,
  type Identity,
  type Limits,
  type Look,
  type Probe,
  type RateLimit,
  type Receipt,
  readAnswer,
} from '../kit';
import { answerTo, buildRecord, renderPost, SHOWN_PATH } from './record';
import { replies } from './replies';
import { callAs, login, webOf } from './session';
import { shownOfPayload, shownOfRecord } from './shown';
import { recordKey } from './tid';
import { type BlueskySession, codeOf, recordShape, writtenShape } from './wire';

const COLLECTION = 'app.bsky.feed.post';

/**
 * Source: lexicons app.bsky.feed.post and app.bsky.embed.*, 2026-08. Thumbnails may have 1,000,000
 * bytes, pictures twice that on servers with this year's lexicons: the smaller holds everywhere.
 */
const LIMITS = {
  text: { max: 300, unit: 'grapheme', also: { max: 3000, unit: 'byte' }, shownLink: { path: SHOWN_PATH } },
  media: { max: 4, mime: ['image/jpeg', 'image/png', 'image/webp'], maxBytes: 1_000_000, altMax: 2000 },
  linkCard: true,
  settleSeconds: 10,
} as const satisfies Limits;

const COUNTED = {
  source: 'https://docs.bsky.app/docs/advanced-guides/rate-limits',
  checkedOn: '2026-11-21',
} as const;
/** A new record costs 3 points, a changed one 2, a deleted one 1. */
const POINTS = { publish: 3, update: 2, remove: 1 } as const;
const RATES = [
  { name: 'points-hour', per: 'account', limit: 5000, windowSeconds: 3600, cost: POINTS, ...COUNTED },
  { name: 'points-day', per: 'account', limit: 35_000, windowSeconds: 86_400, cost: POINTS, ...COUNTED },
  {
    name: 'requests',
    per: 'app',
    limit: 3000,
    windowSeconds: 300,
    // An update reads the record before it writes it.
    cost: { publish: 1, update: 2, remove: 1, probe: 1, look: 1, replies: 1, picture: 1 },
    ...COUNTED,
  },
] as const satisfies readonly RateLimit[];

const fields = {
  service: { type: 'url', required: false, placeholder: 'https://bsky.social' },
  identifier: { type: 'text', required: true, placeholder: 'name.bsky.social' },
  appPassword: { type: 'secret', required: true, placeholder: 'xxxx-xxxx-xxxx-xxxx' },
} as const satisfies Fields;

/** Bluesky and any other AT Protocol server. Every post has a record key of its own, so writing it twice is one post. */
export const bluesky = defineChannel({
  id: 'bluesky',
  name: 'Bluesky',
  docs: {
    setup: 'https://bsky.app/settings/app-passwords',
    api: 'https://docs.bsky.app/docs/advanced-guides/posts',
    checkedOn: '2026-11-21',
  },
  limits: LIMITS,
  rates: RATES,
  outside: true,
  connect: { by: 'fields', fields },
  faults: [
    { code: 'ExpiredToken', kind: 'auth-broken' },
    { code: 'InvalidToken', kind: 'auth-broken' },
    {
      code: 'AuthFactorTokenRequired',
      kind: 'auth-broken',
      hint: 'Use an app password instead of the login password.',
    },
    { code: 'AuthenticationRequired', kind: 'auth-broken', hint: 'Make a new app password and enter it here.' },
    { code: 'AccountTakedown', kind: 'auth-broken', hint: 'The network has suspended this account.' },
    { code: 'AccountDeactivated', kind: 'auth-broken', hint: 'Reactivate the account first.' },
    { code: 'RateLimitExceeded', kind: 'rate-limited' },
    { code: 'RecordNotFound', kind: 'gone' },
    // A thread whose first post is gone.
    { code: 'NotFound', kind: 'gone' },
    // Somebody wrote the record between our look and our write: look again.
    { code: 'InvalidSwap', kind: 'retryable' },
  ],
  errorCode: codeOf,
  identify: identifyAccount,
  safeRepeatMinutes: () => Number.POSITIVE_INFINITY,
  render: renderPost,
  reply: answerTo,
  textOf: (payload) => payload.text,
  uploads: ({ images, card }) => images.length + (card?.thumb ? 1 : 0),
  updateCaveat: 'apps-may-show-old-text',

  async publish(payload, ctx) {
    // Apps sort by this time, so it is that of the first attempt and not of planning.
    const createdAt = await ctx.once('created-at', async () => ctx.now);
    const record = await buildRecord(payload, createdAt, ctx);
    const rkey = recordKey(ctx.createdAt, ctx.key);
    const answer = await callAs(ctx, ({ did }) => ({
      method: 'POST',
      nsid: 'com.atproto.repo.putRecord',
      json: { repo: did, collection: COLLECTION, rkey, record },
      publishes: true,
    }));
    const { uri, cid } = readAnswer(answer, writtenShape, { what: 'the post', publishes: true });
    return receiptOf(uri, cid, createdAt, ctx);
  },

  async update(payload, receipt, ctx) {
    const rkey = rkeyOf(receipt.remoteId);
    const there = await readPost(rkey, ctx);
    const createdAt = there.value.createdAt ?? receipt.at;
    const record = await buildRecord(payload, createdAt, ctx);
    // The swap keeps a post that a person has just deleted from coming back.
    const answer = await callAs(ctx, ({ did }) => ({
      method: 'POST',
      nsid: 'com.atproto.repo.putRecord',
      json: { repo: did, collection: COLLECTION, rkey, record, swapRecord: there.cid },
    }));
    const { uri, cid } = readAnswer(answer, writtenShape, { what: 'the edited post' });
    return receiptOf(uri, cid, createdAt, ctx);
  },

  async remove(receipt, ctx) {
    const rkey = rkeyOf(receipt.remoteId);
    const nsid = 'com.atproto.repo.deleteRecord';
    await callAs(ctx, ({ did }) => ({ method: 'POST', nsid, json: { repo: did, collection: COLLECTION, rkey } }));
  },

  async probe(_payload, ctx): Promise<Probe> {
    const there = await attempt(() => readPost(recordKey(ctx.createdAt, ctx.key), ctx));
    if (there.ok) {
      const { uri, cid, value } = there.value;
      return { found: receiptOf(uri, cid, value.createdAt ?? ctx.createdAt, ctx) };
    }
    if (there.error.kind === 'gone') return 'absent';
    throw new Faulted(there.error);
  },

  shows: shownOfPayload,
  async look(receipt, ctx): Promise<Look> {
    const there = await attempt(() => readPost(rkeyOf(receipt.remoteId), ctx));
    if (there.ok) return shownOfRecord(there.value.value);
    if (there.error.kind === 'gone') return 'gone';
    throw new Faulted(there.error);
  },
  replies,
});

async function identifyAccount(ctx: AccountContext<typeof fields>): Promise<Identity> {
  const session = await firstCall('the AT Protocol', 'service', () => login(ctx));
  return {
    handle: `@${session.handle}`,
    displayName: (await profileName(session, ctx)) ?? session.handle,
    url: `${webOf(ctx)}/profile/${session.did}`,
    facts: { did: session.did },
  };
}

/** The name on the profile, which many accounts never set. */
async function profileName(session: BlueskySession, ctx: AccountContext<typeof fields>): Promise<string | undefined> {
  const query = { repo: session.did, collection: 'app.bsky.actor.profile', rkey: 'self' };
  const nsid = 'com.atproto.repo.getRecord';
  const answer = await attempt(() => callAs(ctx, () => ({ method: 'GET', nsid, query })));
  const record = answer.ok ? recordShape.safeParse(answer.value.body) : undefined;
  return record?.data?.value.displayName?.trim() || undefined;
}

async function readPost<F extends Fields>(rkey: string, ctx: AccountContext<F>) {
  const answer = await callAs(ctx, ({ did }) => ({
    method: 'GET',
    nsid: 'com.atproto.repo.getRecord',
    query: { repo: did, collection: COLLECTION, rkey },
  }));
  return readAnswer(answer, recordShape, { what: 'the post' });
}

/** `at://did/app.bsky.feed.post/<rkey>` */
function rkeyOf(uri: string): string {
  return uri.split('/').at(-1) ?? '';
}

function receiptOf<F extends Fields>(uri: string, cid: string, at: string, ctx: Context<F>): Receipt {
  const [, , did = ''] = uri.split('/');
  return { remoteId: uri, url: `${webOf(ctx)}/profile/${did}/post/${rkeyOf(uri)}`, at, extra: { cid } };
}
