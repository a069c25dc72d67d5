import type { Instant } from '../../core/clock';

/** Token of an alert that was told. */
export const TOLD = '';
/** Token of one that nobody has begun to tell: smaller than that of any claim. */
export const UNCLAIMED = '0';

/** Longer than a mail takes: whoever holds an alert for longer is taken for dead. */
const LEASE_MS = 600_000;

/**
 * Token of a claim: when it ends, in milliseconds since 1970, and whose it is. A mail that goes on failing is tried
 * ever more rarely: each pause is as long as all before it together.
 */
export function claimToken(now: Instant, since: Instant, owner: string): string {
  const at = Date.parse(now);
  return `${at + Math.max(LEASE_MS, at - Date.parse(since))}-${owner}`.slice(0, 24);
}

/** Every claim that is over by now is smaller, and so is `UNCLAIMED`. */
export function endedBefore(now: Instant): string {
  return String(Date.parse(now));
}
