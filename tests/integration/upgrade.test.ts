import createKnex, { type Knex } from 'knex';
import supertest from 'supertest';
import type { PostRow } from '../../shared/contracts/posts';
import type { Emulator } from '../emulators/emulator';
import { startMastodon } from '../emulators/mastodon';
import { type BootedHub, bootHub, connectionTo, newData } from './boot';
import { DATABASES } from './databases';
import { type RunningRelease, runRelease } from './release';
import { waitFor } from './wait-for';

/** The release before the present sources. */
const RELEASE = '0.1.0';
const EVENT = 'plugin::community-hub.event';
const TOKEN = 'token-of-the-page';
const PASSWORD = 'Test1234!';
const EMAIL = 'upgrade@example.org';

const event = (number: number) => ({
  title: `Open day ${number}`,
  slug: `open-day-${number}`,
  summary: 'Bring your bike.',
  startsAt: '2031-05-20T18:30',
  timezone: 'Europe/Paris',
  attendance: 'onsite',
  registration: 'none',
  eventStatus: 'scheduled',
  tags: ['repair'],
});

type Row = Record<string, unknown>;

/** The admin of one running version. */
async function admin(url: string, path: 'register-admin' | 'login') {
  const person = { email: EMAIL, password: PASSWORD, firstname: 'Up', lastname: 'Grade' };
  const { email, password } = person;
  const body = path === 'login' ? { email, password } : person;
  const answer = await supertest(url).post(`/admin/${path}`).send(body);
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
  const token = answer.body.data.token as string;
  const call = async (method: 'get' | 'post', address: string, sent: object = {}) => {
    const answered = await supertest(url)[method](address).set('Authorization', `Bearer ${token}`).send(sent);
    expect([answered.status, answered.text]).toEqual([200, expect.any(String)]);
    return answered.body;
  };
  const posts = async (documentId: string): Promise<PostRow[]> =>
    (await call('get', `/community-hub/posts?documentId=${documentId}`)).data;
  return {
    call,
    posts,
    async publish(data: object, documentId?: string): Promise<string> {
      const item = documentId ? `/${documentId}` : '';
      const path = `/content-manager/collection-types/${EVENT}${item}/actions/publish?locale=en`;
      return (await call('post', path, data)).data.documentId;
    },
    live: (documentId: string, count: number) =>
      waitFor(
        async () =>
          (await posts(documentId)).filter((post) => `${post.presence} ${post.work}` === 'live idle').length === count,
        `${count} live posts of ${documentId}`,
        40,
      ),
  };
}
type Admin = Awaited<ReturnType<typeof admin>>;

/** Every row of our own tables and of the kinds' at one moment. */
async function readRows(database: (typeof DATABASES)[number], dataDir: string): Promise<Map<string, Row[]>> {
  const { connection } = connectionTo(database, dataDir);
  const knex = createKnex({ client: CLIENTS[database], connection, useNullAsDefault: true });
  try {
    const rows = new Map<string, Row[]>();
    for (const name of (await tableNames(knex, database)).sort()) rows.set(name, await rowsOf(knex, database, name));
    return rows;
  } finally {
    await knex.destroy();
  }
}

const CLIENTS = { sqlite: 'better-sqlite3', postgres: 'pg', mariadb: 'mysql2' } as const;

async function tableNames(knex: Knex, database: (typeof DATABASES)[number]): Promise<string[]> {
  const names: string[] =
    database === 'sqlite'
      ? await knex('sqlite_master').where({ type: 'table' }).pluck('name')
      : await knex('information_schema.tables')
          .where({ table_schema: database === 'postgres' ? 'public' : knex.client.config.connection.database })
          .pluck('table_name');
  // The search index is made anew from the pages.
  return names.filter((name) => name.startsWith('community_hub_') && !name.includes('search'));
}

/** Who is at work on an account right now. */
const LEASE = ['lease_token', 'lease_until'] as const;

/** As the database itself writes them: a booted Strapi changes how this process reads PostgreSQL's values. */
async function rowsOf(knex: Knex, database: (typeof DATABASES)[number], table: string): Promise<Row[]> {
  const rows: Row[] =
    database === 'postgres'
      ? (await knex(`${table} as t`).select(knex.raw('row_to_json(t)::text as row'))).map(({ row }) => JSON.parse(row))
      : await knex(table).select();
  for (const row of rows) for (const column of LEASE) delete row[column];
  // When pages were last compared: written at every boot.
  return rows.filter(({ name }) => table !== 'community_hub_settings' || name !== 'builder');
}

/** Rows of before that are not there any more as they were, whatever columns came to them. */
function lost(before: Map<string, Row[]>, after: Map<string, Row[]>): string[] {
  return [...before].flatMap(([table, rows]) => {
    const kept = after.get(table) ?? [];
    return rows
      .filter((row) => !kept.some((other) => Object.entries(row).every(([name, value]) => same(other[name], value))))
      .map((row) => `${table} ${JSON.stringify(row)}`);
  });
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

describe.each(DATABASES)('an upgrade from the packed release on %s', (database) => {
  let network: Emulator;
  let dataDir: string;
  let release: RunningRelease | undefined;
  let hub: BootedHub | undefined;
  let config: Record<string, unknown>;

  beforeAll(async () => {
    network = await startMastodon({ accounts: [{ id: '1', username: 'team', displayName: 'Team', token: TOKEN }] });
    dataDir = await newData(database);
    config = {
      hub: { publicUrl: 'http://localhost:1337' },
      network: { allowedPrivate: [`127.0.0.1:${network.port}`] },
      syndication: { sweepSeconds: 1, delaySeconds: 0 },
    };
  });
  afterAll(async () => {
    await release?.stop();
    await hub?.stop();
    await network?.stop();
  });

  const onNetwork = (title: string) => network.posts().filter((post) => post.text.includes(title));
  const published = new Map<number, string>();

  async function connect(session: Admin, channel: string, fields: object): Promise<void> {
    await session.call('post', '/community-hub/accounts', {
      channel,
      label: channel,
      locale: 'en',
      kinds: ['event'],
      fields,
    });
  }

  it('keeps every row, and what stands on the networks follows the new version', async () => {
    release = await runRelease(RELEASE, { database, dataDir, config });
    const old = await admin(release.url, 'register-admin');
    await old.call('post', '/community-hub/hub/open');
    await connect(old, 'mastodon', { instance: network.url, accessToken: TOKEN });
    await connect(old, 'practice', { name: 'Practice page' });
    for (const number of [1, 2, 3]) {
      published.set(number, await old.publish(event(number)));
      await old.live(published.get(number) as string, 2);
    }
    await release.stop();
    release = undefined;
    const before = await readRows(database, dataDir);
    expect([...before.keys()]).toEqual(expect.arrayContaining(['community_hub_posts', 'community_hub_events']));

    hub = await bootHub({ database, dataDir, config, listen: true });
    expect(lost(before, await readRows(database, dataDir))).toEqual([]);

    const present = await admin(hub.url as string, 'login');
    await present.publish({ ...event(1), title: 'Open day 1 moved' }, published.get(1));
    await waitFor(async () => onNetwork('Open day 1 moved').length === 1, 'the edit to arrive', 40);
    expect(network.posts()).toHaveLength(3);
  });

  // SQLite is one process by contract.
  if (database === 'sqlite') return;

  it('runs beside the release during a deploy, and every post goes out once', async () => {
    release = await runRelease(RELEASE, { database, dataDir, config });
    const old = await admin(release.url, 'login');
    const present = await admin((hub as BootedHub).url as string, 'login');
    for (const number of [4, 6, 8]) {
      const [one, other] = await Promise.all([old.publish(event(number)), present.publish(event(number + 1))]);
      published.set(number, one).set(number + 1, other);
    }
    for (const number of [4, 5, 6, 7, 8, 9]) {
      const session = number % 2 === 0 ? present : old;
      await session.live(published.get(number) as string, 2);
      expect(onNetwork(`Open day ${number}`)).toHaveLength(1);
    }
    await old.publish({ ...event(5), title: 'Open day 5 moved' }, published.get(5));
    await waitFor(async () => onNetwork('Open day 5 moved').length === 1, 'the edit of the old version to arrive', 40);
    expect(network.posts()).toHaveLength(9);
  });
});
