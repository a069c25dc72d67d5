import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as transfer from '@strapi/data-transfer';
import { loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';
import { waitFor } from './wait-for';

const EVENT = 'plugin::community-hub.event';
const DATA = {
  title: 'Carried over',
  slug: 'carried-over',
  startsAt: '2031-05-20T18:30',
  timezone: 'Europe/Paris',
  attendance: 'onsite',
  registration: 'none',
  eventStatus: 'scheduled',
};

/** What `strapi export --format dir` and `strapi import --force` run, inside this process. */
const { createTransferEngine } = transfer.engine;
const options = {
  versionStrategy: 'ignore',
  schemaStrategy: 'strict',
  exclude: [],
  only: [],
  throttle: 0,
  transforms: { links: [], entities: [] },
} as const;

async function exportTo(hub: BootedHub, path: string): Promise<void> {
  const source = transfer.strapi.providers.createLocalStrapiSourceProvider({
    getStrapi: async () => hub.strapi as never,
    autoDestroy: false,
  });
  const destination = transfer.directory.providers.createLocalDirectoryDestinationProvider({
    directory: { path },
    file: {},
  });
  await createTransferEngine(source, destination as never, options as never).transfer();
}

async function importFrom(hub: BootedHub, path: string): Promise<void> {
  const source = transfer.directory.providers.createLocalDirectorySourceProvider({ directory: { path } });
  const ignored = Object.keys(hub.strapi.contentTypes).filter(
    (uid) => uid.startsWith('admin::') || uid.startsWith('plugin::content-releases'),
  );
  const destination = transfer.strapi.providers.createLocalStrapiDestinationProvider({
    getStrapi: async () => hub.strapi as never,
    autoDestroy: false,
    strategy: 'restore',
    restore: {
      entities: { exclude: ignored as never },
      assets: true,
      configuration: { webhook: true, coreStore: true },
    },
  });
  await createTransferEngine(source, destination as never, options as never).transfer();
}

function textsUnder(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? textsUnder(path) : readFileSync(path, 'utf8');
    })
    .join('\n');
}

describe('strapi export, then import --force', () => {
  let hub: BootedHub;
  let folder: string;
  const config = { hub: { publicUrl: 'http://localhost:1337' }, syndication: { sweepSeconds: 1 } };

  beforeAll(async () => {
    folder = join(mkdtempSync(join(tmpdir(), 'community-hub-export-')), 'archive');
    hub = await bootHub({ config });
    await hub.strapi.plugin('community-hub').service('syndication').openHub();
  });
  afterAll(async () => {
    await hub?.stop();
    rmSync(join(folder, '..'), { recursive: true, force: true });
  });

  it('carries the content and leaves accounts and posts where they are, unsent and unharmed', async () => {
    const admin = await loginAs(hub, 'super-admin');
    const fields = { name: 'Secretive practice page' };
    await admin.call('post', '/community-hub/accounts', {
      channel: 'practice',
      label: 'Practice',
      locale: '',
      kinds: ['event'],
      fields,
    });
    const published = await admin.call('post', `/content-manager/collection-types/${EVENT}/actions/publish`, DATA);
    const { documentId } = published.body.data;
    const posts = async () => (await admin.call('get', `/community-hub/posts?documentId=${documentId}`)).body.data;
    await waitFor(async () => (await posts())[0]?.presence === 'live', 'the post to be live');
    const before = await posts();

    await exportTo(hub, folder);
    expect(existsSync(join(folder, 'metadata.json'))).toBe(true);
    const archive = textsUnder(folder);
    expect(archive).toContain('Carried over');
    expect(archive).not.toContain('Secretive practice page');
    expect(archive).not.toContain(before[0].key);

    await hub.strapi
      .documents(EVENT)
      .update({ documentId, data: { title: 'Changed since' } as never, status: 'published' });
    await waitFor(async () => (await posts())[0]?.work === 'idle', 'the edit to be sent');
    await importFrom(hub, folder);
    await hub.stop({ keepData: true });
    hub = await bootHub({ config, dataDir: hub.dataDir });

    const page = await hub.request.get('/api/community-hub/items/event/carried-over');
    expect([page.status, page.body.data?.item.title]).toEqual([200, 'Carried over']);
    const { accounts } = hub.strapi.plugin('community-hub').service('hub');
    expect(await accounts.list()).toHaveLength(1);
    const rows = await hub.strapi.db.connection('community_hub_posts').select();
    expect(rows.map((row) => [row.key, row.presence])).toEqual([[before[0].key, 'live']]);
    const practice = await hub.strapi.db.connection('community_hub_practice').select();
    expect(practice).toHaveLength(1);
  });
});
