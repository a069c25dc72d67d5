/**
 * What the real software answers, from which the emulator is made.
 * Sources, read 2026-11-21: Mastodon documentation (methods statuses, media, accounts; api/rate-limits;
 * user/posting; entities Instance, Status), Mastodon source (post_status_service.rb, rack_attack.rb,
 * rate_limiter.rb, status_length_validator.rb), Pleroma idempotency_plug.ex, Pixelfed
 * ApiV1Controller.php, GoToSocial docs/configuration and statuscreate.go.
 */
export const MASTODON_FACTS = {
  maxCharacters: 500,
  maxMedia: 4,
  linkCost: 23,
  descriptionLimit: 1500,
  imageSizeLimit: 16_777_216,
  mime: ['image/jpeg', 'image/png', 'image/gif', 'image/webp'],
  /** Seconds that a repeated Idempotency-Key answers with the first status. */
  idempotencySeconds: 3600,
  /** Seconds after which an attachment that no status uses is deleted. */
  orphanSeconds: 86_400,
  /** Requests, media and deletes are counted by token, statuses by account (not for a repeated key). */
  rates: {
    requests: { limit: 300, windowSeconds: 300 },
    statuses: { limit: 300, windowSeconds: 3 * 3600 },
    media: { limit: 30, windowSeconds: 1800 },
    deletes: { limit: 30, windowSeconds: 1800 },
  },
  largestPage: 40,
  largestNotificationsPage: 80,
} as const;

/** Error bodies as recorded: the contract suite maps each to a fault. */
export const MASTODON_ERRORS = {
  badToken: { status: 401, body: { error: 'The access token is invalid' } },
  scope: { status: 403, body: { error: 'This action is outside the authorized scopes' } },
  missing: { status: 404, body: { error: 'Record not found' } },
  noTarget: {
    status: 404,
    body: { error: 'The post you are trying to reply to does not appear to exist.' },
  },
  blank: { status: 422, body: { error: "Validation failed: Text can't be blank" } },
  tooLong: { status: 422, body: { error: 'Validation failed: Text character limit of 500 exceeded' } },
  busyMedia: {
    status: 422,
    body: { error: 'Cannot attach files that have not finished processing. Try again in a moment!' },
  },
  tooManyMedia: { status: 422, body: { error: 'Cannot attach more than 4 files' } },
  wrongFile: { status: 422, body: { error: 'Validation failed: File content type is invalid, File is invalid' } },
  pixelfedDuplicate: { status: 400, body: { error: 'Duplicate idempotency key.' } },
  rate: { status: 429, body: { error: 'Too many requests' } },
  broken: { status: 500, body: { error: 'Something went wrong on our end' } },
  away: { status: 503, body: { error: 'Service Unavailable' } },
} as const;
