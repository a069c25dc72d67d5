import { canonicalJson } from '../../server/src/core/json';
import type { PostRow } from '../../shared/contracts/posts';
import type { Emulator } from '../emulators/emulator';
import { startMastodon } from '../emulators/mastodon';
import { type AdminSession, loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';
import { DATABASES } from './databases';
import { waitFor } from './wait-for';

const EVENT = 'plugin::community-hub.event';
const TOKENS = { en: 'token-of-the-english-page', fr: 'token-of-the-french-page' };
const PAGES = [
  { id: '1', username: 'team', displayName: 'Team', token: TOKENS.en },
  { id: '2', username: 'equipe', displayName: 'Équipe', token: TOKENS.fr },
];

let serial = 0;
const event = (over: object = {}) => {
  serial += 1;
  return {
    title: `Bench night ${serial}`,
    slug: `bench-night-${serial}`,
    summary: 'Bring your bike.',
    startsAt: '2031-05-20T18:30',
    endsAt: '2031-05-20T21:00',
    timezone: 'Europe/Paris',
    attendance: 'onsite',
    registration: 'none',
    eventStatus: 'scheduled',
    tags: ['repair'],
    ...over,
  };
};

describe.each(DATABASES)('sharing on %s', (database) => {
  let hub: BootedHub;
  let network: Emulator;
  let admin: AdminSession;

  beforeAll(async () => {
    network = await startMastodon({ accounts: PAGES });
    hub = await bootHub({
      database,
      config: {
        hub: { publicUrl: 'http://localhost:1337' },
        network: { allowedPrivate: [`127.0.0.1:${network.port}`] },
        syndication: { sweepSeconds: 1 },
      },
    });
    await hub.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
    await hub.strapi.plugin('community-hub').service('syndication').openHub();
    admin = await loginAs(hub, 'super-admin');
    await connect('mastodon', 'en', { instance: network.url, accessToken: TOKENS.en });
    await connect('mastodon', 'fr', { instance: network.url, accessToken: TOKENS.fr });
    await connect('practice', '', { name: 'Practice page' });
  });
  afterAll(async () => {
    await hub?.stop();
    await network?.stop();
  });

  async function connect(channel: string, locale: string, fields: Record<string, string>): Promise<void> {
    const label = `${channel} ${locale}`;
    const answer = await admin.call('post', '/community-hub/accounts', {
      channel,
      label,
      locale,
      kinds: ['event'],
      fields,
    });
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
  }

  /** What the Content Manager's Publish button does on the page of a new item. */
  async function publishNew(data: object, locale = 'en'): Promise<string> {
    const path = `/content-manager/collection-types/${EVENT}/actions/publish?locale=${locale}`;
    const answer = await admin.call('post', path, data);
    expect([answer.status, answer.body.error?.message]).toEqual([200, undefined]);
    return answer.body.data.documentId;
  }
  async function publish(documentId: string, data: object, locale = 'en'): Promise<void> {
    const path = `/content-manager/collection-types/${EVENT}/${documentId}/actions/publish?locale=${locale}`;
    const answer = await admin.call('post', path, data);
    expect([answer.status, answer.body.error?.message]).toEqual([200, undefined]);
  }
  async function postsOf(documentId: string): Promise<PostRow[]> {
    const answer = await admin.call('get', `/community-hub/posts?documentId=${documentId}`);
    expect(answer.status).toBe(200);
    return answer.body.data;
  }
  const settled = (documentId: string, wanted: Partial<PostRow>, count: number) =>
    waitFor(
      async () => {
        const posts = await postsOf(documentId);
        const there = posts.filter((post) =>
          Object.entries(wanted).every(([name, value]) => post[name as keyof PostRow] === value),
        );
        return there.length === count && posts;
      },
      `${count} posts of ${documentId} to be ${JSON.stringify(wanted)}`,
    );
  const onNetwork = (title: string) => network.posts().filter((post) => post.text.includes(title));
  const mutations = () => network.calls.filter(({ op }) => ['publish', 'update', 'remove'].includes(op));

  it('posts an item published by hand on the accounts of its language, and follows edits and removal', async () => {
    const data = event();
    const documentId = await publishNew(data);
    const posts = await settled(documentId, { presence: 'live', work: 'idle' }, 2);
    expect(posts.map((post) => post.account.label).sort()).toEqual(['mastodon en', 'practice']);
    expect(onNetwork(data.title)).toHaveLength(1);
    expect(onNetwork(data.title)[0]?.text).toContain('/hub/go/');

    await publish(documentId, { ...data, title: `${data.title} moved` });
    await waitFor(async () => onNetwork(`${data.title} moved`).length === 1, 'the edit to arrive');

    await admin.call(
      'post',
      `/content-manager/collection-types/${EVENT}/${documentId}/actions/unpublish?locale=en`,
      {},
    );
    await settled(documentId, { presence: 'removed' }, 2);
    expect(onNetwork(data.title)).toHaveLength(0);
  });

  it('asks before an item that was taken down is shared again, and takes one answer for all pages', async () => {
    const data = event();
    const documentId = await publishNew(data);
    await settled(documentId, { presence: 'live', work: 'idle' }, 2);
    await admin.call(
      'post',
      `/content-manager/collection-types/${EVENT}/${documentId}/actions/unpublish?locale=en`,
      {},
    );
    await settled(documentId, { presence: 'removed', work: 'idle' }, 2);

    await publish(documentId, data);
    const question = 'This item was on 2 pages before. Share it again?';
    const asked = (await postsOf(documentId)).filter(({ presence }) => presence === 'none');
    expect(asked.map(({ work, problem }) => [work, problem?.code, problem?.detail])).toEqual([
      ['held', 'not-asked', question],
      ['held', 'not-asked', question],
    ]);
    const query = new URLSearchParams({ kind: 'event', locale: 'en', documentId });
    const plan = (await admin.call('get', `/community-hub/plan?${query}`)).body.data;
    expect([plan.stoodOn, plan.accounts.map(({ ticked }: { ticked: boolean }) => ticked)]).toEqual([2, [false, false]]);

    const french = await admin.call('post', '/community-hub/posts/not-asked/share', { documentId, locale: 'fr' });
    expect(french.body.data.changed).toBe(0);
    const shared = await admin.call('post', '/community-hub/posts/not-asked/share', { documentId, locale: 'en' });
    expect(shared.body.data.changed).toBe(2);
    await settled(documentId, { presence: 'live', work: 'idle' }, 2);
    expect(onNetwork(data.title)).toHaveLength(1);
  });

  it('takes ticks since an item was taken down, and share=true, for an answer', async () => {
    const data = event();
    const documentId = await publishNew(data);
    const unpublish = () => hub.strapi.documents(EVENT).unpublish({ documentId, locale: 'en' });
    await settled(documentId, { presence: 'live', work: 'idle' }, 2);
    await unpublish();
    await settled(documentId, { presence: 'removed', work: 'idle' }, 2);
    const plan = { kind: 'event', locale: 'en', documentId };
    const { accounts } = (await admin.call('get', `/community-hub/plan?${new URLSearchParams(plan)}`)).body.data;
    const [first] = accounts as { account: { id: number } }[];
    await admin.call('put', '/community-hub/plan', {
      ...plan,
      accounts: [{ id: first?.account.id, ticked: true, text: null }],
    });
    await publish(documentId, data);
    await settled(documentId, { presence: 'live', work: 'idle' }, 1);
    expect((await postsOf(documentId)).filter(({ work }) => work === 'held')).toHaveLength(1);

    await unpublish();
    await settled(documentId, { presence: 'removed' }, 3);
    const token = await hub.strapi
      .service('admin::api-token')
      .create({ name: 'again', type: 'full-access', lifespan: null, description: '' });
    await hub.request
      .put(`/api/community-hub/events/${documentId}?share=true`)
      .set('Authorization', `Bearer ${token.accessKey}`)
      .send({ data: { summary: 'Once more.' } })
      .expect(200);
    await settled(documentId, { presence: 'live', work: 'idle' }, 2);
  });

  it('shares an item that is public already when somebody asks, on what is ticked alone, and once', async () => {
    const data = event();
    const item = hub.strapi.documents(EVENT as never);
    const withoutSharing = hub.strapi.plugin('community-hub').service('syndication').withoutSharing;
    const share = (documentId: string, locale = 'en') =>
      admin.call('post', '/community-hub/plan/share', { kind: 'event', locale, documentId });
    const { documentId } = await item.create({ locale: 'en', data: data as never });
    expect(await share(documentId)).toMatchObject({ status: 400, body: { error: { name: 'ValidationError' } } });
    await withoutSharing(() => item.publish({ documentId, locale: 'en' }));
    expect((await share(documentId)).status).toBe(200);
    expect(await postsOf(documentId)).toEqual([]);

    const plan = { kind: 'event', locale: 'en', documentId };
    const { accounts } = (await admin.call('get', `/community-hub/plan?${new URLSearchParams(plan)}`)).body.data;
    const [mastodon] = accounts.filter((one: { account: { channel: string } }) => one.account.channel === 'mastodon');
    const ticks = [{ id: mastodon.account.id, ticked: true, text: null }];
    await admin.call('put', '/community-hub/plan', { ...plan, accounts: ticks });
    expect((await share(documentId)).status).toBe(200);
    await settled(documentId, { presence: 'live', work: 'idle' }, 1);
    expect((await share(documentId)).status).toBe(200);
    await settled(documentId, { presence: 'live', work: 'idle' }, 1);
    expect(onNetwork(data.title)).toHaveLength(1);
  });

  it('makes two posts of two locales, each on the account of its language', async () => {
    const documentId = await publishNew(event({ title: 'Welcome evening' }));
    await publish(documentId, event({ title: 'Soirée de bienvenue' }), 'fr');
    await settled(documentId, { presence: 'live' }, 4);
    const handles = (title: string) => onNetwork(title).map((post) => post.account.handle);
    expect(handles('Welcome evening')).toEqual([expect.stringContaining('team')]);
    expect(handles('Soirée de bienvenue')).toEqual([expect.stringContaining('equipe')]);
  });

  it('moves the English post when the date is edited in French', async () => {
    const english = event({ title: 'Wheel evening' });
    const documentId = await publishNew(english);
    await publish(documentId, { ...english, title: 'Soirée roues', slug: 'soiree-roues' }, 'fr');
    await settled(documentId, { presence: 'live', work: 'idle' }, 4);
    await publish(
      documentId,
      { ...english, title: 'Soirée roues', slug: 'soiree-roues', startsAt: '2031-06-03T09:00', endsAt: null },
      'fr',
    );
    const says = (title: string, date: string) => onNetwork(title)[0]?.text.includes(date);
    await waitFor(async () => says('Wheel evening', '3 Jun 2031'), 'the English post to follow');
    await waitFor(async () => says('Soirée roues', '3 juin 2031'), 'the French post to follow');
  });

  it('takes the posts of a deleted item down', async () => {
    const data = event();
    const documentId = await publishNew(data);
    await settled(documentId, { presence: 'live' }, 2);
    await hub.strapi.documents(EVENT).delete({ documentId });
    await settled(documentId, { presence: 'removed' }, 2);
    expect(onNetwork(data.title)).toHaveLength(0);
  });

  it('leaves one post and at most two mutating calls when an item is published ten times in a row', async () => {
    const data = event();
    const before = mutations().length;
    const documentId = await publishNew(data);
    for (let save = 1; save < 10; save += 1)
      await publish(documentId, { ...data, summary: `Bring your bike, ${save}.` });
    await settled(documentId, { presence: 'live', work: 'idle' }, 2);
    expect(onNetwork(data.title)).toHaveLength(1);
    expect(onNetwork(data.title)[0]?.text).toContain('Bring your bike, 9.');
    expect(mutations().length - before).toBeLessThanOrEqual(2);
  });

  it('sends exactly what the preview showed', async () => {
    const values = event({ title: 'Previewed night', tags: ['repair', 'night'] });
    const preview = await admin.call('post', '/community-hub/plan/preview', { kind: 'event', locale: 'en', values });
    expect(preview.body.data.problems).toEqual([]);
    const shown = preview.body.data.previews.map((one: { payload: never }) => canonicalJson(one.payload)).sort();
    const documentId = await publishNew(values);
    await settled(documentId, { presence: 'live' }, 2);
    const rows = await hub.strapi.db
      .connection('community_hub_posts')
      .where({ document_id: documentId })
      .select('sent_payload');
    expect(rows.map((row) => canonicalJson(JSON.parse(row.sent_payload))).sort()).toEqual(shown);
  });

  it('waits for somebody to ask after a bulk publish, a plain REST call and code, and never sends drafts', async () => {
    const { strapi } = hub;
    const draft = await strapi.documents(EVENT).create({ data: event() as never });
    expect(await postsOf(draft.documentId)).toEqual([]);
    await admin.call('post', `/content-manager/collection-types/${EVENT}/actions/bulkPublish`, {
      documentIds: [draft.documentId],
      locale: ['en'],
    });
    const coded = await strapi.documents(EVENT).create({ data: event() as never, status: 'published' });
    for (const documentId of [draft.documentId, coded.documentId]) {
      const posts = await postsOf(documentId);
      expect(posts.map(({ work, presence, problem }) => [work, presence, problem?.code])).toEqual([
        ['held', 'none', 'not-asked'],
        ['held', 'none', 'not-asked'],
      ]);
    }
    const shared = await admin.call('post', '/community-hub/posts/not-asked/share', { documentId: coded.documentId });
    expect(shared.body.data.changed).toBe(2);
    await settled(coded.documentId, { presence: 'live' }, 2);
    expect((await postsOf(draft.documentId)).every((post) => post.presence === 'none')).toBe(true);
  });

  it('shares a REST call only with share=true', async () => {
    const token = await hub.strapi
      .service('admin::api-token')
      .create({ name: 'full', type: 'full-access', lifespan: null, description: '' });
    const post = (query: string, data: object) =>
      hub.request
        .post(`/api/community-hub/events${query}`)
        .set('Authorization', `Bearer ${token.accessKey}`)
        .send({ data });
    const plain = await post('', event()).expect(201);
    expect((await postsOf(plain.body.data.documentId)).map(({ work }) => work)).toEqual(['held', 'held']);
    const asked = await post('?share=true', event()).expect(201);
    await settled(asked.body.data.documentId, { presence: 'live' }, 2);
  });

  it('makes no post of a seed', async () => {
    const { strapi } = hub;
    const seeded = await strapi
      .plugin('community-hub')
      .service('syndication')
      .withoutSharing(() => strapi.documents(EVENT).create({ data: event() as never, status: 'published' }));
    expect(await postsOf(seeded.documentId)).toEqual([]);
    await hub.request.get(`/hub/en/events/${seeded.slug}`).expect(200);
  });

  it('leaves no post and no page of a change that rolls back', async () => {
    const { strapi } = hub;
    const data = event();
    await expect(
      strapi.db.transaction(async () => {
        await strapi.documents(EVENT).create({ data: data as never, status: 'published' });
        throw new Error('the outer change failed');
      }),
    ).rejects.toThrow('the outer change failed');
    await hub.request.get(`/hub/en/events/${data.slug}`).expect(404);
    const rows = await strapi.db.connection('community_hub_posts').where({ title: data.title });
    expect(rows).toEqual([]);
  });

  it('says which of ten items a bulk publish was refused for', async () => {
    const { strapi } = hub;
    const documentIds: string[] = [];
    for (let count = 0; count < 10; count += 1) {
      const wrong = count === 6 ? { title: 'Backwards night', endsAt: '2031-05-19T21:00' } : {};
      documentIds.push((await strapi.documents(EVENT).create({ data: event(wrong) as never })).documentId);
    }
    const answer = await admin.call('post', `/content-manager/collection-types/${EVENT}/actions/bulkPublish`, {
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
    const { strapi } = hub;
    const accounts = await admin.call('get', '/community-hub/accounts');
    for (const { id } of accounts.body.data) await admin.call('post', `/community-hub/accounts/${id}/pause`);
    const data = event();
    const documentId = await publishNew(data);
    await strapi.documents(EVENT).unpublish({ documentId });
    for (const { id } of accounts.body.data) await admin.call('post', `/community-hub/accounts/${id}/resume`);
    await settled(documentId, { presence: 'none', work: 'skipped' }, 2);
    expect(onNetwork(data.title)).toHaveLength(0);
  });

  it('leaves the posts of other accounts untouched by a fault on one', async () => {
    network.faults.next({ on: 'publish', at: 'before-store', as: 422 });
    const data = event();
    const documentId = await publishNew(data);
    const posts = await waitFor(async () => {
      const all = await postsOf(documentId);
      return all.some((post) => post.work === 'failed') && all.some((post) => post.presence === 'live') && all;
    }, 'one failed and one live post');
    expect(posts.find((post) => post.account.channel === 'practice')?.presence).toBe('live');
    expect(posts.find((post) => post.account.channel === 'mastodon')?.problem?.detail).toBeTruthy();
  });
});
