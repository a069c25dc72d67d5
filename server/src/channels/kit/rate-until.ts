import { addSeconds } from '../../core/clock';
import type { ToldRate } from './rate-limit';

type Headers = Readonly<Record<string, string>>;

/** Where networks say when to come back, most precise first. Source: vendors' rate limit pages, 2026-11-21. */
const WAIT = ['retry-after', 'x-ratelimit-reset', 'ratelimit-reset', 'x-ratelimit-reset-after'] as const;
/** Where they say when a window ends, how much it allows and what is left of it. */
const RESET = ['x-ratelimit-reset', 'ratelimit-reset', 'x-ratelimit-reset-after', 'retry-after'] as const;
const LIMIT = ['x-ratelimit-limit', 'ratelimit-limit'] as const;
const LEFT = ['x-ratelimit-remaining', 'ratelimit-remaining'] as const;
const DEFAULT_SECONDS = 60;
/** No header may park an account for longer, so that a broken clock over there costs a day at most. */
const MOST_SECONDS = 24 * 3600;
/** Smaller numbers are a delay in seconds, larger ones a Unix time. */
const FIRST_UNIX_TIME = 1_000_000_000;

/** When to call again after a 429 (ISO 8601): between one second and one day after `now`. */
export function rateUntil(headers: Headers, now: Date): string {
  return addSeconds(now, waitOf(headers, WAIT, now) ?? DEFAULT_SECONDS).toISOString();
}

/** What any answer says about a limit; null where it says nothing of what is left, or not until when. */
export function toldRate(headers: Headers, now: Date): ToldRate | null {
  const left = numberOf(headers, LEFT);
  const wait = waitOf(headers, RESET, now);
  if (left === null || wait === undefined) return null;
  const [, window] = /;\s*w=(\d+)/.exec(headers['ratelimit-policy'] ?? '') ?? [];
  return {
    limit: numberOf(headers, LIMIT),
    windowSeconds: window === undefined ? null : Number(window),
    left: Math.max(0, Math.floor(left)),
    resetsAt: Math.ceil(addSeconds(now, wait).getTime()),
  };
}

function waitOf(headers: Headers, names: readonly string[], now: Date): number | undefined {
  for (const name of names) {
    const seconds = secondsUntil(headers[name], now);
    if (seconds !== undefined) return Math.min(Math.max(seconds, 1), MOST_SECONDS);
  }
  return undefined;
}

/** Of `100` and of `100, 100;w=60` alike. */
function numberOf(headers: Headers, names: readonly string[]): number | null {
  const value = names.map((name) => headers[name]).find((one) => one !== undefined);
  const number = Number.parseFloat(value ?? '');
  return Number.isFinite(number) ? number : null;
}

function secondsUntil(value: string | undefined, now: Date): number | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  const number = Number(value);
  if (Number.isFinite(number)) return number < FIRST_UNIX_TIME ? Math.ceil(number) : number - now.getTime() / 1000;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : (time - now.getTime()) / 1000;
}
