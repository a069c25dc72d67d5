import type { HistoryRow, PostRow } from '../../shared/contracts/posts';
import { adminActionId } from '../../shared/permissions';
import type { Emulator } from '../emulators/emulator';
import { startMastodon } from '../emulators/mastodon';
import { type AdminSession, loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';
import { DATABASES } from './databases';
import { waitFor } from './wait-for';

const NEWS = 'plugin::community-hub.news-item';
const TOKEN = 'token-of-the-team-page';

let serial = 0;
const news = (over: object = {}) => {
  serial += 1;
  const title = `=Bench night ${serial}`;
  const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Come and see.' }] }];
  return { title, slug: `bench-night-${serial}`, summary: 'Bring your bike.', body, ...over };
};

describe.each(DATABASES)('approval and history on %s', (database) => {
  let hub: BootedHub;
  let network: Emulator;
  let ana: AdminSession;
  let ben: AdminSession;
  let account: number;

  beforeAll(async () => {
    network = await startMastodon({ accounts: [{ id: '1', username: 'team', displayName: 'Team', token: TOKEN }] });
    hub = await bootHub({
      database,
      config: {
        hub: { publicUrl: 'http://localhost:1337' },
        network: { allowedPrivate: [`127.0.0.1:${network.port}`] },
        syndication: { sweepSeconds: 1 },
      },
    });
    ana = await loginAs(hub, 'super-admin');
    ben = await loginAs(hub, 'super-admin');
    const connected = await ana.call('post', '/community-hub/accounts', {
      channel: 'mastodon',
      label: 'Team page',
      locale: 'en',
      kinds: ['news'],
      fields: { instance: network.url, accessToken: TOKEN },
    });
    account = connected.body.data.id;
    const rules = { approval: { kinds: ['news'], ownAllowed: false } };
    expect((await ana.call('put', `/community-hub/accounts/${account}/rules`, rules)).status).toBe(200);
  });
  afterAll(async () => {
    await hub?.stop();
    await network?.stop();
  });

  /** What the Content Manager's Publish button does. */
  async function publish(session: AdminSession, data: object, documentId?: string): Promise<string> {
    const path = ['/content-manager/collection-types', NEWS, documentId, 'actions/publish?locale=en'];
    const answer = await session.call('post', path.filter(Boolean).join('/'), data);
    expect([answer.status, answer.body.error?.message]).toEqual([200, undefined]);
    return answer.body.data.documentId;
  }
  async function postOf(documentId: string): Promise<PostRow> {
    const { body } = await ana.call('get', `/community-hub/posts?documentId=${documentId}`);
    return body.data[0];
  }
  const answer = (session: AdminSession, verdict: 'approve' | 'refuse', ids: number[], reason?: string) =>
    session.call('post', `/community-hub/posts/${verdict}`, { ids, ...(reason && { reason }) });
  const until = (documentId: string, wanted: Partial<PostRow>) =>
    waitFor(
      async () => {
        const post = await postOf(documentId);
        return Object.entries(wanted).every(([name, value]) => post[name as keyof PostRow] === value) && post;
      },
      `the post of ${documentId} to be ${JSON.stringify(wanted)}`,
    );
  const historyOf = async (id: number): Promise<HistoryRow[]> =>
    (await ana.call('get', `/community-hub/posts/${id}/history`)).body.data;

  it('holds what one person publishes until another says yes, with the text that would be sent', async () => {
    const data = news();
    const documentId = await publish(ana, data);
    const proposed = await postOf(documentId);
    expect(proposed).toMatchObject({
      work: 'held',
      problem: { code: 'approval' },
      approval: { state: 'proposed', proposer: expect.stringMatching(/^Test Person \d+$/) },
      nextText: expect.stringContaining(data.title),
      reach: { live: 0, of: 1 },
    });
    const queue = await ben.call('get', '/community-hub/posts?problem=approval');
    expect([queue.body.data.length, queue.body.meta.toApprove]).toEqual([1, 1]);

    const own = await answer(ana, 'approve', [proposed.id]);
    expect(own.body.data).toEqual({
      changed: 0,
      refused: [{ id: proposed.id, message: expect.stringContaining('yourself') }],
    });
    expect(network.posts()).toEqual([]);
    expect((await answer(ben, 'approve', [proposed.id], 'Good')).body.data).toEqual({ changed: 1, refused: [] });
    const live = await until(documentId, { presence: 'live', work: 'idle' });
    expect(live).toMatchObject({
      approval: { state: 'approved', answer: { reason: 'Good' } },
      reach: { live: 1, of: 1 },
    });
    expect(network.posts()[0]?.text).toBe(proposed.nextText);

    const rows = await historyOf(live.id);
    expect(rows.map(({ action, outcome, detail }) => [action, outcome, detail])).toEqual([
      ['approve', null, 'Good'],
      ['publish', 'live', null],
    ]);
    expect(rows[0]?.by).toMatch(/^Test Person \d+$/);
    expect(rows[1]).toMatchObject({
      status: 200,
      requestDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
      answerDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('refuses with a reason, and an edit asks again', async () => {
    const data = news();
    const documentId = await publish(ana, data);
    const { id } = await postOf(documentId);
    expect((await answer(ben, 'refuse', [id], 'Wrong day')).body.data.changed).toBe(1);
    expect(await postOf(documentId)).toMatchObject({
      work: 'cancelled',
      problem: { code: 'not-approved', detail: 'Wrong day' },
    });
    await ana.call('post', `/community-hub/posts/${id}/actions`, { action: 'share', reason: 'Day is right now' });
    expect(await postOf(documentId)).toMatchObject({ work: 'held', problem: { code: 'approval' } });
    expect((await historyOf(id)).map(({ action }) => action)).toEqual(['refuse', 'share']);
  });

  it('proposes in the name of a token what a call shares', async () => {
    const tokens = hub.strapi.service('admin::api-token');
    const { accessKey } = await tokens.create({ name: 'shop', type: 'full-access', description: '', lifespan: null });
    const created = await hub.request
      .post('/api/community-hub/news-items?locale=en&share=true')
      .set('Authorization', `Bearer ${accessKey}`)
      .send({ data: news() });
    expect([created.status, created.body.error?.message]).toEqual([201, undefined]);
    const post = await postOf(created.body.data.documentId);
    expect(post).toMatchObject({ work: 'held', problem: { code: 'approval' }, approval: { proposer: 'API: shop' } });
  });

  it('lets only those answer who have the right, and names their roles', async () => {
    const editor = await loginAs(hub, [adminActionId('posts.read'), adminActionId('posts.manage')]);
    const approver = await loginAs(hub, [adminActionId('posts.read'), adminActionId('posts.approve')]);
    const { id } = await postOf(await publish(ana, news()));
    expect((await answer(editor, 'approve', [id])).status).toBe(403);
    const mark = { action: 'mark-live', url: 'https://social.example/by-hand' };
    expect((await editor.call('post', `/community-hub/posts/${id}/actions`, mark)).status).toBe(400);
    const { roles } = (await editor.call('get', '/community-hub/posts/approvers')).body.data;
    expect(roles).toEqual(expect.arrayContaining(['Super Admin', expect.stringMatching(/^Role/)]));
    expect((await answer(approver, 'approve', [id])).body.data).toEqual({ changed: 1, refused: [] });
  });

  it.each<[string, object, string]>([
    ['/posts/refuse', { ids: [1] }, 'reason'],
    ['/posts/refuse', { ids: [1], reason: '  ' }, 'reason'],
    ['/posts/approve', { ids: [] }, 'ids'],
    ['/posts/approve', { ids: ['one'] }, 'ids.0'],
    ['/posts/1/actions', { action: 'mark-live' }, 'url'],
    ['/posts/1/actions', { action: 'resend' }, 'reason'],
    ['/posts/retry', { account: 'all' }, 'account'],
  ])('POST %s with %j names what is wrong', async (path, body, field) => {
    const refused = await ana.call('post', `/community-hub${path}`, body);
    const paths = refused.body.error?.details.errors?.map((error) => error.path.join('.'));
    expect({ status: refused.status, paths }).toEqual({ status: 400, paths: [field] });
  });

  it('tries all that failed on an account again', async () => {
    await hub.strapi.db
      .connection('community_hub_posts')
      .where({ presence: 'none', work: 'held' })
      .update({ work: 'failed', approval: null, problem: null, problem_code: null });
    const retried = await ana.call('post', '/community-hub/posts/retry', { account });
    expect(retried.body.data.changed).toBeGreaterThan(0);
    const failed = await ana.call('get', `/community-hub/posts?account=${account}&work=failed`);
    expect(failed.body.data).toEqual([]);
  });

  it('exports what happened as CSV and JSON, for the time that is asked for', async () => {
    const csv = await ana.call('get', `/community-hub/history?account=${account}&format=csv`);
    expect(csv.status).toBe(200);
    expect(csv.text).toMatch(/^at,what,action,/);
    expect(csv.text).toMatch(/,'=Bench night \d+,/);
    expect(csv.text).not.toContain(TOKEN);
    const json = await ana.call('get', '/community-hub/history?format=json');
    const rows = JSON.parse(json.text).data as HistoryRow[];
    expect(rows.length).toBe(csv.text.trim().split('\r\n').length - 1);
    expect(rows.map(({ at }) => at)).toEqual(rows.map(({ at }) => at).sort());
    const none = await ana.call('get', '/community-hub/history?to=2020-01-01');
    expect(JSON.parse(none.text)).toEqual({ data: [] });
    const wrong = await ana.call('get', '/community-hub/history?from=yesterday');
    expect(wrong.body.error?.details.errors?.map(({ path }) => path)).toEqual([['from']]);
  });
});
