import { addSeconds, type Instant, toInstant } from '../../../core/clock';
import type { DispatchPorts } from './dispatch-ports';
import { runLane } from './run-lane';

/** The in-process engine: woken on commit, repaired by a sweep, right with several processes on one database. */
export interface Dispatcher {
  start(): void;
  /** Work may be due. Never throws; cheap to call often. */
  wake(): void;
  /** Takes no new work, lets calls end for `drainSeconds`, then aborts them. Resolves when all have ended. */
  stop(drainSeconds: number): Promise<void>;
}

/** Seconds during which an account is left alone after a bug or a database error in its lane. */
const ERROR_REST_SECONDS = 5;

export function createDispatcher(ports: DispatchPorts): Dispatcher {
  const stopping = new AbortController();
  const hurry = new AbortController();
  const running = new Map<number, Promise<void>>();
  const resting = new Map<number, Instant>();
  let alarm = new AbortController();
  let loop: Promise<void> | null = null;

  const wake = () => alarm.abort();

  const serve = async (accountId: number) => {
    try {
      await runLane(accountId, ports, { stopping: stopping.signal, hurry: hurry.signal });
    } catch (error) {
      resting.set(accountId, toInstant(addSeconds(ports.clock.now(), ERROR_REST_SECONDS)));
      ports.onError(error, { accountId });
    } finally {
      running.delete(accountId);
      wake();
    }
  };

  const fillLanes = async () => {
    const now = toInstant(ports.clock.now());
    for (const [accountId, until] of resting) if (until <= now) resting.delete(accountId);
    const free = ports.lanes - running.size;
    if (free <= 0) return;
    const due = await ports.store.accountsDue(now, ports.lanes + resting.size);
    const idle = due.filter((accountId) => !running.has(accountId) && !resting.has(accountId));
    for (const accountId of idle.slice(0, free)) running.set(accountId, serve(accountId));
  };

  const run = async () => {
    while (!stopping.signal.aborted) {
      alarm = new AbortController();
      let rest = ports.sweepSeconds;
      try {
        await fillLanes();
        rest = await restSeconds(ports, running.size < ports.lanes);
      } catch (error) {
        ports.onError(error, {});
      }
      if (!stopping.signal.aborted) await ports.sleep(rest * 1000, alarm.signal);
    }
  };

  return {
    start() {
      loop ??= run();
    },
    wake,
    async stop(drainSeconds) {
      stopping.abort();
      wake();
      const drained = new AbortController();
      void ports.sleep(drainSeconds * 1000, drained.signal).then(() => hurry.abort());
      await loop;
      await Promise.all(running.values());
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
