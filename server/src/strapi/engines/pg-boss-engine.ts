import type { Engine, EngineHealth, EngineTransaction, Serve } from '../../features/syndication/engine/engine';
import { type Boss, bossDbOf, type HintJob, type PgBossPackage } from './load-pg-boss';

export interface PgBossParts {
  load(): PgBossPackage;
  /** Of the app's own database, as the driver takes it. */
  connection: string | { password?: unknown };
  /** Hints that a process takes at once. */
  lanes: number;
  warn(message: string): void;
  onError(error: unknown): void;
}

const QUEUE = 'community-hub-accounts';
/** The least that pg-boss allows. */
const POLLING_SECONDS = 0.5;
/** Nobody took it: the sweep has long found the work. */
const HINT_SECONDS = 120;
const FORGOTTEN_SECONDS = 3600;
const CONNECTIONS = 2;
const MOST_TRIES = 10;
/** `deadlock_detected`. Source: PostgreSQL documentation, appendix A, 2026-11. */
const DEADLOCK = '40P01';

/**
 * Hints as jobs of pg-boss in the app's PostgreSQL database: one for each account, in the transaction of the
 * change, without its retries. They live in a schema of their own, one for each major version, so that
 * versions do not meet while the app is updated.
 */
export function createPgBossEngine(parts: PgBossParts): Engine {
  let joined: { boss: Boss; major: number } | null = null;
  return {
    async open() {
      const found = parts.load();
      warnOfNode(found, parts.warn);
      const boss = found.create(bossOptions(parts.connection, found.major));
      boss.on('error', parts.onError);
      await open(boss);
      joined = { boss, major: found.major };
    },
    async start(serve) {
      if (joined) await deliver(joined.boss, parts.lanes, serve);
    },
    async hint(accountIds, { runAt, trx } = {}) {
      if (!joined || accountIds.length === 0) return;
      const jobs = [...new Set(accountIds)].map((accountId) => hintJob(accountId, runAt));
      await insert(joined, jobs, trx);
    },
    async stop({ drainMs }) {
      await joined?.boss.stop({ graceful: true, timeout: drainMs });
      joined = null;
    },
    health: () => healthOf(joined?.boss ?? null),
  };
}

function bossOptions(connection: PgBossParts['connection'], major: number): object {
  return {
    // knex hides the password from copies.
    ...(typeof connection === 'string'
      ? { connectionString: connection }
      : { ...connection, password: connection.password }),
    schema: `community_hub_pgboss_${major}`,
    application_name: 'community-hub',
    max: CONNECTIONS,
    schedule: false,
    archiveCompletedAfterSeconds: FORGOTTEN_SECONDS,
    deleteAfterSeconds: FORGOTTEN_SECONDS,
    // Of every job in 10; later ones take it from the job.
    retentionSeconds: HINT_SECONDS,
  };
}

async function open(boss: Boss): Promise<void> {
  try {
    await boss.start();
    await makeQueue(boss);
  } catch (error) {
    await boss.stop({ graceful: false, timeout: 1000 }).catch(() => undefined);
    const cure = 'May the database user create a schema (grant create on database)?';
    throw new Error(`pg-boss could not be started: ${error instanceof Error ? error.message : error}. ${cure}`, {
      cause: error,
    });
  }
}

/**
 * Processes that start at the same moment on a new database meet in the tables of pg-boss's queues, and PostgreSQL ends
 * one of them for a deadlock. What it was to make is there then, or can be made.
 */
async function makeQueue(boss: Boss, tries = MOST_TRIES): Promise<void> {
  try {
    await boss.createQueue(QUEUE, { name: QUEUE, policy: 'standard' });
  } catch (error) {
    if (tries <= 1 || (error as { code?: unknown }).code !== DEADLOCK) throw error;
    await makeQueue(boss, tries - 1);
  }
}

/** A job is over as soon as a lane has the account: a process whose lanes are full fetches no more. */
async function deliver(boss: Boss, lanes: number, serve: Serve): Promise<void> {
  const options = { batchSize: lanes, pollingIntervalSeconds: POLLING_SECONDS };
  await boss.work(QUEUE, options, (jobs) => Promise.all(jobs.map(({ data }) => serve(accountIn(data)))));
}

function accountIn(data: HintJob | string): number {
  const { accountId } = typeof data === 'string' ? (JSON.parse(data) as HintJob) : data;
  return accountId;
}

interface InsertJob {
  name: string;
  data: HintJob;
  /** Absent: at once, by the clock of the database. */
  startAfter?: string;
  retryLimit: 0;
  expireInSeconds: number;
  deleteAfterSeconds: number;
  retentionSeconds: number;
}

function hintJob(accountId: number, runAt: string | undefined): InsertJob {
  return {
    name: QUEUE,
    data: { accountId },
    ...(runAt ? { startAfter: runAt } : {}),
    retryLimit: 0,
    expireInSeconds: HINT_SECONDS,
    deleteAfterSeconds: FORGOTTEN_SECONDS,
    retentionSeconds: HINT_SECONDS,
  };
}

async function insert(
  { boss, major }: { boss: Boss; major: number },
  jobs: readonly InsertJob[],
  trx: EngineTransaction | undefined,
): Promise<void> {
  const options = trx ? { db: bossDbOf(trx) } : {};
  await (major === 10 ? boss.insert(jobs, options) : boss.insert(QUEUE, jobs, options));
}

/** pg-boss 11 and 12 declare Node 22 and were seen to run on 20.20: said, not refused. */
function warnOfNode({ version, node }: PgBossPackage, warn: (message: string) => void): void {
  const wanted = /(\d+)(?:\.(\d+))?/.exec(node);
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (!wanted) return;
  const [least, leastMinor] = [Number(wanted[1]), Number(wanted[2] ?? 0)];
  if (major > least || (major === least && minor >= leastMinor)) return;
  warn(`pg-boss ${version} is made for Node ${node}, and this is ${process.versions.node}: pg-boss@10 is for Node 20.`);
}

async function healthOf(boss: Boss | null): Promise<EngineHealth> {
  if (!boss) return { ok: false, detail: 'pg-boss is not started.' };
  try {
    const queue = await boss.getQueue(QUEUE);
    return queue
      ? { ok: true }
      : { ok: false, detail: `pg-boss has lost its queue ${QUEUE}: start the process again.` };
  } catch (error) {
    return {
      ok: false,
      detail: `pg-boss cannot reach its database: ${error instanceof Error ? error.message : error}`,
    };
  }
}
