import { KIND_UIDS } from '../../../shared/kinds';
import { type BootedHub, bootHub } from '../boot';
import { documents } from '../content/ground';
import { DATABASES } from '../databases';

const STORE = 'https://private-store.example';
const PUBLIC = 'http://localhost:1337';

/** A private store as tests/app/signed-uploads is: what it keeps opens only with a signature of a minute. */
describe.each(DATABASES)('private uploads on %s', (database) => {
  let hub: BootedHub;
  let shown: number;
  let hidden: number;
  let inside: number;
  beforeAll(async () => {
    hub = await bootHub({ database, signedUploads: true, config: { hub: { publicUrl: PUBLIC } } });
    await hub.strapi.plugin('community-hub').service('syndication').openHub();
    [shown, hidden, inside] = [await addFile('shown'), await addFile('hidden'), await addFile('in-text')];
    // As the editor stores it: what the Media Library showed, signature included.
    const inText = {
      name: 'in-text.jpg',
      hash: 'in-text',
      ext: '.jpg',
      mime: 'image/jpeg',
      size: 9,
      width: 800,
      height: 600,
      formats: {},
      alternativeText: 'Text',
      provider: 'signed',
      createdAt: '2026-11-01T00:00:00.000Z',
      updatedAt: '2026-11-01T00:00:00.000Z',
    };
    const image = { ...inText, url: `${STORE}/in-text.jpg?X-Signature=0123&X-Expires=1` };
    const body = [
      { type: 'paragraph', children: [{ type: 'text', text: 'Look:' }] },
      { type: 'image', image, children: [{ type: 'text', text: '' }] },
    ];
    const data = { title: 'Open day', slug: 'open-day', cover: shown, coverAlt: 'A door', body };
    await documents(hub.strapi, KIND_UIDS.news).create({ data, locale: 'en', status: 'published' });
    const draft = { title: 'Not yet', slug: 'not-yet', cover: hidden };
    await documents(hub.strapi, KIND_UIDS.news).create({ data: draft, locale: 'en' });
  });
  afterAll(() => hub?.stop());

  async function addFile(name: string): Promise<number> {
    const file = {
      name: `${name}.jpg`,
      hash: name,
      ext: '.jpg',
      mime: 'image/jpeg',
      size: 9,
      width: 1600,
      height: 900,
    };
    const large = { url: `${STORE}/large_${name}.jpg`, width: 1000, height: 563, hash: `large_${name}`, ext: '.jpg' };
    const data = { ...file, url: `${STORE}/${name}.jpg`, provider: 'signed', formats: { large } };
    return (await hub.strapi.db.query('plugin::upload.file').create({ data })).id;
  }
  const answers = async () => {
    const paths = [
      '/api/community-hub/items',
      '/api/community-hub/items/news/open-day',
      `/api/community-hub/head?url=${PUBLIC}/hub/en/news/open-day`,
      '/hub/en/news/open-day',
      '/hub/feed.xml',
      '/hub/feed.json',
      '/hub/sitemap.xml',
    ];
    return Promise.all(paths.map(async (path) => ({ path, ...(await hub.request.get(path)) })));
  };

  it('are signed by Strapi itself in this app, so the test can fail', async () => {
    const item = await documents(hub.strapi, KIND_UIDS.news).findFirst({ status: 'published', populate: ['cover'] });
    expect(item?.cover).toMatchObject({ url: expect.stringContaining('X-Signature=') });
  });

  it('leave no signed address in any of our tables', async () => {
    const { connection } = hub.strapi.db;
    for (const table of ['pages', 'brands', 'posts', 'items']) {
      const rows = await connection(`community_hub_${table}`).select('*');
      expect([table, JSON.stringify(rows)]).toEqual([table, expect.not.stringContaining('X-Signature')]);
    }
  });

  it('are told under the address of the hub, which lasts, in every answer', async () => {
    for (const { path, status, text } of await answers()) {
      expect([path, status]).toEqual([path, 200]);
      expect([path, text]).toEqual([path, expect.not.stringContaining('private-store')]);
      expect([path, text]).toEqual([path, expect.not.stringContaining('X-Signature')]);
    }
    const { body } = await hub.request.get('/api/community-hub/items/news/open-day');
    expect(body.data.item.cover.url).toBe(`${PUBLIC}/hub/media/${shown}/original.jpg`);
    expect(body.data.item.body.html).toContain(`src="${PUBLIC}/hub/media/${inside}/original.jpg"`);
    expect((await hub.request.get(`/hub/media/${inside}/original.jpg`)).status).toBe(302);
    expect(body.data.item.cover.formats[0].url).toBe(`${PUBLIC}/hub/media/${shown}/large.jpg`);
  });

  it.each([
    ['original.jpg', 'shown.jpg'],
    ['large.jpg', 'large_shown.jpg'],
  ])('%s leads to a freshly signed address', async (name, stored) => {
    const answer = await hub.request.get(`/hub/media/${shown}/${name}`);
    expect(answer.status).toBe(302);
    const address = new URL(answer.headers.location as string);
    expect(address.origin + address.pathname).toBe(`${STORE}/${stored}`);
    expect(Number(address.searchParams.get('X-Expires'))).toBeGreaterThan(Date.now() + 30_000);
    expect(address.searchParams.get('X-Signature')).toMatch(/^[0-9a-f]{32}$/);
    expect(answer.headers['cache-control']).toBe('public, max-age=30');
  });

  it('do not open by number: a draft’s picture, an unknown one and an unknown size are 404', async () => {
    const paths = [`${hidden}/original.jpg`, '987654/original.jpg', `${shown}/huge.jpg`, 'x/original.jpg'];
    for (const path of paths) expect([path, (await hub.request.get(`/hub/media/${path}`)).status]).toEqual([path, 404]);
  });

  it('close again when the page that shows them is gone', async () => {
    const news = documents(hub.strapi, KIND_UIDS.news);
    const item = await news.findFirst({ filters: { slug: 'open-day' } });
    await news.unpublish({ documentId: item?.documentId, locale: 'en' });
    expect((await hub.request.get(`/hub/media/${shown}/original.jpg`)).status).toBe(404);
  });
});
