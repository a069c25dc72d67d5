/**
 * What a real personal data server answers, from which the emulator is made.
 * Sources, read 2026-11-21: bluesky-social/atproto (lexicons app.bsky.feed.post, app.bsky.richtext.facet,
 * app.bsky.embed.*, com.atproto.repo.*, com.atproto.server.*; packages/pds putRecord.ts, deleteRecord.ts,
 * account-manager/helpers/auth.ts; packages/syntax tid.ts; xrpc-server rate-limiter-http.ts) and
 * docs.bsky.app (posts, rate limits). The channel runs against the real server in tests/peers.
 */
export const BLUESKY_FACTS = {
  text: { graphemes: 300, bytes: 3000 },
  langs: 3,
  tag: { graphemes: 64, bytes: 640 },
  images: { most: 4, bytes: 2_000_000 },
  thumbBytes: 1_000_000,
  /** Minutes that an access token counts. */
  accessMinutes: 120,
  /** Requests are counted by address, points by account: a new record 3, a changed one 2, a deleted one 1. */
  rates: {
    requests: { limit: 3000, windowSeconds: 300 },
    'points-hour': { limit: 5000, windowSeconds: 3600 },
    'points-day': { limit: 35_000, windowSeconds: 86_400 },
  },
  tid: /^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/,
} as const;

/** Error bodies as recorded: the contract suite maps each to a fault. */
export const BLUESKY_ERRORS = {
  password: { status: 401, body: { error: 'AuthenticationRequired', message: 'Invalid identifier or password' } },
  noToken: { status: 401, body: { error: 'AuthMissing', message: 'Authentication Required' } },
  badToken: { status: 400, body: { error: 'InvalidToken', message: 'Token could not be verified' } },
  expired: { status: 400, body: { error: 'ExpiredToken', message: 'Token has expired' } },
  revoked: { status: 400, body: { error: 'ExpiredToken', message: 'Token has been revoked' } },
  factor: {
    status: 401,
    body: { error: 'AuthFactorTokenRequired', message: 'A sign in code has been sent to your email address' },
  },
  takedown: { status: 401, body: { error: 'AccountTakedown', message: 'Account has been taken down' } },
  missing: { status: 400, body: { error: 'RecordNotFound', message: 'Could not locate record' } },
  noThread: { status: 400, body: { error: 'NotFound', message: 'Post not found' } },
  invalid: { status: 400, body: { error: 'InvalidRequest', message: 'Invalid app.bsky.feed.post record' } },
  swap: { status: 400, body: { error: 'InvalidSwap', message: 'Record was at another version' } },
  noMethod: { status: 501, body: { error: 'MethodNotImplemented', message: 'Method Not Implemented' } },
  rate: { status: 429, body: { error: 'RateLimitExceeded', message: 'Rate Limit Exceeded' } },
  broken: { status: 500, body: { error: 'InternalServerError', message: 'Internal Server Error' } },
  away: { status: 502, body: { error: 'UpstreamFailure', message: 'Upstream service unreachable' } },
} as const;
