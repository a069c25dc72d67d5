import { Faulted } from '../../core/fault';
import type { Json } from '../../core/json';
import {
  type AccountContext,
  clipText,
  type Draft,
  defineChannel,
  type Fields,
  type HttpAnswer,
  type Limits,
  type Receipt,
} from '../kit';
import { secretKey, signedHeaders } from './sign';

/** What a receiver gets about an item. */
export type WebhookPayload = {
  locale: string;
  title: string;
  summary: string;
  text: string;
  link: string;
  hashtags: string[];
  pictures: { alt: string; width: number; height: number; mime: string }[];
};

type EventType = 'item.published' | 'item.updated' | 'item.removed' | 'account.checked';

/**
 * Byte budgets that keep a message below 20 kB even when every character needs an escape.
 * Source: Standard Webhooks specification, "Payload size", read 2026-11-21.
 */
const BYTES = { title: 600, summary: 1200, text: 4000, hashtag: 64, alt: 400 } as const;
const MOST = { hashtags: 12, pictures: 4 } as const;

const LIMITS = {
  text: { max: 2000, unit: 'grapheme', also: { max: BYTES.text, unit: 'byte' } },
  media: {
    max: MOST.pictures,
    mime: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
    maxBytes: 10_000_000,
    altMax: 400,
  },
  linkCard: false,
  settleSeconds: 0,
} as const satisfies Limits;

const fields = {
  url: { type: 'url', required: true, placeholder: 'https://example.org/hooks/community' },
  secret: { type: 'secret', required: true, placeholder: 'whsec_…' },
} as const satisfies Fields;

/** Tells any address about items, signed as Standard Webhooks describe. */
export const webhook = defineChannel({
  id: 'webhook',
  name: 'Webhook',
  docs: {
    setup: 'https://www.standardwebhooks.com',
    api: 'https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md',
    checkedOn: '2026-11-21',
  },
  limits: LIMITS,
  outside: true,
  connect: { by: 'fields', fields },
  faults: [
    { status: 410, kind: 'auth-broken', hint: 'The receiver says that this endpoint is gone. Enter a new address.' },
    { status: 404, kind: 'auth-broken', hint: 'Nothing receives at this address. Check it and resume the account.' },
  ],

  async identify(ctx) {
    await send(ctx, 'account.checked', `test_${Date.parse(ctx.now)}`, {}, false);
    const { host } = new URL(ctx.credentials.url.trim());
    // A receiver is a machine: there is nothing for visitors to follow, and its address is nobody's business.
    return { handle: host, displayName: host, url: null, facts: {} };
  },

  safeRepeatMinutes: () => Number.POSITIVE_INFINITY,
  render: renderMessage,
  textOf: (payload) => payload.text,

  async publish(payload, ctx) {
    await send(ctx, 'item.published', ctx.operation, { key: ctx.key, ...payload }, true);
    return { remoteId: ctx.key, url: null, at: ctx.now };
  },

  async update(payload, receipt, ctx): Promise<Receipt> {
    await send(ctx, 'item.updated', ctx.operation, { key: ctx.key, ...payload }, false);
    return receipt;
  },

  async remove(_receipt, ctx) {
    await send(ctx, 'item.removed', ctx.operation, { key: ctx.key }, false);
  },
});

function renderMessage(draft: Draft, text: string): WebhookPayload {
  return {
    locale: draft.locale,
    title: clean(draft.title, BYTES.title),
    summary: clean(draft.summary, BYTES.summary),
    text: clean(text, BYTES.text),
    link: draft.link,
    hashtags: draft.hashtags.slice(0, MOST.hashtags).map((tag) => clean(tag, BYTES.hashtag)),
    pictures: draft.media.slice(0, MOST.pictures).map(({ alt, width, height, mime }) => ({
      alt: clean(alt, BYTES.alt),
      width,
      height,
      mime,
    })),
  };
}

/** Control characters would cost six bytes each in JSON and mean nothing to a receiver. */
function clean(text: string, bytes: number): string {
  return clipText(text.replace(/[^\P{Cc}\n]|\p{Cs}/gu, ' '), bytes, 'byte');
}

/** The id stays the same on every attempt, so a receiver can tell a repetition; the time is that of sending. */
async function send(
  ctx: AccountContext<typeof fields>,
  type: EventType,
  id: string,
  data: { [key: string]: Json },
  publishes: boolean,
): Promise<HttpAnswer> {
  const key = secretKey(ctx.credentials.secret);
  if (!key.ok) throw new Faulted({ kind: 'rejected', field: 'secret', reason: key.error });
  const body = JSON.stringify({ type, timestamp: ctx.now, data });
  return ctx.http.request({
    method: 'POST',
    url: ctx.credentials.url.trim(),
    headers: signedHeaders(key.value, { id, at: new Date(ctx.now), body }),
    raw: { bytes: body, mime: 'application/json' },
    publishes,
  });
}
