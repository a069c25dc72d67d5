import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../server/src/core/clock';

/** Time that runs faster than the real one, the same in every process that was given the same start. */
export interface FastClock extends Clock {
  /** Milliseconds of this clock; ends early when the signal is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export function fastClock(startedAt: number, speed: number): FastClock {
  return {
    now: () => new Date(startedAt + (Date.now() - startedAt) * speed),
    sleep: (milliseconds, signal) =>
      wait(milliseconds / speed, undefined, signal ? { signal } : {}).catch(() => undefined),
  };
}
