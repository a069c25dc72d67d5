/** `npm run test:torture -- --table [--kills 1000]`: what crashes do to posts, for each way a network can be asked. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastClock } from '../kill/fast-clock';
import { openDatabase, seeded } from '../kill/hub';
import { type Crew, pause, startCrew } from './crew';
import { type ChannelClass, startTortureNetworks, type TortureNetwork } from './networks';
import { everyPost } from './person';
import type { WorkerConfig } from './protocol';
import { connectAll } from './storm';
import { unknownPublications } from './unknown-publications';
import { copiesByKey } from './verdict';

interface Row {
  network: Network;
  settles: ChannelClass;
  worker: 'ours' | 'naive';
  kills: number;
  /** Copies too many. */
  doubles: number;
  lost: number;
  questions: number;
  unknown: number;
}

/** One network for each way, and that way in the table's words. */
const NETWORKS = {
  mastodon: { name: 'Mastodon', settledBy: 'its key' },
  gotosocial: { name: 'GoToSocial', settledBy: 'a look at the timeline' },
  bluesky: { name: 'Bluesky', settledBy: "the record's own name" },
  'two-step': { name: "two steps, as Instagram's", settledBy: 'its container' },
  bare: { name: 'neither key nor look-up, as bots of chats', settledBy: 'a person' },
} as const;
type Network = keyof typeof NETWORKS;
const SPEED = 20;
/** A worker dies at one of its first so many stores; one in five dies at a random moment instead. */
const STORES = 4;
const MOMENT_MS = 400;
/**
 * Accounts of one network, served one at a time: the one whose worker died waits until its lease ran out, the
 * others' posts go on.
 */
const ACCOUNTS = 12;
/** Posts planned ahead of what stands. */
const AHEAD = 24;
const CALM_SECONDS = 600;
/** Rows played at the same time, each in processes and on a database of its own. */
const ROWS_AT_ONCE = 3;

/** Answers the table as Markdown, with counts for a thousand kills, and whether ours kept its promises. */
export async function crashTable(
  program: string,
  kills: number,
  seed: string,
): Promise<{ markdown: string; kept: boolean }> {
  const jobs = (Object.keys(NETWORKS) as Network[]).flatMap((network) =>
    (['ours', 'naive'] as const).map((worker) => ({ network, worker })),
  );
  const queue = [...jobs];
  const rows: Row[] = [];
  const work = async () => {
    for (let job = queue.shift(); job; job = queue.shift()) {
      const row = await crash(program, { ...job, kills, seed });
      rows.push(row);
      console.log(JSON.stringify(row));
    }
  };
  await Promise.all(Array.from({ length: ROWS_AT_ONCE }, work));
  const ordered = jobs.flatMap(({ network, worker }) =>
    rows.filter((row) => row.network === network && row.worker === worker),
  );
  return { markdown: [...HEAD, ...ordered.map(line)].join('\n'), kept: rows.every(keepsPromises) };
}

const HEAD = [
  '| network | an unknown outcome is settled by | worker | kills | doubles | lost | questions | unknown outcomes |',
  '| --- | --- | --- | --- | --- | --- | --- | --- |',
];

function line({ network, worker, kills, doubles, lost, questions, unknown }: Row): string {
  const perThousand = (count: number) => Math.round((count * 1000) / kills);
  const told = worker === 'naive' ? ['none', 'none'] : [perThousand(questions), perThousand(unknown)];
  const first = worker === 'ours' ? [NETWORKS[network].name, NETWORKS[network].settledBy] : ['', ''];
  return `| ${[...first, worker, kills, perThousand(doubles), perThousand(lost), ...told].join(' | ')} |`;
}

/** Never a silent double or loss; a question for each outcome that nothing but a person can settle, and no other. */
function keepsPromises({ worker, settles, doubles, lost, questions, unknown }: Row): boolean {
  if (worker === 'naive') return true;
  return doubles === 0 && lost === 0 && questions === (settles === 'neither' ? unknown : 0);
}

interface Job {
  network: Network;
  worker: Row['worker'];
  kills: number;
  seed: string;
}

async function crash(program: string, { network: name, worker, kills, seed }: Job): Promise<Row> {
  const dice = seeded(`${seed}-${name}-${worker}`);
  const startedAt = Date.now();
  const clock = fastClock(startedAt, SPEED);
  let atStore: (phase: 'before' | 'after') => Promise<void> = async () => undefined;
  const all = await startTortureNetworks(clock, (phase) => atStore(phase));
  const network = all.find((one) => one.name === name) as TortureNetwork;
  const folder = mkdtempSync(join(tmpdir(), 'community-hub-crash-'));
  const config: WorkerConfig = {
    database: { client: 'sqlite', filename: join(folder, 'data.db') },
    startedAt,
    speed: SPEED,
    allowedPrivate: [new URL(network.emulator.url).host],
    naive: worker === 'naive',
    lanes: 1,
  };
  try {
    await connectAll(config, everyAccount(network), clock);
    const crew = startCrew(program, config, 1);
    atStore = killer(crew, kills, dice);
    crew.killAfter(() => (dice(5) === 0 ? dice(MOMENT_MS) : 60_000));
    const items = await publishUntilDead(crew, network, kills, `${name}-${worker}`);
    crew.killAfter(null);
    if (!(await crew.rest(CALM_SECONDS))) throw new Error(`${name}: posts were still open after ${CALM_SECONDS} s`);
    await crew.stop();
    const counts = await count(config, network, items * ACCOUNTS);
    return { network: name, settles: network.settles, worker, kills: crew.kills, ...counts };
  } finally {
    await Promise.all(all.map(({ emulator }) => emulator.stop()));
    rmSync(folder, { recursive: true, force: true });
  }
}

function everyAccount(network: TortureNetwork): TortureNetwork[] {
  return Array.from({ length: ACCOUNTS }, (_, index) => ({
    ...network,
    account: network.accounts?.[index] ?? network.account,
  }));
}

/** Kills the worker right before or right after its network stored something, at a store that the dice choose. */
function killer(crew: Crew, kills: number, dice: (below: number) => number) {
  const phases = ['before', 'after'] as const;
  let left = dice(STORES);
  let deadly = phases[dice(2)];
  let ofTheDead = false;
  return async (phase: 'before' | 'after') => {
    // The store of a worker that died before it ends without anybody who waits for it.
    const skip = ofTheDead && phase === 'after';
    if (skip) ofTheDead = false;
    if (skip || crew.kills >= kills || phase !== deadly) return;
    left -= 1;
    if (left >= 0) return;
    ofTheDead = phase === 'before';
    left = dice(STORES);
    deadly = phases[dice(2)];
    await crew.killNow();
  };
}

/** Keeps some posts planned ahead until all kills were made. Answers how many items were published. */
async function publishUntilDead(crew: Crew, { emulator }: TortureNetwork, kills: number, name: string) {
  let items = 0;
  while (crew.kills < kills) {
    if (items * ACCOUNTS - emulator.posts().length > AHEAD) {
      await pause(100);
      continue;
    }
    items += 1;
    const documentId = `${name}-${items}`;
    await crew.change({ type: 'publish', documentId, title: `Item ${documentId}`, pictures: 0 });
  }
  return items;
}

async function count(
  config: WorkerConfig,
  network: TortureNetwork,
  wanted: number,
): Promise<Pick<Row, 'doubles' | 'lost' | 'questions' | 'unknown'>> {
  const knex = await openDatabase(config);
  try {
    const copies = copiesByKey(network);
    const posts = (await everyPost(knex)).map(({ key, presence }) => ({
      asked: presence === 'uncertain',
      copies: copies.get(key)?.length ?? 0,
    }));
    return {
      doubles: posts.reduce((sum, post) => sum + Math.max(post.copies - 1, 0), 0),
      // What a person is asked about is not lost: she decides.
      lost: wanted - posts.length + posts.filter((post) => post.copies === 0 && !post.asked).length,
      questions: posts.filter(({ asked }) => asked).length,
      unknown: await unknownPublications(knex),
    };
  } finally {
    await knex.destroy();
  }
}
