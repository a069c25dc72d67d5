/** `npm run test:torture -- --table [--kills 250]`: what crashes do to posts, for each way a network can be asked. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastClock } from '../kill/fast-clock';
import { openDatabase, seeded } from '../kill/hub';
import { pause, startCrew } from './crew';
import { type ChannelClass, startTortureNetworks, type TortureNetwork } from './networks';
import { answerAll, everyPost } from './person';
import type { WorkerConfig } from './protocol';
import { connectAll } from './storm';
import { copiesByKey, judge } from './verdict';

interface Row {
  network: string;
  settles: ChannelClass;
  worker: 'ours' | 'naive';
  kills: number;
  doubles: number;
  lost: number;
  questions: number;
  unknown: number;
}

/** One network of each class. */
const NETWORKS = ['mastodon', 'gotosocial', 'bluesky', 'two-step', 'bare'] as const;
const SPEED = 20;
/** A worker dies at one of its first so many stores; one in five dies at a random moment instead. */
const STORES = 4;
const MOMENT_MS = 1200;
const AHEAD = 12;

/** Prints the table, as Markdown, with counts for a thousand kills. */
export async function crashTable(program: string, kills: number, seed: string): Promise<boolean> {
  const jobs = NETWORKS.flatMap((network) => (['ours', 'naive'] as const).map((worker) => ({ network, worker })));
  const rows: Row[] = [];
  const work = async () => {
    for (let job = jobs.shift(); job; job = jobs.shift()) rows.push(await crash(program, { ...job, kills, seed }));
  };
  await Promise.all(jobs.map(work));
  console.log(
    '| network | an unknown outcome is settled by | worker | kills | doubles | lost | questions | unknown outcomes |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const network of NETWORKS) {
    for (const row of rows.filter((one) => one.network === network)) console.log(line(row));
  }
  return rows.every((row) => row.worker === 'naive' || (row.doubles === 0 && row.lost === 0));
}

function line({ network, settles, worker, kills, ...counts }: Row): string {
  const perThousand = (count: number) => Math.round((count * 1000) / kills);
  const { doubles, lost, questions, unknown } = counts;
  const told = worker === 'naive' ? ['none', 'none'] : [perThousand(questions), perThousand(unknown)];
  return `| ${[network, settles, worker, kills, perThousand(doubles), perThousand(lost), ...told].join(' | ')} |`;
}

interface Job {
  network: string;
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
  };
  try {
    await connectAll(config, [network], clock);
    const crew = startCrew(program, config, 1);
    const items: { documentId: string; changes: []; title: string }[] = [];
    let stores = 0;
    let fate = 1 + dice(STORES);
    let phaseOfDeath = dice(2) === 0 ? 'before' : 'after';
    atStore = async (phase) => {
      if (crew.kills >= kills || phase !== phaseOfDeath) return;
      stores += 1;
      if (stores < fate) return;
      stores = 0;
      fate = 1 + dice(STORES);
      phaseOfDeath = dice(2) === 0 ? 'before' : 'after';
      await crew.killNow();
    };
    crew.killAfter(() => (dice(5) === 0 ? dice(MOMENT_MS) : 60_000));
    const open = () => items.length - network.emulator.posts().length;
    while (crew.kills < kills) {
      if (open() > AHEAD) {
        await pause(50);
        continue;
      }
      const documentId = `${name}-${worker}-${items.length + 1}`;
      const title = `Item ${documentId}`;
      await crew.change({ type: 'publish', documentId, title, pictures: 0 });
      items.push({ documentId, changes: [], title });
    }
    crew.killAfter(null);
    await crew.rest(300);
    await crew.stop();
    return {
      network: name,
      settles: network.settles,
      worker,
      kills: crew.kills,
      ...(await count(config, network, items, clock)),
    };
  } finally {
    await Promise.all(all.map(({ emulator }) => emulator.stop()));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function count(
  config: WorkerConfig,
  network: TortureNetwork,
  items: Parameters<typeof judge>[2],
  clock: ReturnType<typeof fastClock>,
): Promise<Pick<Row, 'doubles' | 'lost' | 'questions' | 'unknown'>> {
  const knex = await openDatabase(config);
  try {
    const copies = copiesByKey(network);
    const { questions } = await answerAll(knex, clock, ({ key }) => copies.has(key));
    const posts = await everyPost(knex);
    // What a person was asked about is neither lost nor posted twice: she decides.
    const settled = items.filter(({ documentId }) =>
      posts.some((post) => post.documentId === documentId && !(post.presence === 'none' && post.work === 'due')),
    );
    const { doubles, lost } = judge([network], posts, settled);
    const unknown = await knex('community_hub_attempts')
      .where({ operation: 'publish' })
      .where((query) => query.whereIn('outcome', ['ambiguous', 'unknown']).orWhereNull('outcome'))
      .count({ all: '*' })
      .first();
    return {
      doubles: doubles.length,
      lost: lost.length,
      questions: questions.get(1) ?? 0,
      unknown: Number(unknown?.all ?? 0),
    };
  } finally {
    await knex.destroy();
  }
}
