import knex, { type Knex } from 'knex';
import { runMigrations } from '../../../../server/src/strapi/migrations';
import { redirects as migration } from '../../../../server/src/strapi/migrations/0007-redirects';
import { createRedirects, type Redirects } from '../../../../server/src/strapi/site/redirects';
import { createRedirectStore } from '../../../../server/src/strapi/store/redirect-store';

describe('the old addresses of a hub whose public address has a path', () => {
  let db: Knex;
  let table: Redirects;
  beforeAll(async () => {
    db = knex({ client: 'better-sqlite3', connection: ':memory:', useNullAsDefault: true });
    await runMigrations(db, [migration]);
    const transaction = async <T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T> => db.transaction(work);
    table = createRedirects({
      store: createRedirectStore({ read: (work) => work(db), transaction }),
      ground: { publicUrl: 'https://www.example.org/community', reserved: ['admin'] },
      leadsNowhere: async () => false,
    });
    const csv = [
      'from,to',
      '/community/a.html,/hub/en',
      '/b.html,/community/hub/fr',
      '/c.html,',
      '/d,https://x.example/',
    ];
    expect((await table.importFile(csv.join('\n'), false)).applied).toBe(true);
  });
  afterAll(() => db.destroy());

  test.each([
    ['/a.html', '/community/hub/en', 301],
    ['/b.html', '/community/hub/fr', 301],
    ['/c.html', null, 410],
    ['/d', 'https://x.example/', 301],
  ])('%s is found with that path and without, and leads to %s as browsers ask for it', async (from, to, status) => {
    expect(await table.find(from)).toEqual({ from, to, status });
    expect(await table.find(`/community${from}?utm_source=x`)).toEqual({ from, to, status });
  });

  test('are given back as the file that made them', async () => {
    expect(await table.importFile(await table.file(), true)).toMatchObject({ unchanged: 4, problems: [], changed: 0 });
  });
});
