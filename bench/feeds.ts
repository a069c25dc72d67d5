/**
 * `npm run bench:feeds`: sitemaps, RSS and calendars against the libraries that most sites use. Rounds
 * are interleaved, so that noise hits both alike; CPU time, not the clock on the wall. Memory is the
 * growth of a process that writes one sitemap and does nothing else.
 */
import { spawnSync } from 'node:child_process';
import { type Subject, subjects, writeOurs, writeTheirs } from './feeds-subjects';
import { median } from './statistics';
import { machine, markdownTable } from './table';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const MEMORY_AIM_MB = 60;
const MB = 1024 * 1024;

/** Milliseconds of CPU for one piece of work. */
async function timed(work: () => Promise<number>): Promise<number> {
  const start = process.cpuUsage();
  if ((await work()) === 0) throw new Error('nothing was written');
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

async function measure({ name, peer, aim, ours, theirs }: Subject): Promise<string[]> {
  const taken: { ours: number; theirs: number }[] = [];
  // The first round warms up and is not counted.
  for (let round = -1; round < ROUNDS; round += 1) {
    const one = { ours: await timed(ours), theirs: await timed(theirs) };
    if (round >= 0) taken.push(one);
  }
  const ratio = median(taken.map((one) => one.ours / one.theirs));
  const middle = (side: 'ours' | 'theirs') => median(taken.map((one) => one[side])).toFixed(0);
  return [
    name,
    peer,
    middle('theirs'),
    middle('ours'),
    `${ratio.toFixed(2)} (${ratio <= aim ? 'met' : 'missed'})`,
    `${aim}`,
  ];
}

/** Megabytes that a process grows by while it writes one sitemap. */
async function growth(work: (rich: boolean) => Promise<number>): Promise<number> {
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 5);
  await work(true);
  clearInterval(watch);
  return (Math.max(most, process.resourceUsage().maxRSS * 1024) - before) / MB;
}

function growthOf(side: 'ours' | 'theirs'): number {
  const child = spawnSync(process.execPath, [...process.execArgv, process.argv[1] ?? '', side], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return Number(child.stdout.trim());
}

async function main(): Promise<void> {
  const side = process.argv[2];
  if (side) {
    console.log(await growth(side === 'ours' ? writeOurs : writeTheirs));
    return;
  }
  console.log(`${ROUNDS} interleaved rounds; ${machine()}\n`);
  const rows: string[][] = [];
  for (const subject of await subjects()) rows.push(await measure(subject));
  console.log(markdownTable([['', 'peer', "peer's CPU ms", 'our CPU ms', 'ratio', 'aim'], ...rows]));
  const [ours, theirs] = [growthOf('ours'), growthOf('theirs')];
  const verdict = ours < MEMORY_AIM_MB ? 'met' : 'missed';
  console.log(`\nMemory for the larger sitemap: ${ours.toFixed(0)} MB more (${verdict}, aim ${MEMORY_AIM_MB}), `);
  console.log(`sitemap@9 ${theirs.toFixed(0)} MB more.`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
