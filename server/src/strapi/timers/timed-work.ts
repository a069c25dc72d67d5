import { AsyncLocalStorage } from 'node:async_hooks';
import type { Person } from '../../features/syndication/ports';
import type { ShareIntent } from '../hooks/share-intent';

/** For whom the hub publishes or unpublishes at a set time. */
export interface TimedWork {
  /** Who saved the draft. */
  by: Person;
  /** Whether she asked for its posts. */
  intent: ShareIntent;
}

const current = new AsyncLocalStorage<TimedWork>();

/** Runs `work` as what somebody planned: with her name, her intent, and no time to settle. */
export function doTimedWork<T>(planned: TimedWork, work: () => Promise<T>): Promise<T> {
  return current.run(planned, work);
}

/** The timed work that runs; undefined in every other call. */
export function timedWork(): TimedWork | undefined {
  return current.getStore();
}
