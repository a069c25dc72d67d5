import { loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';

describe('a hub at the root of its host', () => {
  let hub: BootedHub;
  beforeAll(async () => {
    hub = await bootHub({ config: { hub: { publicUrl: 'http://localhost:1337', basePath: '' } } });
  });
  afterAll(() => hub?.stop());

  it('leaves the first page to Strapi while it is closed', async () => {
    expect((await hub.request.get('/')).headers.location).toMatch(/\/admin$/);
  });

  describe('once it is open', () => {
    beforeAll(async () => {
      await hub.strapi.plugin('community-hub').service('syndication').openHub();
    });

    it('is what the first page leads to', async () => {
      const { status, headers } = await hub.request.get('/');
      expect([status, headers.location]).toEqual([302, 'http://localhost:1337/en']);
      expect((await hub.request.get('/en')).text).toContain('<html lang="en"');
    });

    it('leaves API, health and admin where they are', async () => {
      expect((await hub.request.get('/_health')).status).toBe(204);
      expect((await hub.request.get('/api/community-hub/items')).status).toBe(200);
      expect((await (await loginAs(hub, 'super-admin')).call('get', '/community-hub/settings')).status).toBe(200);
    });

    it('answers its feeds, its robots.txt and an address that is nothing', async () => {
      expect((await hub.request.get('/feed.xml')).status).toBe(200);
      expect((await hub.request.get('/robots.txt')).text).toContain('Sitemap: http://localhost:1337/sitemap.xml');
      expect((await hub.request.get('/en/nothing')).status).toBe(404);
    });
  });
});
