/**
 * What a receiver of Standard Webhooks checks and answers.
 * Source: standard-webhooks/standard-webhooks, spec/standard-webhooks.md, read 2026-11-21.
 */
export const WEBHOOK_FACTS = {
  /** Seconds that a timestamp may be off. */
  toleranceSeconds: 300,
  mostBytes: 20_000,
  types: ['item.published', 'item.updated', 'item.removed', 'account.checked'],
} as const;

/** Answers of receivers: the contract suite maps each to a fault. */
export const WEBHOOK_ERRORS = {
  signature: { status: 401, body: { message: 'Invalid signature' } },
  invalid: { status: 400, body: { message: 'Invalid message' } },
  missing: { status: 404, body: { message: 'Not found' } },
  gone: { status: 410, body: { message: 'This endpoint is gone' } },
  moved: { status: 302, body: {} },
  rate: { status: 429, body: { message: 'Too many requests' } },
  broken: { status: 500, body: { message: 'Internal error' } },
  away: { status: 503, body: { message: 'Unavailable' } },
} as const;
