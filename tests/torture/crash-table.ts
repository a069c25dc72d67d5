/** `npm run test:torture -- --table [--calls 1000]`: what crashes do to posts, for each way a network can be asked. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastClock } from '../kill/fast-clock';
import { openDatabase, seeded } from '../kill/hub';
import { type Crew, pause, startCrew } from './crew';
import { type ChannelClass, startTortureNetworks, type TortureNetwork } from './networks';
import { countOpen } from './open-posts';
import { everyPost } from './person';
import { postHistory } from './post-history';
import type { WorkerConfig } from './protocol';
import { connectAll } from './storm';
import { unknownPublications } from './unknown-publications';
import { copiesByKey } from './verdict';

interface Row {
  network: Network;
  settles: ChannelClass;
  worker: 'ours' | 'naive';
  /** Times that a process was killed, and calls that it was making then. */
  kills: number;
  cut: number;
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
/** Accounts of one network, all served at the same time: a kill meets a call of each. */
const ACCOUNTS = 12;
/** Stores that a new process may make before the network holds it for its death. */
const FREE_STORES = 6;
/** The network waits so long for the calls of the other accounts; less than a call's limit. */
const GATHER_MS = 500;
/** Posts planned ahead of what came to rest. */
const AHEAD = 48;
/** After the last kill something must come to rest in any time of this length. */
const STUCK_SECONDS = 180;
/** Rows played at the same time, each in processes and on a database of its own: most of a row is waiting. */
const ROWS_AT_ONCE = 5;

/**
 * Answers the table as Markdown, with counts for a thousand killed calls, and whether ours kept its promises. `only`: the
 * rows of one network.
 */
export async function crashTable(
  program: string,
  { calls, seed, only }: { calls: number; seed: string; only?: string },
): Promise<{ markdown: string; kept: boolean }> {
  const names = (Object.keys(NETWORKS) as Network[]).filter((name) => only === undefined || name === only);
  if (names.length === 0) throw new Error(`--network must be one of ${Object.keys(NETWORKS).join(', ')}`);
  const jobs = names.flatMap((network) => (['ours', 'naive'] as const).map((worker) => ({ network, worker })));
  const queue = [...jobs];
  const rows: Row[] = [];
  const work = async () => {
    for (let job = queue.shift(); job; job = queue.shift()) {
      const row = await crash(program, { ...job, calls, seed });
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
  '| network | an unknown outcome is settled by | worker | kills | calls cut | doubles | lost | questions | unknown outcomes |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
];

function line({ network, worker, kills, cut, doubles, lost, questions, unknown }: Row): string {
  const perThousand = (count: number) => Math.round((count * 1000) / cut);
  const told = worker === 'naive' ? ['none', 'none'] : [perThousand(questions), perThousand(unknown)];
  const first = worker === 'ours' ? [NETWORKS[network].name, NETWORKS[network].settledBy] : ['', ''];
  return `| ${[...first, worker, kills, cut, perThousand(doubles), perThousand(lost), ...told].join(' | ')} |`;
}

/** Never a silent double or loss; a question for each outcome that nothing but a person can settle, and no other. */
function keepsPromises({ worker, settles, doubles, lost, questions, unknown }: Row): boolean {
  if (worker === 'naive') return true;
  return doubles === 0 && lost === 0 && questions === (settles === 'neither' ? unknown : 0);
}

interface Job {
  network: Network;
  worker: Row['worker'];
  calls: number;
  seed: string;
}

async function crash(program: string, { network: name, worker, calls, seed }: Job): Promise<Row> {
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
    lanes: ACCOUNTS,
  };
  try {
    await connectAll(config, everyAccount(network), clock);
    const crew = startCrew(program, config, 1);
    const reaper = createReaper(crew, calls, dice);
    atStore = reaper.atStore;
    const items = await publishUntil(() => reaper.cut >= calls, crew, config, `${name}-${worker}`);
    await crew.calm(STUCK_SECONDS);
    await crew.stop();
    const counts = await count(config, network, items * ACCOUNTS);
    return { network: name, settles: network.settles, worker, kills: crew.kills, cut: reaper.cut, ...counts };
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

/**
 * Lets the network hold the calls of all accounts right before or right after it stored, then kills the process that
 * makes them, and stores what it held. `cut` counts the calls.
 */
function createReaper(crew: Crew, calls: number, dice: (below: number) => number) {
  const phases = ['before', 'after'] as const;
  let cut = 0;
  let free = 0;
  let deadly: 'before' | 'after' = 'before';
  /** Calls of the dead that are stored after all. */
  let ghosts = 0;
  let held = 0;
  let death: Promise<void> | null = null;
  const kill = async () => {
    for (let waited = 0; waited < GATHER_MS && held < ACCOUNTS; waited += 10) await pause(10);
    await crew.killNow();
    cut += held;
    ghosts = deadly === 'before' ? held : 0;
    held = 0;
    death = null;
    free = dice(FREE_STORES);
    deadly = phases[dice(2)] as 'before' | 'after';
  };
  return {
    get cut() {
      return cut;
    },
    async atStore(phase: 'before' | 'after'): Promise<void> {
      if (ghosts > 0 && phase === 'after') {
        ghosts -= 1;
        return;
      }
      if (phase !== deadly || cut >= calls) return;
      if (free > 0) {
        free -= 1;
        return;
      }
      held += 1;
      death ??= kill();
      await death;
    },
  };
}

/** Keeps some posts planned ahead of what came to rest, until all calls were cut. Answers how many items were published. */
async function publishUntil(isEnough: () => boolean, crew: Crew, config: WorkerConfig, name: string): Promise<number> {
  const knex = await openDatabase(config);
  try {
    let items = 0;
    while (!isEnough()) {
      if ((await countOpen(knex)) > AHEAD) {
        await pause(100);
        continue;
      }
      items += 1;
      const documentId = `${name}-${items}`;
      await crew.change({ type: 'publish', documentId, title: `Item ${documentId}`, pictures: 0 });
    }
    return items;
  } finally {
    await knex.destroy();
  }
}

async function count(
  config: WorkerConfig,
  network: TortureNetwork,
  wanted: number,
): Promise<Pick<Row, 'doubles' | 'lost' | 'questions' | 'unknown'>> {
  const knex = await openDatabase(config);
  try {
    const copies = copiesByKey(network);
    const posts = (await everyPost(knex)).map((post) => ({
      post,
      asked: post.presence === 'uncertain',
      copies: copies.get(post.key)?.length ?? 0,
    }));
    const lost = posts.filter((post) => post.copies === 0 && !post.asked);
    const surprising = network.settles === 'neither' ? lost : [...lost, ...posts.filter(({ asked }) => asked)];
    for (const { post } of surprising) console.error(`${network.name}: ${await postHistory(knex, post)}`);
    return {
      doubles: posts.reduce((sum, post) => sum + Math.max(post.copies - 1, 0), 0),
      // What a person is asked about is not lost: she decides.
      lost: wanted - posts.length + lost.length,
      questions: posts.filter(({ asked }) => asked).length,
      unknown: await unknownPublications(knex),
    };
  } finally {
    await knex.destroy();
  }
}
