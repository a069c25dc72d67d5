/**
 * `npm run bench:read`: what reading costs over real HTTP, against Strapi's own calls in the same
 * process and database. Rounds are interleaved, so that noise hits both alike.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Knex } from 'knex';
import { type BootedHub, bootHub } from '../tests/integration/boot';
import { fillEvents, fillPages } from './community';
import { DATABASES, type Database, withPostgres } from './database';
import { median, quantile } from './statistics';
import { machine, markdownTable } from './table';

const SIZES = [1000, Number(process.env.BENCH_ITEMS ?? 100_000)] as const;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const MILLISECONDS = Number(process.env.BENCH_MILLISECONDS ?? 2500);
const CONNECTIONS = 4;
const EVENT = 'plugin::community-hub.event';

const STOCK_LIST = "Strapi's list of events";
const STOCK_ITEM = "Strapi's findOne, same data";
const ITEM = 'item call';
const FEED = 'items';

const API = '/api/community-hub';
/** Lists of the mixed feed; each first page. */
const LISTS = {
  [FEED]: 'items',
  'items, happening': 'items?order=happening',
  'items, past': 'items?when=past',
  'items, one kind': 'items?kind=job',
  'items, a common tag': 'items?tag=common',
  'items, a rare tag': 'items?tag=rare',
  'items, upcoming with a tag': 'items?when=upcoming&tag=common',
  'items, search': 'items?q=solar%20mark',
} as const;

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
    const calls = await prepare(hub, size);
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

async function prepare(hub: BootedHub, size: number): Promise<Map<string, string>> {
  const knex = hub.strapi.db.connection as unknown as Knex;
  await hub.strapi.plugin('community-hub').service('syndication').openHub();
  await allow(hub, ['plugin::community-hub.event.find', 'plugin::community-hub.event.findOne']);
  const documentId = await publishRich(hub);
  const now = new Date();
  await fillPages(knex, size, now);
  await fillEvents(knex, 'community_hub_events', size, now);
  const populate = ['cover', 'place.address', 'place.geo', 'organizer', 'speakers.photo', 'offers', 'store.address']
    .concat(['store.geo', 'store.cover', 'recurrence', 'share.image', 'video', 'speaker'])
    .map((path, index) => `populate[${index}]=${path}`)
    .join('&');
  return new Map([
    [STOCK_LIST, `${API}/events?pagination[pageSize]=20&sort=startsAt:desc`],
    [STOCK_ITEM, `${API}/events/${documentId}?${populate}`],
    [ITEM, `${API}/items/event/rich-night`],
    ...Object.entries(LISTS).map(([name, path]): [string, string] => [name, `${API}/${path}`]),
  ]);
}

/** What an editor would fill in, with pictures, published as she does. */
async function publishRich({ strapi }: BootedHub): Promise<string> {
  const files = await Promise.all([1, 2, 3].map((number) => picture(strapi, number)));
  const store = await strapi.documents('plugin::community-hub.store' as never).create({
    data: {
      title: 'Lyon',
      slug: 'lyon',
      role: 'store',
      timezone: 'Europe/Paris',
      address: { city: 'Lyon', country: 'FR' },
      geo: { lat: 45.74, lng: 4.81 },
    },
    status: 'published',
  } as never);
  const { documentId } = await strapi.documents(EVENT as never).create({
    data: {
      title: 'Rich night',
      slug: 'rich-night',
      summary: 'Bring your bike.',
      body: [{ type: 'paragraph', children: [{ type: 'text', text: 'We mend it together. '.repeat(40) }] }],
      startsAt: '2031-05-20T18:30',
      endsAt: '2031-05-20T21:00',
      timezone: 'Europe/Paris',
      attendance: 'onsite',
      registration: 'external',
      registrationUrl: 'https://tickets.example.org',
      eventStatus: 'scheduled',
      cover: files[0],
      coverAlt: 'Two people mending a wheel',
      tags: ['bench', 'common'],
      place: { name: 'Hall', address: { city: 'Lyon', country: 'FR' }, geo: { lat: 45.74, lng: 4.81 } },
      organizer: { name: 'Bikes for all', url: 'https://bikes.example.org' },
      speakers: [
        { name: 'Ines', role: 'Mechanic', photo: files[1] },
        { name: 'Paul', role: 'Cook', photo: files[2] },
      ],
      offers: [{ name: 'Regular', price: 12, currency: 'EUR' }],
      store: store.documentId,
    },
    status: 'published',
  } as never);
  return documentId;
}

async function picture(strapi: BootedHub['strapi'], number: number): Promise<number> {
  const format = { url: `/uploads/p${number}-s.jpg`, width: 500, height: 300 };
  const row = await strapi.db.query('plugin::upload.file').create({
    data: {
      name: `p${number}.jpg`,
      hash: `p${number}`,
      ext: '.jpg',
      mime: 'image/jpeg',
      size: 100,
      url: `/uploads/p${number}.jpg`,
      provider: 'local',
      width: 1600,
      height: 900,
      formats: { small: format, medium: format },
    },
  });
  return row.id;
}

async function allow({ strapi }: BootedHub, actions: readonly string[]): Promise<void> {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  for (const action of actions) {
    await strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: role.id } });
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
