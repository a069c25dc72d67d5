/**
 * `npm run bench:dispatch`: posts dispatched per second with a network that costs nothing, fences and attempts
 * included, against jobs of pg-boss that make the same writes on the same PostgreSQL; SQLite against its raw
 * transactions; and the memory of a process that sends a hundred thousand posts.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import createKnex, { type Knex } from 'knex';
import Boss10 from 'pg-boss';
import { PgBoss as Boss12 } from 'pg-boss-12';
import { MIGRATIONS, runMigrations } from '../server/src/strapi/migrations';
import { startPostgres } from '../tests/kill/postgres';
import { openSqlite } from '../tests/support/syndication/database';
import { connectAccounts, seedPosts } from './dispatch-posts';
import { jobsOfPgBoss, ours, rawTransactions, type Subject } from './dispatch-subjects';
import { median, quantile } from './statistics';
import { machine, markdownTable } from './table';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const POSTS = Number(process.env.BENCH_POSTS ?? 1500);
const MEMORY_POSTS = Number(process.env.BENCH_MEMORY_POSTS ?? 100_000);
const LANES = 8;
const ACCOUNTS = 40;
const QUEUE = 'posts';
const AIM = 1;

interface Side {
  name: string;
  run: Subject;
  prepare?(ids: readonly number[]): Promise<void>;
}

interface Sample {
  rate: number;
  /** Milliseconds of CPU of this process a post. */
  cpu: number;
}

async function main(): Promise<void> {
  console.log(`${ROUNDS} interleaved rounds of ${POSTS} posts a side, ${LANES} at a time; ${machine()}\n`);
  const server = await startPostgres();
  try {
    const address = await server.database('dispatch');
    const knex = createKnex({ client: 'pg', connection: address, pool: { min: LANES, max: LANES + 2 } });
    await runMigrations(knex, MIGRATIONS);
    const accounts = await connectAccounts(knex, ACCOUNTS, new Date().toISOString());
    const bosses = [await startBoss('pg-boss', address), await startBoss('pg-boss-12', address)];
    const peers = bosses.map(
      ({ name, boss }): Side => ({
        name,
        run: jobsOfPgBoss(boss, QUEUE, knex, LANES),
        prepare: (ids) => insertJobs(boss, name, ids),
      }),
    );
    const sides: Side[] = [{ name: 'ours', run: ours(knex, LANES) }, ...peers];
    console.log(`${report('PostgreSQL', `ours is to it (aim ${AIM})`, await measure(knex, accounts, sides))}\n`);
    for (const { boss } of bosses) await boss.stop({ graceful: false });
    if (MEMORY_POSTS > 0) console.log(`${await memory(knex, accounts)}\n`);
    await knex.destroy();
  } finally {
    await server.stop();
  }
  console.log(await onSqlite());
}

async function onSqlite(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'community-hub-bench-'));
  const knex = await openSqlite(join(folder, 'dispatch.db'));
  try {
    const accounts = await connectAccounts(knex, ACCOUNTS, new Date().toISOString());
    const sides: Side[] = [
      { name: 'ours, transactions (two a post)', run: ours(knex, LANES) },
      { name: 'raw transactions', run: rawTransactions(knex) },
    ];
    const samples = await measure(knex, accounts, sides);
    for (const sample of samples.get(sides[0] as Side) ?? []) sample.rate *= 2;
    return report('SQLite', 'ours is to it', samples);
  } finally {
    await knex.destroy();
    rmSync(folder, { recursive: true });
  }
}

/** The first round warms up and is not counted; each side begins a round in its turn. */
async function measure(knex: Knex, accounts: readonly number[], sides: readonly Side[]): Promise<Map<Side, Sample[]>> {
  const samples = new Map<Side, Sample[]>(sides.map((side) => [side, []]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    const start = round % sides.length;
    for (const side of [...sides.slice(start), ...sides.slice(0, start)]) {
      const ids = await seedPosts(knex, accounts, POSTS, new Date().toISOString());
      await side.prepare?.(ids);
      const [began, cpu] = [performance.now(), process.cpuUsage()];
      await side.run(ids);
      const seconds = (performance.now() - began) / 1000;
      const { user, system } = process.cpuUsage(cpu);
      if (round > 0) samples.get(side)?.push({ rate: POSTS / seconds, cpu: (user + system) / 1000 / POSTS });
    }
  }
  return samples;
}

async function memory(knex: Knex, accounts: readonly number[]): Promise<string> {
  const ids = await seedPosts(knex, accounts, MEMORY_POSTS, new Date().toISOString());
  const samples: number[] = [];
  const sample = () => samples.push(process.memoryUsage().rss / 1e6);
  const began = performance.now();
  const timer = setInterval(sample, 1000);
  await ours(knex, LANES)(ids);
  clearInterval(timer);
  const seconds = (performance.now() - began) / 1000;
  const tenths = Array.from({ length: 10 }, (_, tenth) => {
    const part = samples.slice((tenth * samples.length) / 10, ((tenth + 1) * samples.length) / 10);
    return median(part).toFixed(0);
  });
  const head = `${MEMORY_POSTS} posts in one go, ${(MEMORY_POSTS / seconds).toFixed(0)} a second`;
  return `${head}; MB of memory (RSS) in each tenth: ${tenths.join(', ')}`;
}

async function startBoss(name: 'pg-boss' | 'pg-boss-12', address: string) {
  const schema = `jobs_of_${name.replaceAll('-', '_')}`;
  const options = { connectionString: address, schema, max: LANES + 2, supervise: false, schedule: false };
  const boss = name === 'pg-boss' ? new Boss10(options) : new Boss12(options);
  await boss.start();
  await boss.createQueue(QUEUE, { name: QUEUE });
  return { name, boss: boss as BenchBoss };
}

interface BenchBoss {
  insert(...args: unknown[]): Promise<unknown>;
  fetch(name: string, options: { batchSize: number }): Promise<{ id: string; data: { post: number } }[]>;
  complete(name: string, id: string): Promise<unknown>;
  stop(options: { graceful: boolean }): Promise<unknown>;
}

async function insertJobs(boss: BenchBoss, name: string, ids: readonly number[]): Promise<void> {
  const jobs = ids.map((post) => ({ name: QUEUE, data: { post } }));
  await (name === 'pg-boss' ? boss.insert(jobs) : boss.insert(QUEUE, jobs));
}

function report(database: string, compared: string, samples: ReadonlyMap<Side, readonly Sample[]>): string {
  const [own = []] = samples.values();
  const rows = [...samples].map(([{ name }, of]) => {
    const middle = (field: keyof Sample, digits: number) => median(of.map((one) => one[field])).toFixed(digits);
    return [name, middle('rate', 0), of === own ? '' : ratio(own, of), middle('cpu', 2)];
  });
  return markdownTable([[database, 'a second', compared, 'CPU ms each'], ...rows]);
}

function ratio(own: readonly Sample[], peer: readonly Sample[]): string {
  const ratios = own.map(({ rate }, round) => rate / (peer[round]?.rate ?? Number.NaN));
  return `${median(ratios).toFixed(2)} [${quantile(ratios, 0.25).toFixed(2)} to ${quantile(ratios, 0.75).toFixed(2)}]`;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
