/**
 * `npm run bench:publish`: what publishing keeps of its rate with the plugin's hooks on, against the
 * same type in the same app with them off. Rounds are interleaved, so that noise hits both alike.
 */
import { setTimeout } from 'node:timers/promises';
import { type AdminSession, loginAs } from '../tests/integration/admin-session';
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
/**
 * A draft made public and a public item edited and published again, both by a call of Strapi's document service; and a
 * draft made public as an editor does it, by the call of the Content Manager's Publish button.
 */
const WAYS = { first: 'first publish', again: 'published again', button: 'the Publish button' } as const;
type Way = keyof typeof WAYS;
const WAY_NAMES = Object.keys(WAYS) as Way[];

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
  const samples = new Map<Side, Samples>(SIDES.map((side) => [side, { first: [], again: [], button: [] }]));
  try {
    const admin = await loginAs(hub, 'super-admin');
    await connectAccounts(hub, Math.max(...SIDES.map(({ accounts }) => accounts)));
    // The first round warms up and is not counted.
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const side of inTurn(SIDES, round)) {
        await limitAccounts(hub, side.accounts);
        hooks.on = side.hooks;
        const measured = await runRound(hub, admin);
        hooks.on = true;
        if (round > 0) for (const way of WAY_NAMES) samples.get(side)?.[way].push(measured[way]);
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

async function runRound({ strapi }: BootedHub, admin: AdminSession): Promise<Record<Way, Sample>> {
  const documents = strapi.documents(EVENT);
  const ids = await createDrafts(strapi);
  const publishAll = () => timed(strapi, ids, (documentId) => documents.publish({ documentId }));
  const first = await publishAll();
  for (const documentId of ids) await documents.update({ documentId, data: { summary: 'Bring two bikes.' } as never });
  const again = await publishAll();
  const button = await timed(strapi, await createDrafts(strapi), (documentId) => pressPublish(admin, documentId));
  return { first, again, button };
}

async function createDrafts(strapi: BootedHub['strapi']): Promise<string[]> {
  const ids: string[] = [];
  for (let count = 0; count < PUBLISHES; count += 1) {
    serial += 1;
    const { documentId } = await strapi.documents(EVENT).create({ data: event(serial) as never });
    ids.push(documentId);
  }
  return ids;
}

/** The button sends what the editor changed since the draft was saved: here one field. */
async function pressPublish(admin: AdminSession, documentId: string): Promise<void> {
  const path = `/content-manager/collection-types/${EVENT}/${documentId}/actions/publish?locale=en`;
  const answer = await admin.call('post', path, { summary: 'Bring two bikes.' });
  if (answer.status !== 200) throw new Error(`not published: ${answer.text}`);
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
  const rows = WAY_NAMES.flatMap((way) => SIDES.map((side) => row(way, side, samples)));
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
  return [WAYS[way], side.name, ...figures];
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
