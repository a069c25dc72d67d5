import type { Clock } from '../../../server/src/core/clock';

/** Time that stands still until it is told to go on. */
export interface ManualClock extends Clock {
  advance(seconds: number): void;
}

export function manualClock(start = '2026-11-22T10:00:00.000Z'): ManualClock {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    advance(seconds) {
      time += seconds * 1000;
    },
  };
}
