import { type BootedHub, bootHub } from './boot';

const HUB = 'https://hub.example.org/community';
const PAGES = 'https://www.example.org';

describe('a hub behind a path, whose pages are on another front end', () => {
  let hub: BootedHub;

  beforeAll(async () => {
    hub = await bootHub({
      config: {
        hub: { publicUrl: HUB, pageAddress: `${PAGES}/:locale/:kinds/:slug.html` },
        syndication: { enabled: false },
      },
    });
    await hub.strapi.plugin('community-hub').service('syndication').openHub();
    // biome-ignore lint/suspicious/noExplicitAny: the plugin's types are not generated for the test app
    const news = hub.strapi.documents('plugin::community-hub.news-item' as never) as any;
    const { documentId } = await news.create({ locale: 'en', data: { title: 'News', slug: 'first' } });
    await news.publish({ documentId, locale: 'en' });
    await news.update({ documentId, locale: 'en', data: { slug: 'second' } });
    await news.publish({ documentId, locale: 'en' });
  });
  afterAll(() => hub?.stop());

  it.each(['', '/'])('leads from the call of a former slug to that of the present one', async (end) => {
    const asked = `/api/community-hub/items/news/first${end}?locale=en`;
    const { headers, body } = await hub.request.get(asked).expect(301);
    expect(body.meta.movedTo).toBe(`${PAGES}/en/news/second.html`);
    const { pathname, search } = new URL(headers.location ?? '', `http://hub.invalid${asked}`);
    await hub.request.get(`${pathname}${search}`).expect(200);
  });

  it('frames what moved where it stands now', async () => {
    const { headers } = await hub.request.get('/hub/embed/item/news/first?theme=dark').expect(301);
    expect(headers.location).toBe(`${HUB}/hub/embed/item/news/second?locale=en&theme=dark`);
  });

  it('knows its own pages by the address that visitors see', async () => {
    const ask = (path: string, url: string) => hub.request.get(`${path}?url=${encodeURIComponent(url)}`);
    await ask('/api/community-hub/head', `${HUB}/hub/en`).expect(200);
    await ask('/api/community-hub/head', 'https://hub.example.org/hub/en').expect(400);
    await ask('/hub/oembed', `${HUB}/hub/en/news/first`).expect(200);
    await ask('/hub/oembed', `${PAGES}/en/news/second.html`).expect(200);
  });

  it('asks for its files under that path, where the proxy finds them', async () => {
    const { text } = await hub.request.get('/hub/en').expect(200);
    const sheet = /<link rel="stylesheet" href="([^"]+)">/.exec(text)?.[1] ?? '';
    expect(sheet).toMatch(/^\/community\/hub\/assets\//);
    await hub.request.get(sheet.replace(/^\/community/, '')).expect(200);
    expect((await hub.request.get('/hub/robots.txt')).text).toContain('Disallow: /community/hub/go/');
  });
});
