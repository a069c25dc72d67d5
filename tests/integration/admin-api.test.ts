import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { adminRouter } from '../../server/src/strapi/routes/admin';
import { ADMIN_ACTIONS, adminActionId } from '../../shared/permissions';
import type { Emulator } from '../emulators/emulator';
import { startMastodon } from '../emulators/mastodon';
import { type AdminSession, type Answer, loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';

const TOKEN = 'token-of-the-team-page';
const PAGE = { id: '1', username: 'team', displayName: 'Team', token: TOKEN };

/** Every admin route with a concrete address and the one action it needs. */
const routes = adminRouter.routes.map((route) => {
  const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
  const policies = route.config?.policies as [string, { config: { actions: string[] } }];
  const path = `/community-hub${route.path.replace(':id', '987654')}`;
  return { name: `${route.method} ${route.path}`, method, path, needs: policies[1].config.actions[0] ?? '' };
});

const problemsOf = (body: Answer) => (body.error?.details.errors ?? []).map(({ path }) => path.join('.'));

describe('the admin API', () => {
  let hub: BootedHub;
  let network: Emulator;
  let silent: Server;
  let admin: AdminSession;
  const silentAddress = () => `127.0.0.1:${(silent.address() as AddressInfo).port}`;

  beforeAll(async () => {
    network = await startMastodon({ accounts: [PAGE] });
    // Takes connections and cuts them, as a server that crashes does.
    silent = createServer((request) => request.socket.destroy());
    await new Promise<void>((done) => {
      silent.listen(0, '127.0.0.1', done);
    });
    hub = await bootHub({
      config: {
        hub: { publicUrl: 'http://localhost:1337' },
        network: { allowedPrivate: [`127.0.0.1:${network.port}`, silentAddress(), '127.0.0.1:1'] },
        syndication: { sweepSeconds: 1 },
      },
    });
    await hub.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
    admin = await loginAs(hub, 'super-admin');
  });
  afterAll(async () => {
    await hub?.stop();
    await network?.stop();
    silent?.close();
  });

  const account = (over: object = {}) => ({
    channel: 'mastodon',
    label: 'Team page',
    locale: 'en',
    kinds: ['news', 'event'],
    fields: { instance: network.url, accessToken: TOKEN },
    ...over,
  });

  describe('lets in by permission', () => {
    it.each(routes)('$name answers 401 to somebody who is not logged in', async ({ method, path }) => {
      expect((await hub.request[method](path)).status).toBe(401);
    });

    it.each(ADMIN_ACTIONS)('and somebody with %s alone gets to exactly the routes that need it', async (action) => {
      const person = await loginAs(hub, [adminActionId(action)]);
      for (const { name, method, path, needs } of routes) {
        const { status } = await person.call(method, path, method === 'get' ? undefined : {});
        const expected = needs === adminActionId(action) ? 'in' : 'out';
        expect([name, status === 403 ? 'out' : 'in', status < 500]).toEqual([name, expected, true]);
      }
    });

    it('and somebody without any permission gets to none', async () => {
      const nobody = await loginAs(hub, []);
      for (const { name, method, path } of routes) {
        const { status } = await nobody.call(method, path, method === 'get' ? undefined : {});
        expect([name, status]).toEqual([name, 403]);
      }
    });
  });

  describe('answers bad input with the field and the cure', () => {
    it.each<[string, object, number, string[], RegExp]>([
      [
        'wrong credentials',
        { fields: { accessToken: 'wrong' } },
        400,
        ['fields.accessToken'],
        /refuses these credentials/,
      ],
      ['a server that cuts the line', { instance: 'silent' }, 502, ['fields.instance'], /could not be reached/],
      [
        'a port where nobody listens',
        { instance: 'http://127.0.0.1:1' },
        502,
        ['fields.instance'],
        /could not be reached/,
      ],
      ['a private address', { instance: 'https://10.0.0.7' }, 400, ['fields.instance'], /private network/],
      ['the metadata address of a cloud', { instance: 'http://169.254.169.254' }, 400, ['fields.instance'], /./],
      ['localhost in another writing', { instance: 'https://0x7f.1' }, 400, ['fields.instance'], /./],
      ['no address at all', { instance: 'not an address' }, 400, ['fields.instance'], /http\(s\) address/],
      ['an empty secret', { fields: { accessToken: '' } }, 400, ['fields.accessToken'], /must be filled in/],
      ['an unknown channel', { channel: 'myspace' }, 400, ['channel'], /mastodon, bluesky, webhook, manual, practice/],
      ['an unknown kind', { kinds: ['news', 'weather'] }, 400, ['kinds.1'], /news, event/],
      ['standing information as a kind', { kinds: ['info'] }, 400, ['kinds.0'], /news, event/],
      ['an unknown language', { locale: 'xx' }, 400, ['locale'], /en, fr/],
      ['a label of spaces', { label: '   ' }, 400, ['label'], /must not be empty/],
      ['a field of another channel', { fields: { appPassword: 'x' } }, 400, ['fields.appPassword'], /not a field/],
      ['an unknown key', { colour: 'red' }, 400, ['colour'], /leave it out/],
    ])(
      '%s',
      async (_name, { instance, fields, ...over }: { instance?: string; fields?: object }, status, paths, words) => {
        const address = instance === 'silent' ? `http://${silentAddress()}` : (instance ?? network.url);
        const input = account({ ...over, fields: { instance: address, accessToken: TOKEN, ...fields } });
        const { status: answered, body } = await admin.call('post', '/community-hub/accounts', input);
        expect({ status: answered, paths: problemsOf(body) }).toEqual({ status, paths });
        expect(body.error?.message).toMatch(words);
        expect(JSON.stringify(body)).not.toContain(TOKEN);
        expect((await admin.call('get', '/community-hub/accounts')).body.data).toEqual([]);
      },
    );

    it.each([
      ['/posts?work=flying', 'work.0'],
      ['/posts?presence=live,there', 'presence.1'],
      ['/posts?account=one', 'account.0'],
      ['/posts?limit=0', 'limit'],
      ['/posts?limit=many', 'limit'],
      ['/posts?limit=1000', 'limit'],
      ['/posts?sort=title', 'sort'],
      ['/posts?cursor=tampered', 'cursor'],
      [`/posts?cursor=${Buffer.from('[1,"2026-11-22T00:00:00.000Z",-1]').toString('base64url')}`, 'cursor'],
      ['/posts?documentId[$ne]=x', 'documentId'],
      ['/posts?work[]=due&work[]=nothing', 'work.1'],
      ['/plan?kind=weather&locale=en', 'kind'],
      ['/plan?kind=info&locale=en', 'kind'],
      ['/plan?kind=news&locale=xx', 'locale'],
      ['/plan?kind=news', 'locale'],
      ["/plan?kind=news&locale=en&documentId=a'b", 'documentId'],
      ['/posts/one/history', 'id'],
      ['/posts/1/history?format=xls', 'format'],
      ['/history?from=yesterday', 'from'],
      ['/history?account=one', 'account.0'],
    ])('GET %s names %s', async (path, field) => {
      const { status, body } = await admin.call('get', `/community-hub${path}`);
      expect({ status, paths: problemsOf(body) }).toEqual({ status: 400, paths: [field] });
    });

    it.each<['post' | 'put', string, object, string]>([
      ['post', '/posts/987654/actions', { action: 'explode' }, 'action'],
      ['post', '/posts/987654/actions', { action: 'confirm-live', url: 'javascript:alert(1)' }, 'url'],
      ['post', '/posts/not-asked/share', { documentId: 5 }, 'documentId'],
      ['post', '/accounts/moved', { answer: 'perhaps' }, 'answer'],
      [
        'put',
        '/plan',
        { kind: 'news', locale: 'en', accounts: [{ id: 4, ticked: true, text: null }] },
        'accounts.0.id',
      ],
      [
        'put',
        '/plan',
        { kind: 'news', locale: 'en', accounts: [{ id: 1, ticked: 'yes', text: null }] },
        'accounts.0.ticked',
      ],
      ['put', '/plan', { kind: 'news', locale: 'en', accounts: 'all' }, 'accounts'],
      ['post', '/plan/preview', { kind: 'news', locale: 'en', values: 'title' }, 'values'],
    ])('%s %s with %j names %s', async (method, path, body, field) => {
      const answer = await admin.call(method, `/community-hub${path}`, body);
      expect({ status: answer.status, paths: problemsOf(answer.body) }).toEqual({ status: 400, paths: [field] });
    });

    it('a body that is no JSON', async () => {
      const { status } = await admin.call('post', '/community-hub/accounts', '{"channel":');
      expect(status).toBe(400);
    });

    it('an account or a post that is not there is 404', async () => {
      for (const path of ['/accounts/987654/check', '/accounts/987654/pause', '/posts/987654/actions']) {
        const body = path.endsWith('actions') ? { action: 'retry' } : {};
        expect((await admin.call('post', `/community-hub${path}`, body)).status).toBe(404);
      }
      expect((await admin.call('get', '/community-hub/posts/987654/history')).status).toBe(404);
      expect((await admin.call('put', '/community-hub/accounts/987654', account())).status).toBe(404);
    });
  });

  describe('takes an item from its plan to the network', () => {
    const NEWS = 'plugin::community-hub.news-item';
    const values = {
      title: 'The workshop opens <early> & "late"',
      slug: 'workshop-opens',
      summary: 'From Monday on, benches are free from seven. '.repeat(4).trim(),
      body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Come and see.' }] }],
      tags: ['Workshop', 'Opening hours'],
    };
    const answers: string[] = [];
    const call: AdminSession['call'] = async (...call) => {
      const answer = await admin.call(...call);
      answers.push(answer.text);
      return answer;
    };
    let documentId = '';
    let previewed: unknown[] = [];
    let ids: number[] = [];

    it('connects an account, and refuses the same one twice', async () => {
      const connected = await call('post', '/community-hub/accounts', account());
      expect(connected).toMatchObject({
        status: 200,
        body: { data: { handle: expect.stringMatching(/^@team@/), state: 'ready' } },
      });
      const practice = account({ channel: 'practice', label: 'Practice', locale: '', fields: { name: 'Practice' } });
      const second = await call('post', '/community-hub/accounts', practice);
      ids = [connected.body.data.id, second.body.data.id];
      const again = await call('post', '/community-hub/accounts', account({ label: 'Again', locale: 'fr' }));
      expect({ status: again.status, paths: problemsOf(again.body) }).toEqual({ status: 400, paths: ['channel'] });
    });

    it('keeps its secret in the database only as ciphertext', async () => {
      const rows = await hub.strapi.db.connection('community_hub_accounts').select();
      expect(rows).toHaveLength(2);
      expect(JSON.stringify(rows)).not.toContain(TOKEN);
      expect(rows[0].secrets).toMatch(/^v1:/);
    });

    it('checks, pauses, resumes and renames it without asking for the secret again', async () => {
      const [id] = ids;
      expect((await call('post', `/community-hub/accounts/${id}/check`)).status).toBe(200);
      expect((await call('post', `/community-hub/accounts/${id}/pause`)).body.data.state).toBe('paused');
      expect((await call('post', `/community-hub/accounts/${id}/resume`)).body.data.state).toBe('ready');
      const renamed = account({ label: 'Renamed', fields: { instance: network.url, accessToken: '' } });
      expect((await call('put', `/community-hub/accounts/${id}`, renamed)).body.data.label).toBe('Renamed');
      const wrong = account({ fields: { instance: network.url, accessToken: 'wrong' } });
      expect((await call('put', `/community-hub/accounts/${id}`, wrong)).status).toBe(400);
      expect((await call('post', `/community-hub/accounts/${id}/check`)).status).toBe(200);
    });

    it('lists the accounts of the language with the ticks of the kind', async () => {
      const plan = async (query: string) => {
        const { body } = await call('get', `/community-hub/plan?${query}`);
        return body.data.accounts.map((row: { account: { label: string }; ticked: boolean }) => [
          row.account.label,
          row.ticked,
        ]);
      };
      expect(await plan('kind=news&locale=en')).toEqual([
        ['Renamed', true],
        ['Practice', true],
      ]);
      expect(await plan('kind=job&locale=en')).toEqual([
        ['Renamed', false],
        ['Practice', false],
      ]);
      expect(await plan('kind=news&locale=fr')).toEqual([['Practice', true]]);
    });

    it('says which fields must be filled before anything can be shown', async () => {
      const { body } = await call('post', '/community-hub/plan/preview', {
        kind: 'news',
        locale: 'en',
        values: { title: '' },
      });
      expect(body.data).toMatchObject({ previews: [], problems: [{ field: 'title' }] });
    });

    it.each([
      ['numbers where texts belong', { title: 5, summary: {}, tags: 'a', body: 'b', cover: 'c', speaker: 3 }],
      ['lists where objects belong', { title: [], speaker: [1], share: [[]], video: [null], cover: [{}] }],
      ['strange lists', { title: 'T', tags: [1, null, {}, 'fine'], body: [1, null, { type: 'alien' }] }],
      ['names of Object', { title: 'T', __proto__: { title: 'x' }, constructor: 'x', toString: 1 }],
      ['another document', { title: 'T', documentId: 'x', locale: 'fr', id: 9, publishedAt: 'x' }],
    ])('previews a form with %s without falling', async (_name, values) => {
      const { status } = await call('post', '/community-hub/plan/preview', { kind: 'news', locale: 'en', values });
      expect(status).toBe(200);
    });

    it('plans an item that is not saved yet, and previews it with the text of the editor', async () => {
      const text = 'Our own words for Mastodon';
      const choices = [
        { id: ids[0], ticked: true, text },
        { id: ids[1], ticked: true, text: null },
      ];
      const written = await call('put', '/community-hub/plan', { kind: 'news', locale: 'en', accounts: choices });
      expect(written.body.data.accounts[0]).toMatchObject({ text, ticked: true });
      const { body } = await call('post', '/community-hub/plan/preview', { kind: 'news', locale: 'en', values });
      expect(body.data.problems).toEqual([]);
      expect(body.data.previews).toHaveLength(2);
      expect(body.data.previews[0].text).toMatch(
        /^Our own words for Mastodon\n\nhttp:\/\/localhost:1337\/hub\/go\/\w+$/,
      );
      expect(body.data.previews[1].text).toContain('The workshop opens <early> & "late"');
      previewed = body.data.previews.map((preview: { payload: unknown }) => preview.payload);
    });

    it('keeps the plan of another person apart', async () => {
      const other = await loginAs(
        hub,
        ['posts.read', 'posts.manage'].map((action) => `plugin::community-hub.${action}`),
      );
      const { body } = await other.call('get', '/community-hub/plan?kind=news&locale=en');
      expect(body.data.accounts[0].text).toBeNull();
    });

    it('sends byte for byte what was previewed (P7)', async () => {
      const created = await call('post', `/content-manager/collection-types/${NEWS}?locale=en`, values);
      expect(created.status).toBe(201);
      documentId = created.body.data.documentId;
      const again = await call('post', '/community-hub/plan/preview', {
        kind: 'news',
        locale: 'en',
        documentId,
        values,
      });
      expect(again.body.data.previews.map((preview: { payload: unknown }) => preview.payload)).toEqual(previewed);
      const publish = `/content-manager/collection-types/${NEWS}/${documentId}/actions/publish?locale=en`;
      expect((await call('post', publish, values)).status).toBe(200);
      await eventually(async () => {
        const { body } = await call('get', `/community-hub/posts?documentId=${documentId}`);
        expect(body.data.map((post: { presence: string; work: string }) => [post.presence, post.work])).toEqual([
          ['live', 'idle'],
          ['live', 'idle'],
        ]);
      });
      const rows = await hub.strapi.db
        .connection('community_hub_posts')
        .orderBy('account_id')
        .select('live_payload', 'sent_payload');
      expect(rows.map((row: { live_payload: string }) => JSON.parse(row.live_payload))).toEqual(previewed);
      expect(network.posts().map(({ text }) => text)).toEqual([expect.stringContaining('Our own words for Mastodon')]);
    });

    it('shows posts with their address, text and attempts, and the practice timeline', async () => {
      const { body } = await call('get', '/community-hub/posts?presence=live&limit=1');
      expect(body.data).toHaveLength(1);
      const next = await call(
        'get',
        `/community-hub/posts?presence=live&limit=1&cursor=${body.meta.pagination.nextCursor}`,
      );
      expect(next.body.meta.pagination.nextCursor).toBeNull();
      const posts = [...body.data, ...next.body.data];
      expect(new Set(posts.map(({ id }) => id)).size).toBe(2);
      const toot = posts.find((post) => post.account.channel === 'mastodon');
      expect(toot).toMatchObject({
        url: expect.stringContaining(network.url),
        text: expect.stringContaining('Our own words'),
      });
      const history = await call('get', `/community-hub/posts/${toot.id}/history`);
      expect(history.body.data).toMatchObject([{ number: 1, action: 'publish', outcome: 'live', status: 200 }]);
      const practice = await call('get', '/community-hub/practice');
      expect(practice.body.data).toMatchObject([
        { state: 'live', text: expect.stringContaining('The workshop opens') },
      ]);
      const refused = await call('post', `/community-hub/posts/${toot.id}/actions`, { action: 'retry' });
      expect({ status: refused.status, paths: problemsOf(refused.body) }).toEqual({ status: 400, paths: ['action'] });
    });

    it('holds what nobody asked for behind one notice, and cancels or shares it on demand', async () => {
      const draft = (title: string) =>
        hub.strapi
          .documents(NEWS)
          .create({ data: { title, slug: title.toLowerCase() }, locale: 'en', status: 'published' });
      const [one, two] = [await draft('Alpha'), await draft('Beta')];
      expect((await call('get', '/community-hub/posts')).body.meta.notAsked).toBe(4);
      const cancelled = await call('post', '/community-hub/posts/not-asked/cancel', { documentId: one.documentId });
      expect(cancelled.body.data.changed).toBe(2);
      expect((await call('post', '/community-hub/posts/not-asked/share', {})).body.data.changed).toBe(2);
      await eventually(async () => {
        const { body } = await call('get', `/community-hub/posts?documentId=${two.documentId}&presence=live`);
        expect(body.data).toHaveLength(2);
      });
      const left = await call('get', `/community-hub/posts?documentId=${one.documentId}&work=cancelled`);
      expect(left.body.data).toHaveLength(2);
    });

    it('disconnects an account: its posts keep their history and nothing waits any more', async () => {
      const held = await hub.strapi
        .documents(NEWS)
        .create({ data: { title: 'Gamma', slug: 'gamma' }, locale: 'en', status: 'published' });
      expect((await call('delete', `/community-hub/accounts/${ids[0]}`)).status).toBe(200);
      const { body } = await call('get', `/community-hub/posts?account=${ids[0]}`);
      expect(
        body.data.map((post: { presence: string; work: string; actions: string[] }) => [
          post.presence,
          post.work,
          post.actions,
        ]),
      ).toEqual(
        expect.arrayContaining([
          ['live', 'idle', []],
          ['none', 'cancelled', []],
        ]),
      );
      expect(body.data.every((post: { work: string }) => ['idle', 'cancelled'].includes(post.work))).toBe(true);
      const rows = await hub.strapi.db
        .connection('community_hub_accounts')
        .where({ id: ids[0] })
        .select('secrets', 'session');
      expect(rows).toEqual([{ secrets: '', session: null }]);
      expect(held.documentId).toBeTruthy();
    });

    it('never let a secret out in any answer', () => {
      expect(answers.length).toBeGreaterThan(30);
      expect(answers.filter((text) => text.includes(TOKEN))).toEqual([]);
    });
  });

  describe('opens and closes the hub', () => {
    const anonymous = () => hub.request.get('/api/community-hub/items');

    it('with exactly the listed rights, which closing takes back', async () => {
      const rights = () =>
        hub.strapi.db.query('plugin::users-permissions.permission').findMany({ where: { role: { type: 'public' } } });
      const before = (await rights()).map(({ action }) => action).sort();
      await anonymous().expect(403);
      const closed = (await admin.call('get', '/community-hub/settings')).body.data;
      expect(closed).toMatchObject({ hub: { open: false, problem: null }, missingInfo: ['legal-notice', 'privacy'] });
      expect((await admin.call('post', '/community-hub/hub/open')).body.data.hub.open).toBe(true);
      expect((await admin.call('post', '/community-hub/hub/open')).status).toBe(200);
      const opened = (await rights()).map(({ action }) => action).sort();
      expect(opened).toEqual([...before, ...closed.hub.grants].sort());
      await anonymous().expect(200);
      expect((await admin.call('post', '/community-hub/hub/close')).body.data.hub.open).toBe(false);
      expect((await rights()).map(({ action }) => action).sort()).toEqual(before);
      await anonymous().expect(403);
    });
  });
});

describe('the admin API of an app without encryption key and public address', () => {
  let hub: BootedHub;
  let admin: AdminSession;

  beforeAll(async () => {
    hub = await bootHub({ encryptionKey: null, config: { hub: { publicUrl: '' } } });
    admin = await loginAs(hub, 'super-admin');
  });
  afterAll(() => hub?.stop());

  const connect = (channel: string, fields: object) =>
    admin.call('post', '/community-hub/accounts', { channel, label: 'Page', locale: '', kinds: [], fields });

  it('refuses secrets with the exact line to add, and tells it before anybody types one', async () => {
    const line = "secrets: { encryptionKey: env('ENCRYPTION_KEY') }";
    const { status, body } = await connect('mastodon', { instance: 'https://social.example', accessToken: TOKEN });
    expect({ status, paths: problemsOf(body) }).toEqual({ status: 400, paths: ['encryption'] });
    expect(body.error?.message).toContain(line);
    const list = await admin.call('get', '/community-hub/accounts');
    expect(list.body.meta).toMatchObject({ encryption: false, publicUrl: null });
    expect(list.body.meta.encryptionHint).toContain(line);
  });

  it('connects the practice network, which has no secret', async () => {
    expect((await connect('practice', { name: 'Practice' })).status).toBe(200);
  });

  it('does not open the hub, and names the setting', async () => {
    const { status, body } = await admin.call('post', '/community-hub/hub/open');
    expect({ status, paths: problemsOf(body) }).toEqual({ status: 400, paths: ['hub.publicUrl'] });
    expect((await admin.call('get', '/community-hub/settings')).body.data.hub).toMatchObject({
      open: false,
      url: null,
    });
  });
});

/** Waits until the assertions hold; fails with the last of them. */
async function eventually(check: () => Promise<void>, milliseconds = 20_000): Promise<void> {
  const end = Date.now() + milliseconds;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resume) => setTimeout(resume, 200));
    }
  }
}
