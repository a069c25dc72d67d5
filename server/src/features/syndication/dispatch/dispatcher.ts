import { addSeconds, type Instant, toInstant } from '../../../core/clock';
import { createRounds } from '../../../core/rounds';
import type { Serve } from '../engine/engine';
import type { DispatchPorts } from './dispatch-ports';
import { runLane } from './run-lane';
import { createWaiting } from './waiting';

/** Runs lanes in this process: hinted ones at once, others by a sweep. Right with several processes on one database. */
export interface Dispatcher {
  start(): void;
  /** Work may be due. Never throws; cheap to call often. */
  wake(): void;
  /** This account may have work. Resolves once a lane has it, or needs no more. */
  serve: Serve;
  /** Takes no new work, lets calls end for `drainSeconds`, then aborts them. Resolves when all have ended. */
  stop(drainSeconds: number): Promise<void>;
}

/** Seconds during which an account is left alone after a bug or a database error in its lane. */
const ERROR_REST_SECONDS = 5;
/** Accounts found in one look at the table, more than there are lanes: the next look can wait. */
const LOOKED_UP = 50;

/** The lane of one account. Each has a signal of its own, so that what waits for it is what this lane does. */
interface Running {
  ended: Promise<void>;
  hurry: AbortController;
}

export function createDispatcher(ports: DispatchPorts): Dispatcher {
  const running = new Map<number, Running>();
  const resting = new Map<number, Instant>();
  const waiting = createWaiting();

  const run = async (accountId: number, hurry: AbortSignal) => {
    try {
      await runLane(accountId, ports, { stopping: rounds.stopping, hurry });
    } catch (error) {
      resting.set(accountId, toInstant(addSeconds(ports.clock.now(), ERROR_REST_SECONDS)));
      ports.onError(error, { accountId });
    } finally {
      running.delete(accountId);
      rounds.wake();
    }
  };

  const hasRoom = () => !rounds.stopping.aborted && running.size < ports.lanes;
  const begin = (accountId: number) => {
    if (running.has(accountId) || resting.has(accountId)) return;
    const hurry = new AbortController();
    running.set(accountId, { ended: run(accountId, hurry.signal), hurry });
  };

  const takeWaiting = () => {
    while (hasRoom() && waiting.size > 0) begin(waiting.take());
  };

  const fillLanes = async () => {
    const now = toInstant(ports.clock.now());
    for (const [accountId, until] of resting) if (until <= now) resting.delete(accountId);
    takeWaiting();
    if (!hasRoom()) return;
    for (const accountId of await ports.store.accountsDue(now, LOOKED_UP + resting.size)) {
      if (!running.has(accountId)) void waiting.add(accountId);
    }
    takeWaiting();
  };

  const rounds = createRounds({
    async round() {
      await fillLanes();
      return (await restSeconds(ports, hasRoom())) * 1000;
    },
    restMs: ports.sweepSeconds * 1000,
    sleep: ports.sleep,
    onError: (error) => ports.onError(error, {}),
  });

  return {
    start: rounds.start,
    wake: rounds.wake,
    serve(accountId) {
      if (rounds.stopping.aborted) return Promise.resolve();
      const taken = waiting.add(accountId);
      rounds.wake();
      return taken;
    },
    async stop(drainSeconds) {
      const stopped = rounds.stop();
      while (waiting.size > 0) waiting.take();
      const drained = new AbortController();
      void ports.sleep(drainSeconds * 1000, drained.signal).then(() => {
        for (const { hurry } of running.values()) hurry.abort();
      });
      await stopped;
      await Promise.all([...running.values()].map(({ ended }) => ended));
      drained.abort();
    },
  };
}

/** Until something is due, at most a sweep, and never so short that the loop spins. */
async function restSeconds({ store, clock, sweepSeconds }: DispatchPorts, hasRoom: boolean): Promise<number> {
  const next = hasRoom ? await store.nextDueAt() : null;
  if (next === null) return sweepSeconds;
  const seconds = (Date.parse(next) - clock.now().getTime()) / 1000;
  return Math.min(Math.max(seconds, 0.05), sweepSeconds);
}
