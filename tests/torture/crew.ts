import { type ChildProcess, fork } from 'node:child_process';
import type { Change } from '../kill/protocol';
import type { FromWorker, ToWorker, WorkerConfig } from './protocol';

/** Processes that work on one database: any of them may be killed at any time and is replaced at once. */
export interface Crew {
  /** Resolves when a process says that the change is committed; a process that died or failed is followed by another. */
  change(change: Change): Promise<void>;
  /** Kills a process that is ready, and resolves when it is dead; false when none was. */
  killNow(): Promise<boolean>;
  reconnect(): void;
  /** Waits until no more than so many posts are open, as two looks in a row say; false when they still are after the given time. */
  rest(seconds: number, most?: number): Promise<boolean>;
  /** Waits until nothing is open; throws when no post came to rest for so many seconds, however slow the machine is. */
  calm(seconds: number): Promise<void>;
  stop(): Promise<void>;
  readonly kills: number;
}

interface Worker {
  child: ChildProcess;
  /** It was told to begin; before that it is a spare, loaded and waiting. */
  begun: boolean;
  ready: boolean;
  exited: Promise<void>;
}

interface Waiting {
  change: Change;
  worker: Worker | null;
  done(): void;
}

/**
 * `program`: the worker as `buildWorker` made it. `spares` are processes that have loaded and wait, so that one that
 * dies is followed at once.
 */
export function startCrew(program: string, config: WorkerConfig, size: number, spares = 1): Crew {
  const workers = new Set<Worker>();
  const waiting = new Map<number, Waiting>();
  let stopping = false;
  let serial = 0;
  let kills = 0;
  let open: number | null = null;
  /** As last told. */
  let left = Number.POSITIVE_INFINITY;

  const hand = () => {
    const ready = [...workers].filter((worker) => worker.ready);
    for (const [number, task] of waiting) {
      const worker = ready[number % Math.max(ready.length, 1)];
      if (task.worker || !worker) continue;
      task.worker = worker;
      say(worker, { type: 'change', number, change: task.change });
    }
  };
  const hear = (worker: Worker, message: FromWorker) => {
    switch (message.type) {
      case 'ready':
        worker.ready = true;
        break;
      case 'changed':
        waiting.get(message.number)?.done();
        waiting.delete(message.number);
        break;
      case 'failed': {
        const task = waiting.get(message.number);
        if (task) task.worker = null;
        break;
      }
      case 'open':
        open = message.count;
        left = message.count;
    }
    hand();
  };
  const begin = () => {
    const begun = [...workers].filter((worker) => worker.begun).length;
    const waiters = [...workers].filter((worker) => !worker.begun);
    for (const worker of waiters.slice(0, Math.max(size - begun, 0))) {
      worker.begun = true;
      say(worker, { type: 'begin' });
    }
  };
  const hire = () => {
    // Nothing of how this process runs: the worker is plain JavaScript.
    const child = fork(program, [JSON.stringify(config)], { serialization: 'json', execArgv: [] });
    const worker: Worker = {
      child,
      begun: false,
      ready: false,
      exited: new Promise((gone) => {
        child.once('exit', () => gone());
      }),
    };
    workers.add(worker);
    child.on('message', (message: FromWorker) => hear(worker, message));
    void worker.exited.then(() => {
      workers.delete(worker);
      for (const task of waiting.values()) if (task.worker === worker) task.worker = null;
      if (stopping) return;
      hire();
      begin();
    });
  };
  const rest = async (seconds: number, most = 0) => {
    const until = Date.now() + seconds * 1000;
    for (let quiet = 0; quiet < 2; ) {
      open = null;
      while (open === null && Date.now() < until) await pause(50);
      if (Date.now() >= until) return false;
      quiet = (open ?? 0) <= most && waiting.size === 0 ? quiet + 1 : 0;
    }
    return true;
  };
  for (let count = 0; count < size + spares; count += 1) hire();
  begin();

  return {
    change: (change) =>
      new Promise((done) => {
        serial += 1;
        waiting.set(serial, { change, worker: null, done });
        hand();
      }),
    async killNow() {
      const victim = [...workers].find(({ ready }) => ready);
      if (!victim) return false;
      victim.ready = false;
      victim.child.kill('SIGKILL');
      kills += 1;
      await victim.exited;
      return true;
    },
    reconnect() {
      const [worker] = [...workers].filter(({ ready }) => ready);
      if (worker) say(worker, { type: 'reconnect' });
    },
    rest,
    async calm(seconds) {
      for (let least = Number.POSITIVE_INFINITY; !(await rest(seconds)); least = left) {
        if (left >= least) throw new Error(`${left} posts are still open, as many as ${seconds} s before`);
      }
    },
    async stop() {
      stopping = true;
      for (const worker of workers) say(worker, { type: 'stop' });
      await Promise.all([...workers].map(({ exited }) => exited));
    },
    get kills() {
      return kills;
    },
  };
}

function say({ child }: Worker, message: ToWorker): void {
  if (child.connected) child.send(message, () => undefined);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, milliseconds);
  });
}
