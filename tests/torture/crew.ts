import { type ChildProcess, fork } from 'node:child_process';
import type { Change } from '../kill/protocol';
import type { FromWorker, ToWorker, WorkerConfig } from './protocol';

/** Processes that work on one database: any of them may be killed at any time and is replaced at once. */
export interface Crew {
  /** Resolves when a process says that the change is committed; a process that died or failed is followed by another. */
  change(change: Change): Promise<void>;
  /** From now on each process is killed some time after it was ready: `lifeMs` is asked for each; null ends the killing. */
  killAfter(lifeMs: (() => number) | null): void;
  /** Kills a process that is ready, and resolves when it is dead; false when none was. */
  killNow(): Promise<boolean>;
  reconnect(): void;
  /** Resolves when nothing is open any more, as two looks in a row say; rejects after the given time. */
  rest(seconds: number): Promise<void>;
  stop(): Promise<void>;
  readonly kills: number;
}

interface Worker {
  child: ChildProcess;
  ready: boolean;
  exited: Promise<void>;
}

interface Waiting {
  change: Change;
  worker: Worker | null;
  done(): void;
}

/** `program`: the worker as `buildWorker` made it. */
export function startCrew(program: string, config: WorkerConfig, size: number): Crew {
  const workers = new Set<Worker>();
  const waiting = new Map<number, Waiting>();
  let stopping = false;
  let serial = 0;
  let kills = 0;
  let open: number | null = null;
  let lifeMs: (() => number) | null = null;

  const doom = (worker: Worker) => {
    if (!lifeMs) return;
    setTimeout(() => {
      if (!lifeMs || !worker.ready) return;
      worker.ready = false;
      worker.child.kill('SIGKILL');
      kills += 1;
    }, lifeMs());
  };

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
        doom(worker);
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
    }
    hand();
  };
  const hire = () => {
    const child = fork(program, [JSON.stringify(config)], { serialization: 'json' });
    const worker: Worker = {
      child,
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
      if (!stopping) hire();
    });
  };
  for (let count = 0; count < size; count += 1) hire();

  return {
    change: (change) =>
      new Promise((done) => {
        serial += 1;
        waiting.set(serial, { change, worker: null, done });
        hand();
      }),
    killAfter(life) {
      lifeMs = life;
      for (const worker of workers) if (worker.ready) doom(worker);
    },
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
    async rest(seconds) {
      const until = Date.now() + seconds * 1000;
      for (let quiet = 0; quiet < 2; ) {
        if (Date.now() > until) throw new Error(`${open} posts were still open after ${seconds} s`);
        open = null;
        while (open === null && Date.now() < until) await pause(50);
        quiet = open === 0 && waiting.size === 0 ? quiet + 1 : 0;
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
