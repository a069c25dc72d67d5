/**
 * `npm run bench:read`: what reading costs over real HTTP, against Strapi's own calls in the same
 * process and database. Rounds are interleaved, so that noise hits both alike.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bootHub } from '../tests/integration/boot';
import { DATABASES, type Database, withPostgres } from './database';
import { FEED, ITEM, prepareReads, STOCK_ITEM, STOCK_LIST } from './read-subjects';
import { median, quantile } from './statistics';
import { machine, markdownTable } from './table';

const SIZES = [1000, Number(process.env.BENCH_ITEMS ?? 100_000)] as const;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const MILLISECONDS = Number(process.env.BENCH_MILLISECONDS ?? 2500);
const CONNECTIONS = 4;

/** One call's figures of one round. */
interface Sample {
  rate: number;
  p95: number;
  cpu: number;
}
type Samples = Map<string, Sample[]>;

async function main(): Promise<void> {
  console.log(
    `${ROUNDS} interleaved rounds of ${MILLISECONDS} ms a call on ${CONNECTIONS} connections; ${machine()}\n`,
  );
  const wanted = process.env.BENCH_DATABASE;
  await withPostgres(async () => {
    for (const database of DATABASES.filter((one) => !wanted || one === wanted)) {
      const bySize = new Map<number, Samples>();
      for (const size of SIZES) bySize.set(size, await measure(database, size));
      console.log(`${report(database, bySize)}\n`);
    }
  });
}

async function measure(database: Database, size: number): Promise<Samples> {
  const config = { hub: { publicUrl: 'https://hub.example.org' }, syndication: { enabled: false } };
  const hub = await bootHub({ database, config, listen: true });
  try {
    const calls = await prepareReads(hub, size);
    const samples: Samples = new Map([...calls.keys()].map((name) => [name, []]));
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [name, path] of calls) {
        const sample = await load(`${hub.url}${path}`);
        // The first round warms up and is not counted.
        if (round > 0) samples.get(name)?.push(sample);
      }
    }
    return samples;
  } finally {
    await hub.stop();
  }
}

/** The client is a process of its own; the processor time is this process's. */
async function load(url: string): Promise<Sample> {
  const script = fileURLToPath(new URL('./load-client.mjs', import.meta.url));
  const cpuStart = process.cpuUsage();
  const client = spawn(process.execPath, [script, url, String(CONNECTIONS), String(MILLISECONDS)]);
  let output = '';
  for await (const chunk of client.stdout) output += chunk;
  const { user, system } = process.cpuUsage(cpuStart);
  const { times, failed, seconds } = JSON.parse(output) as { times: number[]; failed: number; seconds: number };
  if (failed > 0) throw new Error(`${failed} calls of ${url} failed`);
  return { rate: times.length / seconds, p95: quantile(times, 0.95), cpu: (user + system) / 1000 / times.length };
}

function report(database: Database, bySize: ReadonlyMap<number, Samples>): string {
  const [small, large] = SIZES.map((size) => bySize.get(size) ?? new Map<string, Sample[]>());
  const figure = (samples: Samples | undefined, name: string, of: keyof Sample) =>
    median((samples?.get(name) ?? []).map((sample) => sample[of]));
  const rows = [...(large?.keys() ?? [])].map((name) => {
    const [p95Small, p95Large] = [figure(small, name, 'p95'), figure(large, name, 'p95')];
    return [
      name,
      figure(small, name, 'rate').toFixed(0),
      figure(large, name, 'rate').toFixed(0),
      `${p95Small.toFixed(1)} / ${p95Large.toFixed(1)}`,
      (p95Large / p95Small).toFixed(2),
      figure(large, name, 'cpu').toFixed(2),
    ];
  });
  const head = [
    database,
    `req/s at ${SIZES[0]}`,
    `req/s at ${SIZES[1]}`,
    'p95 ms',
    'p95 ratio (aim 1.5)',
    'CPU ms a call',
  ];
  const against = (ours: string, stock: string) => figure(large, ours, 'rate') / figure(large, stock, 'rate');
  return [
    markdownTable([head, ...rows]),
    `feed against Strapi's list: ${against(FEED, STOCK_LIST).toFixed(0)} times (aim 50)`,
    `item call against Strapi's findOne: ${against(ITEM, STOCK_ITEM).toFixed(1)} times (aim 6)`,
  ].join('\n');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
