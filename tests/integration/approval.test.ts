import type { HistoryRow, PostRow } from '../../shared/contracts/posts';
import { adminActionId } from '../../shared/permissions';
import { type AdminSession, loginAs } from './admin-session';
import { DATABASES } from './databases';
import { openTeamPage, TEAM_TOKEN, type TeamPage } from './team-page';

let serial = 0;
const news = (over: object = {}) => {
  serial += 1;
  const title = `=Bench night ${serial}`;
  const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Come and see.' }] }];
  return { title, slug: `bench-night-${serial}`, summary: 'Bring your bike.', body, ...over };
};

describe.each(DATABASES)('approval and history on %s', (database) => {
  let team: TeamPage;
  let ana: AdminSession;
  let ben: AdminSession;

  beforeAll(async () => {
    team = await openTeamPage({ database, kinds: ['news'] });
    ana = team.admin;
    ben = await loginAs(team.hub, 'super-admin');
    const rules = { approval: { kinds: ['news'], ownAllowed: false } };
    expect((await ana.call('put', `/community-hub/accounts/${team.account}/rules`, rules)).status).toBe(200);
  });
  afterAll(() => team?.stop());

  const postOf = async (documentId: string): Promise<PostRow> => {
    const [post] = await team.postsOf(documentId);
    if (!post) throw new Error(`no post of ${documentId}`);
    return post;
  };
  const answer = (session: AdminSession, verdict: 'approve' | 'refuse', ids: number[], reason?: string) =>
    session.call('post', `/community-hub/posts/${verdict}`, { ids, ...(reason && { reason }) });
  const historyOf = async (id: number): Promise<HistoryRow[]> =>
    (await ana.call('get', `/community-hub/posts/${id}/history`)).body.data;

  it('holds what one person publishes until another says yes, with the text that would be sent', async () => {
    const data = news();
    const documentId = await team.publish('news', data);
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
    expect(team.network.posts()).toEqual([]);
    expect((await answer(ben, 'approve', [proposed.id], 'Good')).body.data).toEqual({ changed: 1, refused: [] });
    const live = await team.until(documentId, { presence: 'live', work: 'idle' });
    expect(live).toMatchObject({
      approval: { state: 'approved', answer: { reason: 'Good' } },
      reach: { live: 1, of: 1 },
    });
    expect(team.network.posts()[0]?.text).toBe(proposed.nextText);

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
    const documentId = await team.publish('news', data);
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
    const tokens = team.hub.strapi.service('admin::api-token');
    const { accessKey } = await tokens.create({ name: 'shop', type: 'full-access', description: '', lifespan: null });
    const created = await team.hub.request
      .post('/api/community-hub/news-items?locale=en&share=true')
      .set('Authorization', `Bearer ${accessKey}`)
      .send({ data: news() });
    expect([created.status, created.body.error?.message]).toEqual([201, undefined]);
    const post = await postOf(created.body.data.documentId);
    expect(post).toMatchObject({ work: 'held', problem: { code: 'approval' }, approval: { proposer: 'API: shop' } });
  });

  it('lets only those answer who have the right, and names their roles', async () => {
    const editor = await loginAs(team.hub, [adminActionId('posts.read'), adminActionId('posts.manage')]);
    const approver = await loginAs(team.hub, [adminActionId('posts.read'), adminActionId('posts.approve')]);
    const { id } = await postOf(await team.publish('news', news()));
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
    ['/posts/approve', { ids: [2_147_483_648] }, 'ids.0'],
    ['/posts/approve', { ids: [1], revisions: { 1: 'two' } }, 'revisions.1'],
    ['/posts/1/actions', { action: 'mark-live' }, 'url'],
    ['/posts/1/actions', { action: 'resend' }, 'reason'],
    ['/posts/retry', { account: 'all' }, 'account'],
  ])('POST %s with %j names what is wrong', async (path, body, field) => {
    const refused = await ana.call('post', `/community-hub${path}`, body);
    const paths = refused.body.error?.details.errors?.map((error) => error.path.join('.'));
    expect({ status: refused.status, paths }).toEqual({ status: 400, paths: [field] });
  });

  it('tries all that failed on an account again', async () => {
    await team.hub.strapi.db
      .connection('community_hub_posts')
      .where({ presence: 'none', work: 'held' })
      .update({ work: 'failed', approval: null, problem: null, problem_code: null });
    const retried = await ana.call('post', '/community-hub/posts/retry', { account: team.account });
    expect(retried.body.data.changed).toBeGreaterThan(0);
    const failed = await ana.call('get', `/community-hub/posts?account=${team.account}&work=failed`);
    expect(failed.body.data).toEqual([]);
  });

  it('exports what happened as CSV and JSON, for the time that is asked for', async () => {
    const csv = await ana.call('get', `/community-hub/history?account=${team.account}&format=csv`);
    expect(csv.status).toBe(200);
    expect(csv.text).toMatch(/^at,what,action,/);
    expect(csv.text).toMatch(/,'=Bench night \d+,/);
    expect(csv.text).not.toContain(TEAM_TOKEN);
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
