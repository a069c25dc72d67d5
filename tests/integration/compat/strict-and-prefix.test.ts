import { KIND_UIDS } from '../../../shared/kinds';
import { type BootedHub, bootHub } from '../boot';
import { documents } from '../content/ground';

/** The strictest app: unknown parameters are refused everywhere, and its API stands elsewhere. */
describe('an app with strict parameters and another API prefix', () => {
  let hub: BootedHub;
  let token: string;
  beforeAll(async () => {
    hub = await bootHub({
      config: { hub: { publicUrl: 'http://localhost:1337' } },
      api: { rest: { prefix: '/v1', strictParams: true }, documents: { strictParams: true } },
    });
    await hub.strapi.plugin('community-hub').service('syndication').openHub();
    const event = {
      title: 'Talk',
      slug: 'talk',
      startsAt: '2031-03-31T18:00',
      timezone: 'Europe/Paris',
      tags: ['wool'],
    };
    await documents(hub.strapi, KIND_UIDS.event).create({ data: event, locale: 'en', status: 'published' });
    const made = await hub.strapi
      .service('admin::api-token')
      .create({ name: 'all', description: '', type: 'full-access', lifespan: null });
    token = made.accessKey;
  });
  afterAll(() => hub?.stop());

  it.each([
    '/items?kind=event&locale=en&tag=wool&when=upcoming&order=happening&limit=5&from=2031-01-01&to=2031-12-31',
    '/items?near=48.85,2.35&radius=25&q=talk',
    '/items/event/talk?locale=en',
    '/head?url=http://localhost:1337/hub/en/events/talk',
    '/brand?locale=en',
  ])('GET %s answers', async (path) => {
    const { status, body } = await hub.request.get(`/v1/community-hub${path}`);
    expect([path, status, body.error]).toEqual([path, 200, undefined]);
  });

  it('has nothing under the usual prefix', async () => {
    expect((await hub.request.get('/api/community-hub/items')).status).toBe(404);
  });

  it('writes by identifier with every parameter that we document', async () => {
    const { status, body } = await hub.request
      .put('/v1/community-hub/events/by/strict?locale=en&status=draft&share=false')
      .set('Authorization', `Bearer ${token}`)
      .send({ data: { title: 'Strict', startsAt: '2031-04-01T18:00', timezone: 'Europe/Paris' } });
    expect([status, body.error]).toEqual([201, undefined]);
  });

  it.each(['create', 'update'] as const)('takes share on %s, and refuses what nobody documents', async (action) => {
    const found = await documents(hub.strapi, KIND_UIDS.event).findFirst({ filters: { slug: 'talk' } });
    const call = (query: string) =>
      (action === 'create'
        ? hub.request.post(`/v1/community-hub/events?${query}`)
        : hub.request.put(`/v1/community-hub/events/${found?.documentId}?${query}`)
      )
        .set('Authorization', `Bearer ${token}`)
        .send({ data: { title: `By ${action}`, startsAt: '2031-04-01T18:00', timezone: 'Europe/Paris' } });
    expect((await call('share=true')).body.error).toBeUndefined();
    expect((await call('sahre=true')).status).toBe(400);
    expect((await call('share=perhaps')).status).toBe(400);
  });

  it('imports, and shows the hub', async () => {
    const { status } = await hub.request
      .post('/v1/community-hub/import?kind=event&dryRun=true')
      .set('Authorization', `Bearer ${token}`)
      .attach('file', Buffer.from('title,startsAt,timezone\nTalk,2031-04-01T18:00,Europe/Paris'), 'events.csv');
    expect(status).toBe(200);
    expect((await hub.request.get('/hub/en/events/talk')).status).toBe(200);
  });

  it('tells no address under the prefix it does not have', async () => {
    const { text } = await hub.request.get('/v1/community-hub/items/event/talk');
    expect(text).not.toContain('/api/');
  });
});
