import type { TimerRow } from '../../../../shared/contracts/timers';

const SOON_MS = 5 * 60_000;
const OFTEN_MS = 5000;

/** Milliseconds between two looks at the times of an item: often around them, else 0 for never. */
export function timersPause(timers: readonly TimerRow[], now: number): number {
  const isNear = timers.some(({ dueAt, refused }) => refused === null && Date.parse(dueAt) - now < SOON_MS);
  return isNear ? OFTEN_MS : 0;
}
