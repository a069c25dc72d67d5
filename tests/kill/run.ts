/** `npm run test:kill [-- --runs 200 | --ci] [--seed text] [--database sqlite|postgres] [--workers 4]` */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fastClock } from './fast-clock';
import { seeded } from './hub';
import { startNetworks } from './networks';
import { anyKill, type Ground, type Kill, type Outcome, oneRun } from './one-run';
import { type RunningPostgres, startPostgres } from './postgres';
import type { ChildConfig } from './protocol';

const SPEED = 20;
const CI_RUNS = 20;

type DatabaseKind = 'sqlite' | 'postgres';

interface Plan {
  /** On each database. */
  runs: number;
  seed: string;
  databases: DatabaseKind[];
  /** Runs at the same time, each with networks and a database of its own: most of a run is waiting. */
  workers: number;
}

interface Job {
  kind: DatabaseKind;
  run: number;
}

function readPlan(): Plan {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '200' },
      ci: { type: 'boolean', default: false },
      seed: { type: 'string', default: randomBytes(4).toString('hex') },
      database: { type: 'string' },
      workers: { type: 'string', default: '4' },
    },
  });
  const databases: DatabaseKind[] =
    values.database === 'sqlite' || values.database === 'postgres' ? [values.database] : ['sqlite', 'postgres'];
  const runs = values.ci ? CI_RUNS : Math.ceil(Number(values.runs) / databases.length);
  const workers = Number(values.workers);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs must be a whole number above 0');
  if (!Number.isInteger(workers) || workers < 1) throw new Error('--workers must be a whole number above 0');
  return { runs, seed: values.seed, databases, workers };
}

async function main(): Promise<void> {
  const plan = readPlan();
  const total = plan.runs * plan.databases.length;
  console.log(`Kill test: ${plan.runs} runs on each of ${plan.databases.join(' and ')}, seed ${plan.seed}`);
  console.log(`The same again: npm run test:kill -- --runs ${total} --seed ${plan.seed}`);
  const startedAt = Date.now();
  const jobs = plan.databases.flatMap((kind) => Array.from({ length: plan.runs }, (_, run): Job => ({ kind, run })));
  const tally = new Tally(jobs.length);
  const postgres = plan.databases.includes('postgres') ? await startPostgres() : null;
  const folder = mkdtempSync(join(tmpdir(), 'community-hub-kill-'));
  try {
    const workers = Array.from({ length: Math.min(plan.workers, jobs.length) }, (_, index) =>
      work({ plan, jobs, tally, postgres, folder, name: `kill${index}` }),
    );
    await Promise.all(workers);
  } finally {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  const minutes = ((Date.now() - startedAt) / 60_000).toFixed(1);
  console.log(`${tally.sentence()} ${minutes} minutes.`);
  process.exitCode = tally.failures === 0 ? 0 : 1;
}

interface Worker {
  plan: Plan;
  /** Shared: each worker takes the next. */
  jobs: Job[];
  tally: Tally;
  postgres: RunningPostgres | null;
  folder: string;
  name: string;
}

async function work({ plan, jobs, tally, postgres, folder, name }: Worker): Promise<void> {
  const startedAt = Date.now();
  const clock = fastClock(startedAt, SPEED);
  const onStore: Ground['onStore'] = { listener: null };
  const networks = await startNetworks(clock, async (phase) => onStore.listener?.(phase));
  const ground: Ground = { clock, startedAt, speed: SPEED, networks, onStore };
  const address = await postgres?.database(name);
  for (let job = jobs.shift(); job; job = jobs.shift()) {
    const { kind, run } = job;
    const database: ChildConfig['database'] =
      kind === 'postgres' && address
        ? { client: 'postgres', address }
        : { client: 'sqlite', filename: join(folder, `${kind}-${run}.db`) };
    const label = `${plan.seed}-${kind}-${run}`;
    const dice = seeded(label);
    tally.add(kind, await oneRun(ground, database, label, dice, firstKill(run, dice)));
  }
  await Promise.all(networks.map(({ emulator }) => emulator.stop()));
}

/** Commits and stores are gone through in order, so that each durable step meets its death; then chance. */
function firstKill(run: number, dice: (below: number) => number): Kill {
  const phase = run % 2 === 0 ? ('before' as const) : ('after' as const);
  const step = Math.floor(run / 6);
  if (run % 3 === 0) return { kind: 'commit', save: { at: 1 + (step % 30), when: phase } };
  if (run % 3 === 1) return { kind: 'store', at: 1 + (step % 12), phase };
  return anyKill(dice);
}

class Tally {
  failures = 0;
  private done = 0;
  private readonly kills = { commit: 0, store: 0, moment: 0 };

  constructor(private readonly total: number) {}

  add(kind: DatabaseKind, { problems, kills }: Outcome): void {
    this.done += 1;
    for (const kill of kills) this.kills[kill] += 1;
    if (problems.length > 0) this.failures += 1;
    for (const problem of problems) console.error(`  WRONG (${kind}): ${problem}`);
    if (this.done % 10 === 0) console.log(`${this.done} of ${this.total}: ${this.counted()}`);
  }

  sentence(): string {
    return this.failures === 0
      ? `Every post stands exactly once after ${this.counted()}.`
      : `${this.failures} of ${this.total} runs went wrong after ${this.counted()}.`;
  }

  private counted(): string {
    const { commit, store, moment } = this.kills;
    const all = commit + store + moment;
    return `${all} kills (${commit} between commits, ${store} while a network stored, ${moment} at random moments)`;
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
