import { type AdminSession, loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';
import { DATABASES } from './databases';
import { waitFor } from './wait-for';

const ARTICLE = 'api::article.article';
const SHOP = 'api::shop.shop';
const EVENT = 'plugin::community-hub.event';
const PUBLIC = { publicUrl: 'http://localhost:1337' };

const KINDS = {
  news: {
    uid: ARTICLE,
    map: {
      title: 'headline',
      summary: 'intro',
      body: 'content',
      cover: 'hero',
      coverAlt: 'heroAlt',
      tags: 'search.keywords',
      publishAt: 'goesOutAt',
      store: 'shop',
      'speaker.as': { value: 'person' },
      'speaker.name': { value: 'The editors' },
    },
  },
  store: { uid: SHOP, map: { title: 'name', body: 'about', timezone: { value: 'Europe/Paris' } } },
};

describe.each(DATABASES)("an app's own types on %s", (database) => {
  let hub: BootedHub;
  let admin: AdminSession;
  // biome-ignore lint/suspicious/noExplicitAny: the app's types are not generated for the tests
  const documents = (uid: string) => hub.strapi.documents(uid as never) as any;

  beforeAll(async () => {
    hub = await bootHub({
      database,
      ownTypes: true,
      config: { hub: PUBLIC, kinds: KINDS, syndication: { sweepSeconds: 1 } },
    });
    await hub.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
    await hub.strapi.plugin('community-hub').service('syndication').openHub();
    admin = await loginAs(hub, 'super-admin');
    const account = {
      channel: 'practice',
      label: 'Practice',
      locale: '',
      kinds: ['news', 'store'],
      fields: { name: 'Team' },
    };
    expect((await admin.call('post', '/community-hub/accounts', account)).status).toBe(200);
  });
  afterAll(() => hub?.stop());

  const ask = (path: string) => hub.request.get(`/api/community-hub/items/${path}`);
  const article = (slug: string, over: object = {}) => ({
    headline: `Headline of ${slug}`,
    slug,
    intro: 'What it is about.',
    content: '## Why\n\nBecause **people** meet.\n\n- one\n- two',
    search: { keywords: 'bikes, repair' },
    notes: 'between us',
    ...over,
  });

  it('shows a published article as news, with head and list, and 410 after it is unpublished', async () => {
    const { documentId } = await documents(ARTICLE).create({ locale: 'en', data: article('first') });
    await ask('news/first').expect(404);
    await documents(ARTICLE).publish({ documentId, locale: 'en' });
    const { item, head } = (await ask('news/first').expect(200)).body.data;
    expect(item).toMatchObject({
      kind: 'news',
      title: 'Headline of first',
      summary: 'What it is about.',
      tags: ['bikes', 'repair'],
      speaker: { as: 'person', person: { name: 'The editors' } },
    });
    expect(item.body.html).toBe(
      '<h2>Why</h2>\n<p>Because <strong>people</strong> meet.</p>\n<ul><li>one</li><li>two</li></ul>',
    );
    expect(JSON.stringify(item)).not.toContain('between us');
    expect(head.tags).toContainEqual({
      tag: 'meta',
      attrs: { property: 'og:title', content: 'Headline of first' },
    });
    const list = await hub.request.get('/api/community-hub/items?kind=news&tag=repair').expect(200);
    expect(list.body.data.map((one: { slug: string }) => one.slug)).toContain('first');
    await documents(ARTICLE).unpublish({ documentId, locale: 'en' });
    await ask('news/first').expect(410);
  });

  it('posts an article published by hand, with the texts of its form previewed before, and removes it again', async () => {
    const data = article('posted');
    const preview = await admin.call('post', '/community-hub/plan/preview', {
      kind: 'news',
      locale: 'en',
      contentType: ARTICLE,
      values: data,
    });
    expect(preview.body.data.previews[0].text).toContain('Headline of posted');
    const path = `/content-manager/collection-types/${ARTICLE}`;
    const published = await admin.call('post', `${path}/actions/publish?locale=en`, data);
    expect([published.status, published.body.error?.message]).toEqual([200, undefined]);
    const { documentId } = published.body.data;
    const postsOf = async () => (await admin.call('get', `/community-hub/posts?documentId=${documentId}`)).body.data;
    const live = async () => (await postsOf()).filter((post: { presence: string }) => post.presence === 'live');
    await waitFor(async () => (await live()).length === 1, 'the post to be live');
    expect((await postsOf())[0]).toMatchObject({ kind: 'news', contentType: ARTICLE });
    await admin.call('post', `${path}/${documentId}/actions/unpublish?locale=en`, {});
    await waitFor(async () => (await live()).length === 0, 'the post to be removed');
    await ask('news/posted').expect(410);
  });

  it('publishes an article at the time that a field of the app tells, and empties it', async () => {
    const path = `/content-manager/collection-types/${ARTICLE}?locale=en`;
    const over = await admin.call('post', path, article('over', { goesOutAt: '2020-01-01T09:00:00.000Z' }));
    expect([over.status, over.body.error?.message]).toEqual([400, expect.stringMatching(/^goesOutAt: .* is over/)]);
    const goesOutAt = new Date(Date.now() + 5000).toISOString();
    const { body } = await admin.call('post', path, article('timed', { goesOutAt }));
    const { documentId } = body.data;
    expect((await ask('news/timed')).status).toBe(404);
    await waitFor(async () => (await ask('news/timed')).status === 200, 'the page');
    const draft = await documents(ARTICLE).findOne({ documentId, locale: 'en', status: 'draft' });
    expect([draft.goesOutAt, new Date().toISOString() >= goesOutAt]).toEqual([null, true]);
    await waitFor(async () => {
      const posts = (await admin.call('get', `/community-hub/posts?documentId=${documentId}`)).body.data;
      return posts.length === 1 && posts[0].presence === 'live';
    }, 'its post');
  });

  it('names the field of the app when a rule refuses the article', async () => {
    const path = `/content-manager/collection-types/${ARTICLE}/actions/publish?locale=en`;
    const refused = await admin.call('post', path, article('long', { intro: 'long '.repeat(100) }));
    expect(refused.status).toBe(400);
    expect(refused.body.error?.details.errors?.map((error) => error.path)).toEqual([['intro']]);
  });

  it('shows a type without drafts and languages when it is written, and joins it where an article names it', async () => {
    const shop = await documents(SHOP).create({
      data: { name: 'Lyon', slug: 'lyon', phone: '+33 4', about: 'Two\n\nparts' },
    });
    const { item } = (await ask('store/lyon').expect(200)).body.data;
    expect(item).toMatchObject({ title: 'Lyon', locale: 'en', facts: { phone: '+33 4', role: 'store' } });
    expect(item.body.html).toBe('<p>Two</p>\n<p>parts</p>');
    const data = article('at-lyon', { shop: shop.documentId });
    const { documentId } = await documents(ARTICLE).create({ locale: 'en', data, status: 'published' });
    expect((await ask('news/at-lyon').expect(200)).body.data.item.store.title).toBe('Lyon');
    await documents(SHOP).update({ documentId: shop.documentId, data: { name: 'Lyon centre' } });
    expect((await ask('store/lyon').expect(200)).body.data.item.title).toBe('Lyon centre');
    await documents(SHOP).delete({ documentId: shop.documentId });
    await ask('store/lyon').expect(410);
    expect((await ask('news/at-lyon').expect(200)).body.data.item.store).toBeNull();
    await documents(ARTICLE).delete({ documentId, locale: '*' });
    await ask('news/at-lyon').expect(410);
  });

  it('shares what is saved by hand where to save is to publish, once, and nothing that code saves', async () => {
    const path = `/content-manager/collection-types/${SHOP}`;
    const saved = await admin.call('post', path, { name: 'Nantes', slug: 'nantes' });
    expect(saved.status).toBe(201);
    const { documentId } = saved.body.data;
    const posts = async (id: string) => (await admin.call('get', `/community-hub/posts?documentId=${id}`)).body.data;
    await waitFor(async () => (await posts(documentId))[0]?.presence === 'live', 'the shop to be posted');
    await admin.call('put', `${path}/${documentId}`, { name: 'Nantes centre', slug: 'nantes' });
    await waitFor(async () => (await posts(documentId))[0]?.text?.includes('Nantes centre'), 'the post to follow');
    expect(await posts(documentId)).toHaveLength(1);
    const quiet = await documents(SHOP).create({ data: { name: 'Brest', slug: 'brest' } });
    expect(await posts(quiet.documentId)).toEqual([expect.objectContaining({ presence: 'none', work: 'held' })]);
  });

  it("leaves the plugin's own type a source of the kind as well", async () => {
    const own = await documents('plugin::community-hub.news-item').create({
      data: { title: 'Own', slug: 'own' },
      status: 'published',
    });
    await ask('news/own').expect(200);
    await documents('plugin::community-hub.news-item').delete({ documentId: own.documentId });
    await ask('news/own').expect(410);
  });

  it('tells the admin which types are kinds', async () => {
    expect((await admin.call('get', '/community-hub/kinds')).body.data).toEqual([
      { kind: 'news', contentType: ARTICLE },
      { kind: 'store', contentType: SHOP },
    ]);
  });

  it('gives the fields that an app added to a kind, but none that is private, secret or leads to people', async () => {
    const [file] = await upload(hub);
    const { documentId } = await documents(EVENT).create({
      data: {
        title: 'Ball',
        slug: 'ball',
        startsAt: '2031-05-20T18:30',
        timezone: 'Europe/Paris',
        dressCode: 'formal',
        menu: { courses: 3 },
        poster: file.id,
        budget: 1200,
        doorCode: 'open-sesame',
        host: 1,
      },
    });
    await documents(EVENT).publish({ documentId });
    const { extra } = (await ask('event/ball').expect(200)).body.data.item;
    expect(extra).toEqual({
      dressCode: 'formal',
      menu: { courses: 3 },
      poster: expect.objectContaining({ url: expect.stringMatching(/^http:\/\/localhost:1337\/uploads\//) }),
    });
    await documents(EVENT).update({ documentId, data: { menu: null }, status: 'published' });
    expect((await ask('event/ball').expect(200)).body.data.item.extra.menu).toBeNull();
  });
});

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function upload({ request, strapi }: BootedHub) {
  const token = await strapi
    .service('admin::api-token')
    .create({ name: 'upload', type: 'full-access', lifespan: null, description: '' });
  const answer = await request
    .post('/api/upload')
    .set('Authorization', `Bearer ${token.accessKey}`)
    .attach('files', PIXEL, { filename: 'poster.png', contentType: 'image/png' });
  expect(answer.status).toBe(201);
  return answer.body;
}

describe('a map that cannot work', () => {
  it('stops the boot with a sentence for each mistake, which names the setting and the cure', async () => {
    const kinds = {
      news: {
        uid: ARTICLE,
        map: {
          title: 'headlin',
          cover: 'intro',
          subtitle: 'intro',
          summary: 'notes',
          publishAt: { value: '2030-01-01' },
        },
      },
      store: { uid: SHOP, map: { title: 'name' } },
      job: { uid: 'api::vacancy.vacancy', map: {} },
    };
    const boot = bootHub({ ownTypes: true, config: { hub: PUBLIC, kinds } });
    const message = await boot.then(
      (started) => started.stop().then(() => 'it started'),
      (error: Error) => error.message,
    );
    expect(message).toContain(
      'config.kinds.news.map.title: api::article.article has no attribute "headlin"; it has headline',
    );
    expect(message).toContain('config.kinds.news.map.cover: "intro" is of type text, and cover takes media');
    expect(message).toContain('config.kinds.news.map.subtitle: news has no field "subtitle"; its fields are title');
    expect(message).toContain('config.kinds.news.map.summary: "notes" of api::article.article is private');
    expect(message).toContain('config.kinds.news.map.publishAt must name an attribute of api::article.article itself');
    expect(message).toContain('config.kinds.store.map.timezone is missing: api::shop.shop has no "timezone"');
    expect(message).toContain(
      'config.kinds.job.uid names no content type: "api::vacancy.vacancy" does not exist; use one of api::article.article, api::shop.shop',
    );
  });
});
