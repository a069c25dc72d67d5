import { visibleText } from '../fixtures/html-elements';
import { type BootedHub, bootHub } from './boot';
import { DATABASES } from './databases';

const EVENT = 'plugin::community-hub.event';
const STORE = 'plugin::community-hub.store';
const NEWS = 'plugin::community-hub.news-item';
const DAY_MS = 86_400_000;
/** Five days from now: among the next two weeks, and in a month that has a page. */
const DAY = new Date(Date.now() + 5 * DAY_MS).toISOString().slice(0, 10);

const STORES = ['Lyon', 'Nantes'].map((title) => ({
  title,
  slug: title.toLowerCase(),
  role: 'store',
  timezone: 'Europe/Paris',
  address: { city: title, country: 'FR' },
}));
const GATHERING = {
  startsAt: `${DAY}T18:30`,
  endsAt: `${DAY}T21:00`,
  timezone: 'Europe/Paris',
  attendance: 'onsite',
  registration: 'none',
  eventStatus: 'scheduled',
};

describe.each(DATABASES)('the hub on %s', (database) => {
  let hub: BootedHub;
  // biome-ignore lint/suspicious/noExplicitAny: the plugin's types are not generated for the test app
  const documents = (uid: string) => hub.strapi.documents(uid as never) as any;
  const publish = async (uid: string, data: object): Promise<string> => {
    const { documentId } = await documents(uid).create({ locale: 'en', data });
    await documents(uid).publish({ documentId, locale: 'en' });
    return documentId;
  };
  const text = async (path: string) => visibleText((await hub.request.get(`/hub${path}`).expect(200)).text);

  beforeAll(async () => {
    hub = await bootHub({
      database,
      config: {
        hub: {
          publicUrl: 'https://hub.example.org',
          stylesheet: '/own.css',
          texts: { ar: { search: 'بحث', store: 'متاجر', oneStore: 'متجر', screenScan: 'امسح الرمز' } },
        },
        syndication: { enabled: false },
      },
    });
    await hub.strapi.plugin('community-hub').service('syndication').openHub();
    const [lyon, nantes] = [await publish(STORE, STORES[0] ?? {}), await publish(STORE, STORES[1] ?? {})];
    await publish(EVENT, { ...GATHERING, title: 'Bench night', slug: 'bench-night', store: lyon, tags: ['Repair'] });
    await publish(EVENT, {
      ...GATHERING,
      title: 'Quay ride',
      slug: 'quay-ride',
      store: nantes,
      tags: ['Ride', 'repair'],
    });
    await publish(NEWS, { title: 'First things', slug: 'first-things', pinnedUntil: new Date(Date.now() + DAY_MS) });
  });
  afterAll(() => hub?.stop());

  it('opens with pinned news, the next two weeks and the stores', async () => {
    const home = await text('/en');
    for (const words of ['Pinned · News First things', 'The next two weeks', 'Bench night', 'Stores', 'Nantes']) {
      expect(home).toContain(words);
    }
  });

  it('narrows a list by its address and leaves out what it cannot read', async () => {
    const narrowed = await text('/en/events?store=lyon&tag=repair&from=nonsense');
    expect(narrowed).toContain('Bench night');
    expect(narrowed).not.toContain('Quay ride');
    expect(narrowed).toContain('Left out because it could not be understood: From.');
    expect(narrowed).toContain('Remove filter: Store: Lyon');
  });

  it('shows events by month', async () => {
    expect(await text(`/en/events?month=${DAY.slice(0, 7)}`)).toContain('18:30 Bench night');
    expect(await text('/en/events?month=1999-01')).toContain('Upcoming');
  });

  it('has one address for a tag, and lets search engines keep none that nothing has', async () => {
    const head = async (tag: string) => {
      const { text: html } = await hub.request.get(`/hub/en/tags/${tag}`).expect(200);
      const [canonical, robots] = [/rel="canonical" href="([^"]+)"/, /name="robots" content="([^"]+)"/];
      return [canonical.exec(html)?.[1], robots.exec(html)?.[1]?.split(',')[0]];
    };
    expect(await head('Repair')).toEqual(['https://hub.example.org/hub/en/tags/repair', 'index']);
    expect(await head('repair')).toEqual(['https://hub.example.org/hub/en/tags/repair', 'index']);
    expect(await head('cheap-pills')).toEqual(['https://hub.example.org/hub/en/tags/cheap-pills', 'noindex']);
  });

  it('counts tags over all pages', async () => {
    expect(await text('/en/tags')).toMatch(/All tags repair 2 ride 1/);
  });

  it('says in a store what happens there', async () => {
    const store = await text('/en/stores/nantes');
    expect(store).toMatch(/What happens here .*Quay ride/);
    expect(store.slice(store.indexOf('What happens here'), store.indexOf('More like this'))).not.toContain(
      'Bench night',
    );
  });

  it('is sent compressed, and not again to those who have it', async () => {
    const get = () => hub.request.get('/hub/en').set('Accept-Encoding', 'gzip');
    const { headers } = await get().expect(200);
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: expect.stringContaining('Accept-Encoding') });
    await get().set('If-None-Match', String(headers.etag)).expect(304);
    const plain = await hub.request.get('/hub/en').set('Accept-Encoding', 'identity').expect(200);
    expect(plain.headers['content-encoding']).toBeUndefined();
  });

  it('loads the stylesheet of the app after its own', async () => {
    const { text: html } = await hub.request.get('/hub/en').expect(200);
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)].map(([, href]) => href);
    expect(sheets).toEqual([expect.stringMatching(/^\/hub\/assets\/hub\./), '/own.css']);
  });

  it('suggests where to go on after a search without results', async () => {
    const found = await text('/en/search?q=zzzz');
    expect(found).toMatch(/Nothing found for “zzzz”\. You may be looking for repair/);
  });

  it.each([
    ['/en/events/bench%00night', 404],
    ['/en/tags/repair%00', 200],
    ['/en/events?tag=%00&store=a%00&q=%00', 200],
    ['/en/search?q=bench%00', 200],
    ['/feed.xml?tag=repair%00&store=%00', 200],
    ['/calendar/event/%00.ics', 404],
    ['/oembed?url=https://hub.example.org/hub/en/events/%2500', 404],
    ['/embed/item/event/%00', 404],
    ['/embed/list?tag=%00', 200],
    ['/screen/%00', 404],
    ['/go/%00', 404],
    ['/preview/%00', 404],
    ['/consent/%00', 404],
    ['/%00', 404],
    ['/../old%00page', 404],
  ])('answers %s, whose NUL no database stores, with %s', async (path, status) => {
    expect((await hub.request.get(`/hub${path}`)).status).toBe(status);
  });

  it('takes a NUL in a call for what is not there', async () => {
    const api = '/api/community-hub/items';
    expect((await hub.request.get(`${api}/event/a%00`)).status).toBe(404);
    expect((await hub.request.get(`${api}?tag=%00&store=b%00&locale=en`)).status).toBe(200);
  });

  it('speaks an app’s own words in a language that we have none of', async () => {
    await hub.strapi.plugin('i18n').service('locales').create({ code: 'ar', name: 'Arabic (ar)' });
    const { documentId } = await documents(STORE).findFirst({ filters: { slug: 'lyon' }, locale: 'en' });
    const data = { title: 'ليون', slug: 'lyon-ar' };
    await documents(STORE).update({ documentId, locale: 'ar', data, status: 'published' });
    const { text: html } = await hub.request.get('/hub/ar').expect(200);
    expect(html).toMatch(/<html lang="ar" dir="rtl"/);
    expect(visibleText(html)).toMatch(/بحث .*متاجر/);
    expect(await text('/ar/stores')).toContain('متاجر');
    expect(await text('/ar/search')).toContain('بحث');
    expect(await text('/en')).toContain('Stores');
  });

  it('speaks those words beside its pages too: in feeds, on screens, on share images', async () => {
    const feed = (await hub.request.get('/hub/feed.json?locale=ar&kind=store').expect(200)).body;
    expect([feed.title, feed.items[0].tags]).toEqual([expect.stringContaining('متاجر'), ['متجر']]);
    expect((await hub.request.get('/hub/llms.txt?locale=ar').expect(200)).text).toContain('## متاجر');
    expect(await text('/screen/lyon-ar?locale=ar')).toContain('امسح الرمز');
    expect(await text('/embed/item/store/lyon-ar?locale=ar')).toContain('متجر');
    const { body } = await hub.request.get('/api/community-hub/items/store/lyon-ar?locale=ar').expect(200);
    const tags: { attrs: Record<string, string> }[] = body.data.head.tags;
    expect(tags.find(({ attrs }) => attrs.property === 'og:image:alt')?.attrs.content).toMatch(/^متجر: ليون/);
  });
});
