import { Faulted } from '../../core/fault';
import type { Json } from '../../core/json';
import { attempt, defineChannel, type Fields, type Limits, type MediaRef, type RateLimit, readAnswer } from '../kit';
import { api, bearer, statusAddress } from './api';
import { findStatus, MOST_PAGES } from './find-status';
import { identifyAccount, limitsOfServer } from './identify';
import { lookAtStatus } from './look';
import { type Attachment, attach, attachmentsOf } from './media';
import { receiptOf } from './receipt';
import { replies } from './replies';
import { statusShape } from './wire';

/** A status before its pictures have remote ids. */
export type MastodonPayload = {
  status: string;
  language: string;
  media: Pick<MediaRef, keyof MediaRef>[];
  /** Id of the status that this one answers. */
  inReplyTo?: string;
};

/** Defaults of a Mastodon server; each server's own come from `identify`. Source: documentation, entities/Instance, 2026-07. */
const LIMITS = {
  text: { max: 500, unit: 'grapheme', linkCost: 23 },
  media: { max: 4, mime: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'], maxBytes: 16_777_216, altMax: 1500 },
  linkCard: true,
  settleSeconds: 30,
} as const satisfies Limits;

const COUNTED = {
  source: 'https://docs.joinmastodon.org/api/rate-limits/ and rack_attack.rb, rate_limiter.rb of the server',
  checkedOn: '2026-11-21',
} as const;
/** A server may allow more or less than its software by default; its headers say so. */
const RATES = [
  {
    name: 'requests',
    per: 'account',
    limit: 300,
    windowSeconds: 300,
    // A probe reads so many pages at most, a look the status and its source; a picture is uploaded and asked for once.
    cost: { publish: 1, update: 1, remove: 1, probe: MOST_PAGES, look: 2, replies: 1, picture: 2 },
    ...COUNTED,
  },
  { name: 'statuses', per: 'account', limit: 300, windowSeconds: 3 * 3600, cost: { publish: 1 }, ...COUNTED },
  { name: 'media', per: 'account', limit: 30, windowSeconds: 1800, cost: { picture: 1 }, ...COUNTED },
  { name: 'deletes', per: 'account', limit: 30, windowSeconds: 1800, cost: { remove: 1 }, ...COUNTED },
] as const satisfies readonly RateLimit[];

/**
 * Software that answers a repeated `Idempotency-Key` with the first status. Pixelfed refuses the
 * repetition and burns the key of a failed call, GoToSocial ignores it: they get none and are probed.
 * Sources: Mastodon post_status_service.rb, Pleroma idempotency_plug.ex, Pixelfed ApiV1Controller.php,
 * GoToSocial scheduledstatus.go, read 2026-11-21.
 */
const REPEATS_SAFELY: readonly Json[] = ['mastodon', 'pleroma', 'akkoma'];
/** Servers keep a key for an hour from storing; five minutes are left for slow answers and clocks. */
const SAFE_MINUTES = 55;

const fields = {
  instance: { type: 'url', required: true, placeholder: 'https://mastodon.social' },
  accessToken: { type: 'secret', required: true },
} as const satisfies Fields;

/** Mastodon and the servers that speak its API. */
export const mastodon = defineChannel({
  id: 'mastodon',
  name: 'Mastodon',
  docs: {
    setup: 'https://docs.joinmastodon.org/client/token/',
    api: 'https://docs.joinmastodon.org/methods/statuses/',
    checkedOn: '2026-11-21',
  },
  limits: LIMITS,
  rates: RATES,
  outside: true,
  connect: { by: 'fields', fields },
  faults: [
    { status: 403, kind: 'auth-broken', hint: 'The token needs the scopes read, write:statuses and write:media.' },
    // Akkoma: an identical request is still being processed, so the first one may well succeed.
    { status: 409, kind: 'ambiguous' },
  ],
  identify: identifyAccount,
  limitsOf: (facts) => limitsOfServer(LIMITS, facts),
  safeRepeatMinutes: (facts) => (repeatsSafely(facts) ? SAFE_MINUTES : 0),
  render: (draft, text): MastodonPayload => ({
    status: text,
    language: draft.locale.split(/[-_]/)[0] ?? draft.locale,
    media: draft.media.map((ref) => ({ ...ref })),
  }),
  reply: (payload, { remoteId }) => ({ ...payload, inReplyTo: remoteId }),
  textOf: (payload) => payload.status,
  uploads: (payload) => payload.media.length,

  async publish(payload, ctx) {
    const media = await attach(payload.media, [], ctx);
    const answer = await ctx.http.request({
      method: 'POST',
      url: api(ctx, '/api/v1/statuses'),
      headers: { ...bearer(ctx), ...(repeatsSafely(ctx.facts) ? { 'idempotency-key': ctx.key } : {}) },
      json: {
        ...contentOf(payload, media),
        visibility: 'public',
        ...(payload.inReplyTo ? { in_reply_to_id: payload.inReplyTo } : {}),
      },
      publishes: true,
      rate: 'statuses',
    });
    return receiptOf(readAnswer(answer, statusShape, { what: 'the post', publishes: true }), media);
  },

  async update(payload, receipt, ctx) {
    const media = await attach(payload.media, attachmentsOf(receipt.extra), ctx);
    const described = media.map(({ id }, index) => ({ id, description: payload.media[index]?.alt ?? '' }));
    const answer = await ctx.http.request({
      method: 'PUT',
      url: statusAddress(receipt.remoteId, ctx),
      headers: bearer(ctx),
      json: { ...contentOf(payload, media), media_attributes: described },
    });
    return receiptOf(readAnswer(answer, statusShape, { what: 'the edited post' }), media);
  },

  async remove(receipt, ctx) {
    const removed = await attempt(() =>
      ctx.http.request({
        method: 'DELETE',
        url: statusAddress(receipt.remoteId, ctx),
        headers: bearer(ctx),
        rate: 'deletes',
      }),
    );
    if (!removed.ok && removed.error.kind !== 'gone') throw new Faulted(removed.error);
  },

  probe: findStatus,
  shows: ({ status, media }) => ({ text: status, alts: media.map(({ alt }) => alt), links: [] }),
  look: lookAtStatus,
  replies,
});

function repeatsSafely(facts: { [key: string]: Json }): boolean {
  return REPEATS_SAFELY.includes(facts.software ?? null);
}

function contentOf(payload: MastodonPayload, media: readonly Attachment[]) {
  return { status: payload.status, language: payload.language, media_ids: media.map(({ id }) => id) };
}
