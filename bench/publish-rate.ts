/**
 * `npm run bench:publish`: what publishing keeps of its rate with the plugin's hooks on, against the
 * same type in the same app with them off. Rounds are interleaved, so that noise hits both alike.
 */
import { setTimeout } from 'node:timers/promises';
import { type BootedHub, bootHub } from '../tests/integration/boot';
import { DATABASES, type Database, withPostgres } from './database';
import { type HooksSwitch, switchHooks } from './hooks-switch';
import { median, quantile } from './statistics';
import { machine, markdownTable } from './table';

const EVENT = 'plugin::community-hub.event';
/** Many short rounds: what else the machine does then meets all sides of a round alike. */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 40);
const PUBLISHES = Number(process.env.BENCH_PUBLISHES ?? 6);

const HOOKS_OFF = 'hooks off';
/** What is compared; `accounts` is how many practice accounts take the item. */
const SIDES = [
  { name: HOOKS_OFF, hooks: false, accounts: 0 },
  { name: '0 accounts', hooks: true, accounts: 0 },
  { name: '1 account', hooks: true, accounts: 1 },
  { name: '5 accounts', hooks: true, accounts: 5 },
] as const;
type Side = (typeof SIDES)[number];
/** A draft made public, and a public item edited and published again. */
const WAYS = ['first', 'again'] as const;
type Way = (typeof WAYS)[number];

interface Sample {
  /** Publishes a second. */
  rate: number;
  /** Milliseconds of CPU that this process spent on one publish. */
  cpu: number;
  /** Statements sent to the database for one publish. */
  queries: number;
}
type Samples = Record<Way, Sample[]>;

async function main(): Promise<void> {
  console.log(`${ROUNDS} interleaved rounds of ${PUBLISHES} publishes a side; ${machine()}\n`);
  const hooks = switchHooks();
  await withPostgres(async () => {
    for (const database of DATABASES) console.log(`${report(database, await measure(database, hooks))}\n`);
  });
}

async function measure(database: Database, hooks: HooksSwitch): Promise<Map<Side, Samples>> {
  // What follows a publication in the background is not part of it: sending, and drawing share images.
  const config = { syndication: { enabled: false }, shareImages: { enabled: false } };
  const hub = await bootHub({ database, config });
  const samples = new Map<Side, Samples>(SIDES.map((side) => [side, { first: [], again: [] }]));
  try {
    await connectAccounts(hub, Math.max(...SIDES.map(({ accounts }) => accounts)));
    // The first round warms up and is not counted.
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const side of inTurn(SIDES, round)) {
        await limitAccounts(hub, side.accounts);
        hooks.on = side.hooks;
        const measured = await runRound(hub);
        hooks.on = true;
        if (round > 0) for (const way of WAYS) samples.get(side)?.[way].push(measured[way]);
      }
    }
  } finally {
    // After each commit Strapi goes on to read the row for those who listen to its events.
    await setTimeout(1000);
    await hub.stop();
  }
  return samples;
}

/** Each side starts a round in its turn: nobody always runs on the smallest tables. */
function inTurn<T>(sides: readonly T[], round: number): T[] {
  const start = round % sides.length;
  return [...sides.slice(start), ...sides.slice(0, start)];
}

let serial = 0;

async function runRound({ strapi }: BootedHub): Promise<Record<Way, Sample>> {
  const documents = strapi.documents(EVENT);
  const ids: string[] = [];
  for (let count = 0; count < PUBLISHES; count += 1) {
    serial += 1;
    const { documentId } = await documents.create({ data: event(serial) as never });
    ids.push(documentId);
  }
  const publishAll = () => timed(strapi, ids, (documentId) => documents.publish({ documentId }));
  const first = await publishAll();
  for (const documentId of ids) await documents.update({ documentId, data: { summary: 'Bring two bikes.' } as never });
  return { first, again: await publishAll() };
}

async function timed(
  strapi: BootedHub['strapi'],
  ids: readonly string[],
  work: (documentId: string) => Promise<unknown>,
): Promise<Sample> {
  let queries = 0;
  const count = () => {
    queries += 1;
  };
  strapi.db.connection.on('query', count);
  const [start, cpuStart] = [performance.now(), process.cpuUsage()];
  for (const documentId of ids) await work(documentId);
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(cpuStart);
  strapi.db.connection.removeListener('query', count);
  const each = (total: number) => total / ids.length;
  return { rate: 1000 / each(milliseconds), cpu: each(user + system) / 1000, queries: each(queries) };
}

function event(number: number) {
  const day = `2031-05-${String(1 + (number % 28)).padStart(2, '0')}`;
  const minute = String(number % 60).padStart(2, '0');
  return {
    title: `Bench night ${number}`,
    slug: `bench-night-${number}`,
    summary: 'Bring your bike.',
    body: [{ type: 'paragraph', children: [{ type: 'text', text: 'We mend it together, and there is soup.' }] }],
    startsAt: `${day}T18:${minute}`,
    endsAt: `${day}T21:${minute}`,
    timezone: 'Europe/Paris',
    attendance: 'onsite',
    registration: 'none',
    eventStatus: 'scheduled',
    tags: ['repair', 'bikes'],
    place: { name: 'The old mill', address: { city: 'Lyon', country: 'FR' } },
  };
}

async function connectAccounts({ strapi }: BootedHub, count: number): Promise<void> {
  const { accounts } = strapi.plugin('community-hub').service('hub');
  for (let number = 1; number <= count; number += 1) {
    const fields = { name: `Practice ${number}` };
    const input = { channel: 'practice', label: fields.name, locale: '', kinds: ['event'], fields };
    const connected = await accounts.connect(input);
    if (!connected.ok) throw new Error(`no account: ${JSON.stringify(connected.error)}`);
  }
}

/** The other accounts count as disconnected meanwhile. */
async function limitAccounts({ strapi }: BootedHub, count: number): Promise<void> {
  const table = 'community_hub_accounts';
  const rows: { id: number }[] = await strapi.db.connection(table).orderBy('id').select('id');
  const used = rows.slice(0, count).map(({ id }) => id);
  await strapi.db.connection(table).update({ removed_at: '2026-01-01T00:00:00.000Z' });
  await strapi.db.connection(table).whereIn('id', used).update({ removed_at: null });
}

function report(database: Database, samples: ReadonlyMap<Side, Samples>): string {
  const rows = WAYS.flatMap((way) => SIDES.map((side) => row(way, side, samples)));
  const head = [database, 'hooks', 'publishes/s', 'ratio to hooks off', 'CPU ms a publish', 'statements a publish'];
  return markdownTable([head, ...rows]);
}

function row(way: Way, side: Side, samples: ReadonlyMap<Side, Samples>): string[] {
  const own = samples.get(side)?.[way] ?? [];
  const bare = samples.get(SIDES[0])?.[way] ?? [];
  const ratios = own.map(({ rate }, round) => rate / (bare[round]?.rate ?? Number.NaN));
  const [low, middle, high] = [quantile(ratios, 0.25), median(ratios), quantile(ratios, 0.75)];
  const ratio = side.name === HOOKS_OFF ? '1' : `${middle.toFixed(2)} [${low.toFixed(2)} to ${high.toFixed(2)}]`;
  const middleOf = (name: keyof Sample, digits: number) => median(own.map((sample) => sample[name])).toFixed(digits);
  const figures = [middleOf('rate', 1), ratio, middleOf('cpu', 1), middleOf('queries', 0)];
  return [way === 'first' ? 'first publish' : 'published again', side.name, ...figures];
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
