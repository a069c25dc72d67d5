import { type BootedHub, bootHub } from './boot';
import { DATABASES } from './databases';

const EVENT = {
  title: 'Open bench night',
  slug: 'open-bench-night',
  summary: 'Bring your bike.',
  startsAt: '2027-05-20T18:30',
  endsAt: '2027-05-20T21:00',
  timezone: 'Europe/Paris',
  attendance: 'onsite',
  registration: 'none',
  eventStatus: 'scheduled',
} as const;
const UID = 'plugin::community-hub.event' as const;

describe.each(DATABASES)('an event on %s', (database) => {
  let hub: BootedHub;

  beforeAll(async () => {
    hub = await bootHub({
      database,
      config: { hub: { publicUrl: 'https://hub.example.org' }, syndication: { enabled: false } },
    });
    await hub.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French' });
    await hub.strapi.plugin('community-hub').service('syndication').openHub();
  });
  afterAll(() => hub.stop());

  it('stands in the API and on the hub as soon as it is published, and follows edits and removal', async () => {
    const { request, strapi } = hub;
    const draft = await strapi.documents(UID).create({ data: EVENT });
    await request.get('/api/community-hub/items/event/open-bench-night').expect(404);
    await strapi.documents(UID).publish({ documentId: draft.documentId });
    const answer = await request.get('/api/community-hub/items/event/open-bench-night').expect(200);
    expect(answer.body.data.item.facts.startsAt).toBe('2027-05-20T18:30:00+02:00');
    expect(answer.body.data.alternates).toEqual([
      { locale: 'en', url: 'https://hub.example.org/hub/en/events/open-bench-night' },
    ]);
    const page = await request.get('/hub/en/events/open-bench-night').expect(200);
    expect(page.text).toContain('<meta property="og:title" content="Open bench night">');
    const list = await request.get('/api/community-hub/items?when=upcoming').expect(200);
    expect(list.body.data.map((item: { title: string }) => item.title)).toEqual(['Open bench night']);
    await strapi.documents(UID).unpublish({ documentId: draft.documentId });
    await request.get('/api/community-hub/items/event/open-bench-night').expect(410);
    await request.get('/hub/en/events/open-bench-night').expect(410);
  });
});
