import type { Instant } from '../../../core/clock';

/** Days before the end of credentials at which people are warned, each once. */
export const WARN_DAYS = [1, 3, 7] as const;
export type WarnDays = (typeof WARN_DAYS)[number];

const DAY_MS = 24 * 3600_000;

/** The warning that holds now: the smallest number of days that is not over yet; null while the end is far or unknown. */
export function warningOf(expiresAt: Instant | null, now: Instant): WarnDays | null {
  if (expiresAt === null) return null;
  const days = (Date.parse(expiresAt) - Date.parse(now)) / DAY_MS;
  return WARN_DAYS.find((warn) => days <= warn) ?? null;
}

/** Tokens are renewed this early, so that a week of failing attempts ends in a warning and not in silence. */
const REFRESH_DAYS = 14;

/** Whether it is time to make new tokens. */
export function mustRefresh(expiresAt: Instant | null, now: Instant): boolean {
  return expiresAt !== null && Date.parse(expiresAt) - Date.parse(now) <= REFRESH_DAYS * DAY_MS;
}
