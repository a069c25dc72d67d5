import type { RebuildState, RebuildStatus } from '../../../../shared/contracts/rebuild';
import { type Clock, toInstant } from '../../core/clock';
import type { BuilderGuard } from '../store/builder-guard';
import type { RebuildProgress, RebuildStore, StoredRebuild } from '../store/rebuild-store';
import type { DocumentWalk } from './document-walk';
import type { Sweep } from './sweep';

/**
 * Makes all pages again in the background: one process at a time, stopped and taken up where it was,
 * also by another process. What stands as it should is not written.
 */
export interface RebuildJob {
  state(): Promise<RebuildState>;
  /** Begins, or goes on where it was stopped; nothing while it runs. */
  start(): Promise<RebuildState>;
  stop(): Promise<RebuildState>;
  /** Looks through everything from the start for what differs: after a boot that found much. */
  startDiffering(): Promise<void>;
  /** At boot: goes on with a job whose process ended, now or as soon as it is known to have ended. */
  open(): Promise<void>;
  /** At shutdown: ends after the present document; the next boot goes on. */
  close(): Promise<void>;
}

export interface RebuildJobParts {
  walk: DocumentWalk;
  sweep: Sweep;
  store: RebuildStore;
  guard: BuilderGuard;
  newerAlive(): Promise<boolean>;
  clock: Clock;
  newToken(): string;
  onError(error: unknown): void;
}

const DIFFERENCES = 100;
/** Stamps that this builder is alive, and looks for a job without a process. */
const EVERY_MS = 60_000;
/** Between two savings of the progress: how soon a stop is heard. */
const SAVE_MS = 1000;
const NEWER = 'Another instance runs a newer version of the plugin: start the rebuild there.';

export function createRebuildJob(parts: RebuildJobParts): RebuildJob {
  const { store, clock, guard } = parts;
  let running: Promise<void> = Promise.resolve();
  let closed = false;
  let timer: NodeJS.Timeout | null = null;
  let lastRound: Promise<void> = Promise.resolve();

  const begin = async (progress: RebuildProgress) => {
    const token = parts.newToken();
    if (!(await store.claim(token, progress))) return;
    running = work(parts, token, progress, () => closed).catch(async (error) => {
      parts.onError(error);
      await store
        .release(token, 'failed', { ...progress, endedAt: toInstant(clock.now()), problem: messageOf(error) })
        .catch(parts.onError);
    });
  };
  const resumeLost = async () => {
    const stored = await store.read();
    if (stored && statusOf(stored) === 'lost' && !(await parts.newerAlive())) await begin(stored.progress);
  };
  const round = async () => {
    try {
      await guard.stamp();
      if (!closed) await resumeLost();
    } catch (error) {
      parts.onError(error);
    }
  };
  const state = async () => toState(await store.read(), await parts.newerAlive());
  return {
    state,
    async start() {
      const stored = await store.read();
      const status = stored ? statusOf(stored) : 'never';
      if (!closed && status !== 'running' && status !== 'stopping' && !(await parts.newerAlive())) {
        const goOn = stored && (status === 'stopped' || status === 'lost');
        await begin(goOn ? { ...stored.progress, endedAt: null } : await fresh(parts, 'all'));
      }
      return state();
    },
    async stop() {
      await store.askToStop();
      return state();
    },
    async startDiffering() {
      await begin(await fresh(parts, 'differing'));
    },
    async open() {
      await round();
      timer = setInterval(() => {
        lastRound = round();
      }, EVERY_MS);
      timer.unref();
    },
    async close() {
      closed = true;
      if (timer) clearInterval(timer);
      await lastRound;
      await running;
    },
  };
}

async function fresh({ walk, clock }: RebuildJobParts, only: RebuildProgress['only']): Promise<RebuildProgress> {
  return {
    only,
    position: walk.first(),
    done: 0,
    total: await walk.total(),
    changed: 0,
    refused: 0,
    startedAt: toInstant(clock.now()),
    endedAt: null,
    differences: [],
    problem: null,
  };
}

/** Until the end, a stop, a shutdown, or another process with the lease. */
async function work(parts: RebuildJobParts, token: string, progress: RebuildProgress, isClosed: () => boolean) {
  const { walk, sweep, store, clock } = parts;
  let saved = clock.now().getTime();
  while (progress.position) {
    const { step } = progress.position;
    const { documents, next } = await walk.batch(progress.position);
    const differing = new Set(progress.only === 'all' ? documents : await sweep.differing(documents));
    for (const document of documents) {
      if (isClosed()) return store.release(token, 'running', progress);
      if (differing.has(document)) note(progress, await sweep.rebuild(document));
      progress.done += document.versions.length;
      // Pages without a document are walked by their own order, a batch at a time.
      if (document.versions.length > 0) progress.position = { step, after: document.documentId };
      if (clock.now().getTime() - saved > SAVE_MS) {
        if (await isOver(store, token, progress)) return;
        saved = clock.now().getTime();
      }
      await breathe();
    }
    progress.position = next;
    if (await isOver(store, token, progress)) return;
  }
  progress.endedAt = toInstant(clock.now());
  await store.release(token, 'done', progress);
}

/** Saves the progress; true when somebody asked to stop, or another process has the job now. */
async function isOver(store: RebuildStore, token: string, progress: RebuildProgress): Promise<boolean> {
  const status = await store.save(token, progress);
  if (status === 'stopping') await store.release(token, 'stopped', progress);
  return status === null || status === 'stopping';
}

function note(progress: RebuildProgress, differences: RebuildState['differences']): void {
  for (const difference of differences) {
    if (difference.change === 'refused') progress.refused += 1;
    else progress.changed += 1;
    if (progress.differences.length < DIFFERENCES) progress.differences.push(difference);
  }
}

/** Visitors and editors come first. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function statusOf({ status, held }: StoredRebuild): RebuildStatus {
  if (held || (status !== 'running' && status !== 'stopping')) return status;
  return status === 'running' ? 'lost' : 'stopped';
}

function toState(stored: StoredRebuild | null, newerAlive: boolean): RebuildState {
  const problem = newerAlive ? NEWER : null;
  if (!stored) {
    const nothing = { done: 0, total: 0, changed: 0, refused: 0, startedAt: null, endedAt: null, differences: [] };
    return { status: 'never', ...nothing, problem };
  }
  const { done, total, changed, refused, startedAt, endedAt, differences } = stored.progress;
  return {
    status: statusOf(stored),
    done,
    total: Math.max(done, total),
    changed,
    refused,
    startedAt,
    endedAt,
    differences,
    problem: problem ?? stored.progress.problem,
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
