import type { RedirectsFileResponse, RedirectsReport, RedirectsResponse } from '../../shared/contracts/redirects';
import { type AdminSession, loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';
import { DATABASES } from './databases';

const FILE = [
  'from,to,status',
  '/about.html,/hub/en,',
  '/page?id=7,/hub/en/search,302',
  '/page,/hub/en/news,',
  '/team.html,,410',
  '/shop,https://shop.example/,',
].join('\n');

describe.each(DATABASES)('the old addresses on %s', (database) => {
  let hub: BootedHub;
  let admin: AdminSession;
  const put = async (csv: unknown, dryRun?: unknown) => {
    const answer = await admin.call('put', '/community-hub/redirects', {
      csv,
      ...(dryRun === undefined ? {} : { dryRun }),
    });
    return { status: answer.status, body: answer.body as unknown as RedirectsReport };
  };

  beforeAll(async () => {
    hub = await bootHub({ database, config: { hub: { publicUrl: 'http://localhost:1337' } } });
    admin = await loginAs(hub, 'super-admin');
    await hub.strapi.plugin('community-hub').service('syndication').openHub();
  });
  afterAll(() => hub?.stop());

  it('are tried without being written', async () => {
    const { body } = await put(FILE);
    expect(body.data).toEqual({
      applied: false,
      added: 5,
      changed: 0,
      removed: 0,
      unchanged: 0,
      problems: [],
      warnings: [],
    });
    expect((await hub.request.get('/about.html')).status).toBe(404);
  });

  it('lead visitors on once they are in use', async () => {
    expect((await put(FILE, false)).body.data).toMatchObject({ applied: true, added: 5 });
    const seen = async (path: string) => {
      const { status, headers } = await hub.request.get(path);
      return [status, headers.location];
    };
    expect(await seen('/about.html')).toEqual([301, '/hub/en']);
    expect(await seen('/about.html?utm_source=x')).toEqual([301, '/hub/en']);
    expect(await seen('/page?id=7')).toEqual([302, '/hub/en/search']);
    expect(await seen('/page?id=8')).toEqual([301, '/hub/en/news']);
    expect(await seen('/shop/')).toEqual([301, 'https://shop.example/']);
    expect(await seen('/team.html')).toEqual([410, undefined]);
    expect((await hub.request.head('/about.html')).status).toBe(301);
    expect(await seen('/nothing')).toEqual([404, undefined]);
  });

  it('never stand before a page that is there, a form or the API', async () => {
    expect((await put('from,to\n/hub/en,/elsewhere\n', false)).body.data.applied).toBe(true);
    expect((await hub.request.get('/hub/en')).status).toBe(200);
    await put(FILE, false);
    expect((await hub.request.post('/about.html')).status).not.toBe(301);
    expect((await put('from,to\n/api/x,/y\n', false)).body.data.problems).toEqual([
      { line: 2, field: 'from', message: expect.stringContaining('/api') },
    ]);
  });

  it('are left as they are by a file with a mistake', async () => {
    const { body } = await put('from,to\n/a,/b\nnonsense,/c\n', false);
    expect(body.data).toMatchObject({ applied: false, problems: [{ line: 3, field: 'from' }] });
    expect((await hub.request.get('/about.html')).status).toBe(301);
  });

  it('warn where a row leads to a page of the hub that is not there', async () => {
    const { body } = await put('from,to\n/a,/hub/en/news/not-there\n');
    expect(body.data.warnings).toEqual([
      { line: 0, field: 'to', message: expect.stringContaining('/hub/en/news/not-there') },
    ]);
  });

  it('are given back as the file that made them', async () => {
    const list = (await admin.call('get', '/community-hub/redirects')).body as unknown as RedirectsResponse;
    expect(list.meta).toEqual({ total: 5, shown: 5 });
    const file = (await admin.call('get', '/community-hub/redirects/file')).body as unknown as RedirectsFileResponse;
    expect((await put(file.data.csv)).body.data).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 5 });
  });

  it('need the text of a file', async () => {
    const { status } = await put(7);
    expect(status).toBe(400);
  });
});
