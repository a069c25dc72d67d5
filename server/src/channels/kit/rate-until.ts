import { addSeconds } from '../../core/clock';

/** Where networks say when to come back, most precise first. Source: vendors' rate limit pages, 2026-11-21. */
const HEADERS = ['retry-after', 'x-ratelimit-reset', 'ratelimit-reset', 'x-ratelimit-reset-after'] as const;
const DEFAULT_SECONDS = 60;
/** No header may park an account for longer, so that a broken clock over there costs a day at most. */
const MOST_SECONDS = 24 * 3600;
/** Smaller numbers are a delay in seconds, larger ones a Unix time. */
const FIRST_UNIX_TIME = 1_000_000_000;

/** When to call again after a 429 (ISO 8601): between one second and one day after `now`. */
export function rateUntil(headers: Readonly<Record<string, string>>, now: Date): string {
  for (const name of HEADERS) {
    const seconds = secondsUntil(headers[name], now);
    if (seconds !== undefined) return addSeconds(now, Math.min(Math.max(seconds, 1), MOST_SECONDS)).toISOString();
  }
  return addSeconds(now, DEFAULT_SECONDS).toISOString();
}

function secondsUntil(value: string | undefined, now: Date): number | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  const number = Number(value);
  if (Number.isFinite(number)) return number < FIRST_UNIX_TIME ? Math.ceil(number) : number - now.getTime() / 1000;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : (time - now.getTime()) / 1000;
}
