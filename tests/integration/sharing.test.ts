import { canonicalJson } from '../../server/src/core/json';
import { EVENING } from '../fixtures/evening';
import { DATABASES } from './databases';
import { openTeamPage, type TeamPage } from './team-page';
import { waitFor } from './wait-for';

const EVENT = 'plugin::community-hub.event';
const FRENCH = { id: '2', username: 'equipe', displayName: 'Équipe', token: 'token-of-the-french-page' };

let serial = 0;
const event = (over: object = {}) => {
  serial += 1;
  return {
    title: `Bench night ${serial}`,
    slug: `bench-night-${serial}`,
    summary: 'Bring your bike.',
    ...EVENING,
    tags: ['repair'],
    ...over,
  };
};

describe.each(DATABASES)('sharing on %s', (database) => {
  let team: TeamPage;

  beforeAll(async () => {
    team = await openTeamPage({ database, kinds: ['event'], people: [FRENCH] });
    await team.hub.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
    await team.hub.strapi.plugin('community-hub').service('syndication').openHub();
    const fields = { instance: team.network.url, accessToken: FRENCH.token };
    await team.connect({ channel: 'mastodon', label: 'Page en français', locale: 'fr', fields });
    const practice = { name: 'Practice page' };
    await team.connect({ channel: 'practice', label: 'Practice', locale: '', fields: practice });
  });
  afterAll(() => team?.stop());

  const mutations = () => team.network.calls.filter(({ op }) => ['publish', 'update', 'remove'].includes(op));

  it('posts an item published by hand on the accounts of its language, and follows edits and removal', async () => {
    const data = event();
    const documentId = await team.publish('event', data);
    const posts = await team.settled(documentId, { presence: 'live', work: 'idle' }, 2);
    expect(posts.map((post) => post.account.label).sort()).toEqual(['Practice', 'Team page']);
    expect(team.onNetwork(data.title)).toHaveLength(1);
    expect(team.onNetwork(data.title)[0]?.text).toContain('/hub/go/');

    await team.publish('event', { ...data, title: `${data.title} moved` }, { documentId });
    await waitFor(async () => team.onNetwork(`${data.title} moved`).length === 1, 'the edit to arrive');

    await team.unpublish('event', documentId);
    await team.settled(documentId, { presence: 'removed' }, 2);
    expect(team.onNetwork(data.title)).toHaveLength(0);
  });

  it('asks before an item that was taken down is shared again, and takes one answer for all pages', async () => {
    const data = event();
    const documentId = await team.publish('event', data);
    await team.settled(documentId, { presence: 'live', work: 'idle' }, 2);
    await team.unpublish('event', documentId);
    await team.settled(documentId, { presence: 'removed', work: 'idle' }, 2);

    await team.publish('event', data, { documentId });
    const question = 'This item was on 2 pages before. Share it again?';
    const asked = (await team.postsOf(documentId)).filter(({ presence }) => presence === 'none');
    expect(asked.map(({ work, problem }) => [work, problem?.code, problem?.detail])).toEqual([
      ['held', 'not-asked', question],
      ['held', 'not-asked', question],
    ]);
    const query = new URLSearchParams({ kind: 'event', locale: 'en', documentId });
    const plan = (await team.admin.call('get', `/community-hub/plan?${query}`)).body.data;
    expect([plan.stoodOn, plan.accounts.map(({ ticked }: { ticked: boolean }) => ticked)]).toEqual([2, [false, false]]);

    const french = await team.admin.call('post', '/community-hub/posts/not-asked/share', { documentId, locale: 'fr' });
    expect(french.body.data.changed).toBe(0);
    const shared = await team.admin.call('post', '/community-hub/posts/not-asked/share', { documentId, locale: 'en' });
    expect(shared.body.data.changed).toBe(2);
    await team.settled(documentId, { presence: 'live', work: 'idle' }, 2);
    expect(team.onNetwork(data.title)).toHaveLength(1);
  });

  it('takes ticks since an item was taken down, and share=true, for an answer', async () => {
    const data = event();
    const documentId = await team.publish('event', data);
    const unpublish = () => team.hub.strapi.documents(EVENT).unpublish({ documentId, locale: 'en' });
    await team.settled(documentId, { presence: 'live', work: 'idle' }, 2);
    await unpublish();
    await team.settled(documentId, { presence: 'removed', work: 'idle' }, 2);
    const plan = { kind: 'event', locale: 'en', documentId };
    const { accounts } = (await team.admin.call('get', `/community-hub/plan?${new URLSearchParams(plan)}`)).body.data;
    const [first] = accounts as { account: { id: number } }[];
    await team.admin.call('put', '/community-hub/plan', {
      ...plan,
      accounts: [{ id: first?.account.id, ticked: true, text: null }],
    });
    await team.publish('event', data, { documentId });
    await team.settled(documentId, { presence: 'live', work: 'idle' }, 1);
    expect((await team.postsOf(documentId)).filter(({ work }) => work === 'held')).toHaveLength(1);

    await unpublish();
    await team.settled(documentId, { presence: 'removed' }, 3);
    const token = await team.hub.strapi
      .service('admin::api-token')
      .create({ name: 'again', type: 'full-access', lifespan: null, description: '' });
    await team.hub.request
      .put(`/api/community-hub/events/${documentId}?share=true`)
      .set('Authorization', `Bearer ${token.accessKey}`)
      .send({ data: { summary: 'Once more.' } })
      .expect(200);
    await team.settled(documentId, { presence: 'live', work: 'idle' }, 2);
  });

  it('shares an item that is public already when somebody asks, on what is ticked alone, and once', async () => {
    const data = event();
    const item = team.hub.strapi.documents(EVENT as never);
    const withoutSharing = team.hub.strapi.plugin('community-hub').service('syndication').withoutSharing;
    const share = (documentId: string, locale = 'en') =>
      team.admin.call('post', '/community-hub/plan/share', { kind: 'event', locale, documentId });
    const { documentId } = await item.create({ locale: 'en', data: data as never });
    expect(await share(documentId)).toMatchObject({ status: 400, body: { error: { name: 'ValidationError' } } });
    await withoutSharing(() => item.publish({ documentId, locale: 'en' }));
    expect((await share(documentId)).status).toBe(200);
    expect(await team.postsOf(documentId)).toEqual([]);

    const plan = { kind: 'event', locale: 'en', documentId };
    const { accounts } = (await team.admin.call('get', `/community-hub/plan?${new URLSearchParams(plan)}`)).body.data;
    const [mastodon] = accounts.filter((one: { account: { channel: string } }) => one.account.channel === 'mastodon');
    const ticks = [{ id: mastodon.account.id, ticked: true, text: null }];
    await team.admin.call('put', '/community-hub/plan', { ...plan, accounts: ticks });
    expect((await share(documentId)).status).toBe(200);
    await team.settled(documentId, { presence: 'live', work: 'idle' }, 1);
    expect((await share(documentId)).status).toBe(200);
    await team.settled(documentId, { presence: 'live', work: 'idle' }, 1);
    expect(team.onNetwork(data.title)).toHaveLength(1);
  });

  it('makes two posts of two locales, each on the account of its language', async () => {
    const documentId = await team.publish('event', event({ title: 'Welcome evening' }));
    await team.publish('event', event({ title: 'Soirée de bienvenue' }), { documentId, locale: 'fr' });
    await team.settled(documentId, { presence: 'live' }, 4);
    const handles = (title: string) => team.onNetwork(title).map((post) => post.account.handle);
    expect(handles('Welcome evening')).toEqual([expect.stringContaining('team')]);
    expect(handles('Soirée de bienvenue')).toEqual([expect.stringContaining('equipe')]);
  });

  it('moves the English post when the date is edited in French', async () => {
    const english = event({ title: 'Wheel evening' });
    const documentId = await team.publish('event', english);
    await team.publish(
      'event',
      { ...english, title: 'Soirée roues', slug: 'soiree-roues' },
      { documentId, locale: 'fr' },
    );
    await team.settled(documentId, { presence: 'live', work: 'idle' }, 4);
    await team.publish(
      'event',
      { ...english, title: 'Soirée roues', slug: 'soiree-roues', startsAt: '2031-06-03T09:00', endsAt: null },
      { documentId, locale: 'fr' },
    );
    const says = (title: string, date: string) => team.onNetwork(title)[0]?.text.includes(date);
    await waitFor(async () => says('Wheel evening', '3 Jun 2031'), 'the English post to follow');
    await waitFor(async () => says('Soirée roues', '3 juin 2031'), 'the French post to follow');
  });

  it('takes the posts of a deleted item down', async () => {
    const data = event();
    const documentId = await team.publish('event', data);
    await team.settled(documentId, { presence: 'live' }, 2);
    await team.hub.strapi.documents(EVENT).delete({ documentId });
    await team.settled(documentId, { presence: 'removed' }, 2);
    expect(team.onNetwork(data.title)).toHaveLength(0);
  });

  it('leaves one post and at most two mutating calls when an item is published ten times in a row', async () => {
    const data = event();
    const before = mutations().length;
    const documentId = await team.publish('event', data);
    for (let save = 1; save < 10; save += 1)
      await team.publish('event', { ...data, summary: `Bring your bike, ${save}.` }, { documentId });
    await team.settled(documentId, { presence: 'live', work: 'idle' }, 2);
    expect(team.onNetwork(data.title)).toHaveLength(1);
    expect(team.onNetwork(data.title)[0]?.text).toContain('Bring your bike, 9.');
    expect(mutations().length - before).toBeLessThanOrEqual(2);
  });

  it('sends exactly what the preview showed', async () => {
    const values = event({ title: 'Previewed night', tags: ['repair', 'night'] });
    const preview = await team.admin.call('post', '/community-hub/plan/preview', {
      kind: 'event',
      locale: 'en',
      values,
    });
    expect(preview.body.data.problems).toEqual([]);
    const shown = preview.body.data.previews.map((one: { payload: never }) => canonicalJson(one.payload)).sort();
    const documentId = await team.publish('event', values);
    await team.settled(documentId, { presence: 'live' }, 2);
    const rows = await team.hub.strapi.db
      .connection('community_hub_posts')
      .where({ document_id: documentId })
      .select('sent_payload');
    expect(rows.map((row) => canonicalJson(JSON.parse(row.sent_payload))).sort()).toEqual(shown);
  });

  it('waits for somebody to ask after a bulk publish, a plain REST call and code, and never sends drafts', async () => {
    const { strapi } = team.hub;
    const draft = await strapi.documents(EVENT).create({ data: event() as never });
    expect(await team.postsOf(draft.documentId)).toEqual([]);
    await team.admin.call('post', `/content-manager/collection-types/${EVENT}/actions/bulkPublish`, {
      documentIds: [draft.documentId],
      locale: ['en'],
    });
    const coded = await strapi.documents(EVENT).create({ data: event() as never, status: 'published' });
    for (const documentId of [draft.documentId, coded.documentId]) {
      const posts = await team.postsOf(documentId);
      expect(posts.map(({ work, presence, problem }) => [work, presence, problem?.code])).toEqual([
        ['held', 'none', 'not-asked'],
        ['held', 'none', 'not-asked'],
      ]);
    }
    const shared = await team.admin.call('post', '/community-hub/posts/not-asked/share', {
      documentId: coded.documentId,
    });
    expect(shared.body.data.changed).toBe(2);
    await team.settled(coded.documentId, { presence: 'live' }, 2);
    expect((await team.postsOf(draft.documentId)).every((post) => post.presence === 'none')).toBe(true);
  });

  it('shares a REST call only with share=true', async () => {
    const token = await team.hub.strapi
      .service('admin::api-token')
      .create({ name: 'full', type: 'full-access', lifespan: null, description: '' });
    const post = (query: string, data: object) =>
      team.hub.request
        .post(`/api/community-hub/events${query}`)
        .set('Authorization', `Bearer ${token.accessKey}`)
        .send({ data });
    const plain = await post('', event()).expect(201);
    expect((await team.postsOf(plain.body.data.documentId)).map(({ work }) => work)).toEqual(['held', 'held']);
    const asked = await post('?share=true', event()).expect(201);
    await team.settled(asked.body.data.documentId, { presence: 'live' }, 2);
  });

  it('makes no post of a seed', async () => {
    const { strapi } = team.hub;
    const seeded = await strapi
      .plugin('community-hub')
      .service('syndication')
      .withoutSharing(() => strapi.documents(EVENT).create({ data: event() as never, status: 'published' }));
    expect(await team.postsOf(seeded.documentId)).toEqual([]);
    await team.hub.request.get(`/hub/en/events/${seeded.slug}`).expect(200);
  });

  it('leaves no post and no page of a change that rolls back', async () => {
    const { strapi } = team.hub;
    const data = event();
    await expect(
      strapi.db.transaction(async () => {
        await strapi.documents(EVENT).create({ data: data as never, status: 'published' });
        throw new Error('the outer change failed');
      }),
    ).rejects.toThrow('the outer change failed');
    await team.hub.request.get(`/hub/en/events/${data.slug}`).expect(404);
    const rows = await strapi.db.connection('community_hub_posts').where({ title: data.title });
    expect(rows).toEqual([]);
  });

  it('says which of ten items a bulk publish was refused for', async () => {
    const { strapi } = team.hub;
    const documentIds: string[] = [];
    for (let count = 0; count < 10; count += 1) {
      const wrong = count === 6 ? { title: 'Backwards night', endsAt: '2031-05-19T21:00' } : {};
      documentIds.push((await strapi.documents(EVENT).create({ data: event(wrong) as never })).documentId);
    }
    const answer = await team.admin.call('post', `/content-manager/collection-types/${EVENT}/actions/bulkPublish`, {
      documentIds,
      locale: ['en'],
    });
    expect(answer.status).toBe(400);
    expect(answer.body.error?.message).toContain('Backwards night');
    expect(answer.body.error?.details).toMatchObject({ documentId: documentIds[6] });
    expect(answer.body.error?.details.errors?.[0]?.path).toEqual(['endsAt']);
    const pages = await strapi.db.connection('community_hub_pages').whereIn('document_id', documentIds);
    expect(pages).toEqual([]);
  });

  it('skips an item that is unpublished before it could be sent', async () => {
    const { strapi } = team.hub;
    const accounts = await team.admin.call('get', '/community-hub/accounts');
    for (const { id } of accounts.body.data) await team.admin.call('post', `/community-hub/accounts/${id}/pause`);
    const data = event();
    const documentId = await team.publish('event', data);
    await strapi.documents(EVENT).unpublish({ documentId });
    for (const { id } of accounts.body.data) await team.admin.call('post', `/community-hub/accounts/${id}/resume`);
    await team.settled(documentId, { presence: 'none', work: 'skipped' }, 2);
    expect(team.onNetwork(data.title)).toHaveLength(0);
  });

  it('leaves the posts of other accounts untouched by a fault on one', async () => {
    team.network.faults.next({ on: 'publish', at: 'before-store', as: 422 });
    const data = event();
    const documentId = await team.publish('event', data);
    const posts = await waitFor(async () => {
      const all = await team.postsOf(documentId);
      return all.some((post) => post.work === 'failed') && all.some((post) => post.presence === 'live') && all;
    }, 'one failed and one live post');
    expect(posts.find((post) => post.account.channel === 'practice')?.presence).toBe('live');
    expect(posts.find((post) => post.account.channel === 'mastodon')?.problem?.detail).toBeTruthy();
  });
});
