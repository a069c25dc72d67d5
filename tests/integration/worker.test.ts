import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { type AdminSession, loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';
import { waitFor } from './wait-for';

const ROOT = resolve(__dirname, '../..');
const NEWS = 'plugin::community-hub.news-item';
const PG_BOSS = { engine: 'pg-boss', sweepSeconds: 300 };

/** `npx community-hub worker` in the folder of the test's app, with the settings of the last boot. */
function startWorker(): ChildProcess {
  const args = [
    '--import',
    'tsx',
    resolve(ROOT, 'cli/community-hub.mjs'),
    'worker',
    '--app',
    resolve(ROOT, 'tests/app'),
  ];
  const env = { ...process.env, TSX_TSCONFIG_PATH: resolve(ROOT, 'server/tsconfig.json') };
  return spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

function said(child: ChildProcess, stream: 'stdout' | 'stderr'): () => string {
  let text = '';
  child[stream]?.on('data', (data) => {
    text += String(data);
  });
  return () => text;
}

describe('an app whose posts are sent by workers', () => {
  let hub: BootedHub;
  let admin: AdminSession;
  let worker: ChildProcess | null = null;

  beforeAll(async () => {
    hub = await bootHub({ database: 'postgres', config: { syndication: PG_BOSS } });
    admin = await loginAs(hub, 'super-admin');
    await hub.strapi.plugin('community-hub').service('syndication').openHub();
    const fields = { name: 'Practice page' };
    const account = { channel: 'practice', label: fields.name, locale: '', kinds: ['news'], fields };
    expect((await admin.call('post', '/community-hub/accounts', account)).status).toBe(200);
  });
  afterAll(async () => {
    worker?.kill('SIGKILL');
    await hub?.stop();
  });

  async function publish(title: string): Promise<string> {
    const path = `/content-manager/collection-types/${NEWS}/actions/publish?locale=en`;
    const slug = title.toLowerCase().replaceAll(' ', '-');
    const answer = await admin.call('post', path, { title, slug, summary: 'Bring your bike.' });
    expect([answer.status, answer.body.error?.message]).toEqual([200, undefined]);
    return answer.body.data.documentId;
  }

  const stateOf = (documentId: string) =>
    hub.strapi.db.connection('community_hub_posts').where({ document_id: documentId }).first('presence', 'work');

  it('sends nothing itself, and leaves a hint in the transaction of the change', async () => {
    const documentId = await publish('Before any worker');
    const jobs = await hub.strapi.db
      .connection('community_hub_pgboss_10.job')
      .where({ name: 'community-hub-accounts' });
    expect(jobs.map(({ data }: { data: string }) => JSON.parse(data))).toEqual([{ accountId: expect.any(Number) }]);
    expect(await stateOf(documentId)).toEqual({ presence: 'none', work: 'due' });
  });

  it('is served by a process of its own, which is hinted of what is published', async () => {
    worker = startWorker();
    const told = said(worker, 'stdout');
    const wrong = said(worker, 'stderr');
    await waitFor(async () => told().includes('This worker sends posts'), `the worker: ${wrong()}`, 120).catch(() => {
      throw new Error(`no worker: ${told()} ${wrong()}`);
    });
    const documentId = await publish('With a worker');
    // The sweep comes after five minutes: only a hint can be as quick.
    await waitFor(async () => (await stateOf(documentId))?.presence === 'live', 'the post', 60);
    expect(await hub.strapi.db.connection('community_hub_practice').count('* as all')).toEqual([{ all: '2' }]);
  });

  it('may stop it, and it leaves with code 0', async () => {
    const ended = new Promise((done) => worker?.once('exit', (code, signal) => done(signal ?? code)));
    worker?.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

it('an app on another database says at its boot that pg-boss is not for it', async () => {
  await expect(bootHub({ database: 'sqlite', config: { syndication: PG_BOSS } })).rejects.toThrow(
    "config.syndication.engine 'pg-boss' needs PostgreSQL",
  );
});

it('a worker on SQLite says that the app itself sends', async () => {
  const hub = await bootHub({ database: 'sqlite', config: { syndication: { sweepSeconds: 300 } } });
  try {
    const work = hub.strapi.plugin('community-hub').service('syndication').work();
    await expect(work).rejects.toThrow('SQLite is for one process');
  } finally {
    await hub.stop();
  }
});
