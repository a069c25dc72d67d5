/**
 * `npm run bench:read`: what reading costs over real HTTP, against Strapi's own calls in the same process and
 * database. Both sizes are up at once and take turns, call by call, so that noise hits all sides alike.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { DATABASES, type Database, withPostgres } from './database';
import type { Ready } from './read-server';
import { FEED, ITEM, ITEM_EACH, STOCK_ITEM, STOCK_LIST } from './read-subjects';
import { median, quantile } from './statistics';
import { machine, markdownTable } from './table';

const SIZES = [1000, Number(process.env.BENCH_ITEMS ?? 100_000)] as const;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const MILLISECONDS = Number(process.env.BENCH_MILLISECONDS ?? 2500);
const CONNECTIONS = 4;
/** `BENCH_CALLS=aimed`: only the calls that have an aim. */
const AIMED_ONLY = process.env.BENCH_CALLS === 'aimed';
const AIMED: readonly string[] = [STOCK_LIST, STOCK_ITEM, ITEM, ITEM_EACH, FEED];

/** One call's figures of one round. */
interface Sample {
  rate: number;
  p95: number;
  cpu: number;
}
/** By call, for each of the sizes. */
type Samples = Map<string, [Sample[], Sample[]]>;

interface Server extends Ready {
  process: ChildProcess;
}

async function main(): Promise<void> {
  console.log(
    `${ROUNDS} interleaved rounds of ${MILLISECONDS} ms a call on ${CONNECTIONS} connections; ${machine()}\n`,
  );
  const wanted = process.env.BENCH_DATABASE;
  await withPostgres(async () => {
    for (const database of DATABASES.filter((one) => !wanted || one === wanted)) {
      const servers = [await start(database, SIZES[0]), await start(database, SIZES[1])] as const;
      try {
        console.log(`${report(database, await measure(servers))}\n`);
      } finally {
        for (const { process } of servers) process.disconnect();
        await Promise.all(servers.map(({ process }) => once(process, 'exit')));
      }
    }
  });
}

async function start(database: Database, size: number): Promise<Server> {
  const process = fork(fileURLToPath(new URL('./read-server.ts', import.meta.url)), [database, String(size)]);
  return { ...(await said<Ready>(process)), process };
}

async function measure(servers: readonly [Server, Server]): Promise<Samples> {
  const names = servers[0].calls.map(([name]) => name).filter((name) => !AIMED_ONLY || AIMED.includes(name));
  const samples: Samples = new Map(names.map((name) => [name, [[], []]]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const name of names) {
      // Who begins takes turns as well.
      for (const size of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
        const sample = await load(servers[size], name);
        // The first round warms up and is not counted.
        if (round > 0) samples.get(name)?.[size].push(sample);
      }
    }
  }
  return samples;
}

/** The client is a process of its own; the processor time is the server's. */
async function load({ process: server, url, calls }: Server, name: string): Promise<Sample> {
  const script = fileURLToPath(new URL('./load-client.mjs', import.meta.url));
  const address = `${url}${new Map(calls).get(name)}`;
  const cpuStart = await cpuOf(server);
  const client = spawn(process.execPath, [script, address, String(CONNECTIONS), String(MILLISECONDS)]);
  let output = '';
  for await (const chunk of client.stdout) output += chunk;
  const cpu = (await cpuOf(server)) - cpuStart;
  const { times, failed, seconds } = JSON.parse(output) as { times: number[]; failed: number; seconds: number };
  if (failed > 0) throw new Error(`${failed} calls of ${address} failed`);
  return { rate: times.length / seconds, p95: quantile(times, 0.95), cpu: cpu / times.length };
}

function cpuOf(server: ChildProcess): Promise<number> {
  server.send('cpu');
  return said(server);
}

async function said<T>(server: ChildProcess): Promise<T> {
  const heard = new AbortController();
  const { signal } = heard;
  const ended = once(server, 'exit', { signal }).then(() => Promise.reject(new Error('the server ended')));
  const [message] = await Promise.race([once(server, 'message', { signal }), ended]);
  heard.abort();
  return message;
}

function report(database: Database, samples: Samples): string {
  const figure = (name: string, size: 0 | 1, of: keyof Sample) =>
    median((samples.get(name)?.[size] ?? []).map((sample) => sample[of]));
  const rows = [...samples.keys()].map((name) => [
    name,
    figure(name, 0, 'rate').toFixed(0),
    figure(name, 1, 'rate').toFixed(0),
    `${figure(name, 0, 'p95').toFixed(1)} / ${figure(name, 1, 'p95').toFixed(1)}`,
    (figure(name, 1, 'p95') / figure(name, 0, 'p95')).toFixed(2),
    `${figure(name, 0, 'cpu').toFixed(2)} / ${figure(name, 1, 'cpu').toFixed(2)}`,
  ]);
  const head = [
    database,
    `req/s at ${SIZES[0]}`,
    `req/s at ${SIZES[1]}`,
    'p95 ms',
    'p95 ratio (aim 1.5)',
    'CPU ms a call',
  ];
  const times = (ours: string, stock: string, size: 0 | 1) => figure(ours, size, 'rate') / figure(stock, size, 'rate');
  const itemTimes = (name: string) =>
    `${times(name, STOCK_ITEM, 0).toFixed(1)} / ${times(name, STOCK_ITEM, 1).toFixed(1)}`;
  return [
    markdownTable([head, ...rows]),
    '',
    `Feed against Strapi's list at ${SIZES[1]}: ${times(FEED, STOCK_LIST, 1).toFixed(0)} times (aim 50).`,
    `Item call against Strapi's findOne: ${itemTimes(ITEM)} times (aim 6); another item each time: ${itemTimes(ITEM_EACH)}.`,
  ].join('\n');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
