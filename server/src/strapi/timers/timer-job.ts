import { addSeconds, type Clock, toInstant } from '../../core/clock';
import { createRounds } from '../../core/rounds';
import { namedProblems } from '../named-problems';
import type { Timer, TimerProblem, TimerStore } from '../store/timer-store';
import { Overtaken } from './carry-out';

/** Publishes and unpublishes at set times. */
export interface TimerJob {
  start(): void;
  /** A timer was set; never throws. */
  wake(): void;
  /** Finishes what runs. */
  stop(): Promise<void>;
}

interface Parts {
  store: Pick<TimerStore, 'claim' | 'refuse' | 'nextDue'>;
  carryOut(timer: Timer, token: string): Promise<void>;
  /** Tells people of what could not be done; never rejects. */
  alert(timer: Timer, problems: readonly TimerProblem[]): Promise<void>;
  clock: Clock;
  newToken(): string;
  sleep(milliseconds: number, signal: AbortSignal): Promise<unknown>;
  /** Longest sleep: what another process set is found then. */
  sweepSeconds: number;
  onError(error: unknown, timer: Timer | null): void;
}

/** A process that holds a timer for longer than this is taken for dead. */
const LEASE_SECONDS = 60;
/** Whoever failed so often needs a person. */
const MOST_TRIES = 5;
const UNKNOWN: TimerProblem = {
  field: '',
  message: 'The server could not do it; its log says why. Save the draft to try again.',
};

export function createTimerJob(parts: Parts): TimerJob {
  const { store, clock, onError } = parts;

  const round = async () => {
    while (!rounds.stopping.aborted) {
      const now = clock.now();
      const token = parts.newToken();
      const timer = await store.claim(toInstant(now), { token, until: toInstant(addSeconds(now, LEASE_SECONDS)) });
      if (!timer) return;
      await attempt(timer, token, parts);
    }
  };
  const untilNext = async () => {
    const due = await store.nextDue();
    const longest = parts.sweepSeconds * 1000;
    return due === null ? longest : Math.min(longest, Math.max(0, Date.parse(due) - clock.now().getTime()));
  };
  const rounds = createRounds({
    ...parts,
    round: async () => {
      await round();
      return untilNext();
    },
    restMs: parts.sweepSeconds * 1000,
    onError: (error) => onError(error, null),
  });
  return { start: rounds.start, wake: rounds.wake, stop: rounds.stop };
}

async function attempt(timer: Timer, token: string, parts: Parts): Promise<void> {
  try {
    await parts.carryOut(timer, token);
  } catch (error) {
    if (error instanceof Overtaken) return;
    const named = namedProblems(error);
    if (!named) parts.onError(error, timer);
    // Another error may pass: the lease ends, and the timer is tried again.
    const problems = named ?? (timer.tries < MOST_TRIES ? null : [UNKNOWN]);
    if (!problems || !(await parts.store.refuse(timer.id, token, problems))) return;
    // A draft that is saved and refused again is shown in the admin; one mail is enough.
    if (timer.refused === null) await parts.alert(timer, problems);
  }
}
