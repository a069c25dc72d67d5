import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { PostRow } from '../../shared/contracts/posts';
import type { Emulator } from '../emulators/emulator';
import { startMastodon } from '../emulators/mastodon';
import { lockFile } from '../support/database/file-lock';
import { serverOf } from '../support/database/server';
import { startTcpGate } from '../support/database/tcp-gate';
import { type AdminSession, loginAs } from './admin-session';
import { type BootedHub, bootHub, newData } from './boot';
import { DATABASES, type TestDatabase } from './databases';
import { waitFor } from './wait-for';

const NEWS = 'plugin::community-hub.news-item';
const TOKEN = 'token-of-the-page';
/** How long the hub waits for a connection, and for a lock. */
const PATIENCE_MS = 5000;
/** Longer than any wait of the hub's for a connection, a lock or a next try. */
const AWAY_MS = 60_000;

/** A database that can be taken away and given back. */
interface Grip {
  dataDir: string;
  reach?: { port: number; patienceMs: number };
  away(): Promise<void>;
  back(): Promise<void>;
  end(): Promise<void>;
}

async function gripOn(database: TestDatabase): Promise<Grip> {
  const dataDir = await newData(database);
  if (database !== 'sqlite') {
    const gate = await startTcpGate(serverOf(database));
    const reach = { port: gate.port, patienceMs: PATIENCE_MS };
    return { dataDir, reach, away: async () => gate.shut(), back: () => gate.open(), end: () => gate.stop() };
  }
  let unlock: (() => Promise<void>) | null = null;
  const back = async () => {
    await unlock?.();
    unlock = null;
  };
  const away = async () => {
    unlock = await lockFile(join(dataDir, 'data.db'));
  };
  return { dataDir, away, back, end: back };
}

describe.each(DATABASES)('a database that goes away on %s', (database) => {
  let grip: Grip;
  let hub: BootedHub;
  let network: Emulator;
  let admin: AdminSession;
  /** Runs once, when the network has stored a post and not answered yet. */
  let whileItPosts: (() => Promise<void>) | null = null;
  const logged: string[] = [];

  beforeAll(async () => {
    network = await startMastodon({
      accounts: [{ id: '1', username: 'team', displayName: 'Team', token: TOKEN }],
      onStore: async (phase, { op }) => {
        const act = phase === 'after' && op === 'publish' ? whileItPosts : null;
        if (act) whileItPosts = null;
        await act?.();
      },
    });
    grip = await gripOn(database);
    hub = await bootHub({
      database,
      dataDir: grip.dataDir,
      ...(grip.reach && { reach: grip.reach }),
      config: {
        hub: { publicUrl: 'http://localhost:1337' },
        network: { allowedPrivate: [`127.0.0.1:${network.port}`] },
        syndication: { sweepSeconds: 1 },
      },
    });
    if (database === 'sqlite') await hub.strapi.db.connection.raw('pragma busy_timeout = 500');
    const log = hub.strapi.log.error.bind(hub.strapi.log);
    hub.strapi.log.error = ((message: unknown) => {
      logged.push(String(message));
      return log(message as string);
    }) as typeof hub.strapi.log.error;
    admin = await loginAs(hub, 'super-admin');
    await connect('mastodon', { instance: network.url, accessToken: TOKEN });
    await connect('practice', { name: 'Practice page' });
  });
  afterAll(async () => {
    await grip?.back().catch(() => undefined);
    await hub?.stop();
    await Promise.all([network?.stop(), grip?.end()]);
  });

  async function connect(channel: string, fields: Record<string, string>): Promise<void> {
    const body = { channel, label: channel, locale: 'en', kinds: ['news'], fields };
    const answer = await admin.call('post', '/community-hub/accounts', body);
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
  }
  const publish = (title: string) => {
    const path = `/content-manager/collection-types/${NEWS}/actions/publish?locale=en`;
    const slug = title.toLowerCase().replaceAll(' ', '-');
    return admin.call('post', path, { title, slug, summary: 'What a day.', tags: [] });
  };
  const settled = (documentId: string) =>
    waitFor(
      async () => {
        const { body } = await admin.call('get', `/community-hub/posts?documentId=${documentId}`);
        const posts = body.data as PostRow[];
        return posts.length === 2 && posts.every(({ presence, work }) => presence === 'live' && work === 'idle');
      },
      `both posts of ${documentId} to be live`,
      60,
    );
  const copies = (title: string) => network.posts().filter(({ text }) => text.includes(title)).length;

  it('for a minute while a network is called: what it answered is kept, other posts follow, nothing stands twice', async () => {
    whileItPosts = () => grip.away();
    const published = await publish('Posted meanwhile');
    expect([published.status, published.body.error?.message]).toEqual([200, undefined]);
    await waitFor(async () => logged.some((line) => line.includes('community-hub: dispatch')), 'a line in the log');
    await wait(AWAY_MS);
    await grip.back();
    await settled(published.body.data.documentId);
    expect(copies('Posted meanwhile')).toBe(1);
    expect(network.calls.filter(({ op }) => op === 'publish')).toHaveLength(1);
  });

  it('while somebody publishes: the editor is told what to do, and doing it again makes one item', async () => {
    await grip.away();
    const refused = await publish('Tried twice').finally(() => grip.back());
    expect([refused.status, refused.body.error]).toEqual([
      503,
      expect.objectContaining({
        name: 'ServiceUnavailableError',
        message: expect.stringMatching(/try again in a minute/),
      }),
    ]);
    expect(logged).toContainEqual(expect.stringMatching(/^community-hub: the database does not answer/));
    const published = await publish('Tried twice');
    expect([published.status, published.body.error?.message]).toEqual([200, undefined]);
    await settled(published.body.data.documentId);
    expect(copies('Tried twice')).toBe(1);
    expect(await hub.strapi.documents(NEWS as never).count({ filters: { title: 'Tried twice' } } as never)).toBe(1);
  });
});
