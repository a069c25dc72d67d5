import type { Response } from 'supertest';
import { EVENING } from '../fixtures/evening';
import { type BootedHub, bootHub } from './boot';
import { DATABASES } from './databases';

const EVENT = 'plugin::community-hub.event';
const STORE = 'plugin::community-hub.store';
const TRAINING = 'plugin::community-hub.training';

const LYON = {
  title: 'Lyon',
  slug: 'lyon',
  role: 'store',
  timezone: 'Europe/Paris',
  address: { city: 'Lyon', country: 'FR' },
};
const NANTES = { ...LYON, title: 'Nantes', slug: 'nantes', address: { city: 'Nantes', country: 'FR' } };

describe.each(DATABASES)('pages on %s', (database) => {
  let hub: BootedHub;
  // biome-ignore lint/suspicious/noExplicitAny: the plugin's types are not generated for the test app
  const documents = (uid: string) => hub.strapi.documents(uid as never) as any;

  beforeAll(async () => {
    hub = await bootHub({
      database,
      config: { hub: { publicUrl: 'https://hub.example.org' }, syndication: { enabled: false } },
    });
    await hub.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
    await hub.strapi.plugin('community-hub').service('syndication').openHub();
  });
  afterAll(() => hub?.stop());

  const item = async (kind: string, slug: string, locale = 'en') => {
    const answer = await hub.request.get(`/api/community-hub/items/${kind}/${slug}?locale=${locale}`);
    return answer.status === 200 ? answer.body.data.item : answer.status;
  };

  it('moves the English page when a field of all languages is edited in French', async () => {
    const { documentId } = await documents(EVENT).create({
      locale: 'en',
      data: { ...EVENING, title: 'Night', slug: 'night' },
    });
    await documents(EVENT).update({ documentId, locale: 'fr', data: { title: 'Nuit', slug: 'nuit' } });
    await documents(EVENT).publish({ documentId, locale: '*' });
    await documents(EVENT).update({ documentId, locale: 'fr', data: { startsAt: '2031-06-01T10:00', endsAt: null } });
    await documents(EVENT).publish({ documentId, locale: 'fr' });
    expect((await item('event', 'night')).facts).toMatchObject({ startsAt: '2031-06-01T10:00:00+02:00', endsAt: null });
    expect((await item('event', 'nuit', 'fr')).facts.previousDates).toEqual(['2031-05-20T18:30:00+02:00']);
    const published = await documents(EVENT).findOne({ documentId, locale: 'en', status: 'published' });
    expect(published.startsAt).toBe('2031-06-01T10:00');
    const draft = await documents(EVENT).findOne({ documentId, locale: 'en', status: 'draft' });
    expect(draft.startsAt).toBe('2031-06-01T10:00');
  });

  it('leaves the other language unmodified by a shared field, unless it holds an edit of its own', async () => {
    const { documentId } = await documents(EVENT).create({
      locale: 'en',
      data: { ...EVENING, title: 'Calm', slug: 'calm' },
    });
    await documents(EVENT).update({ documentId, locale: 'fr', data: { title: 'Calme', slug: 'calme' } });
    await documents(EVENT).publish({ documentId, locale: '*' });
    const isModified = async () => {
      const [draft, published] = await Promise.all(
        ['draft', 'published'].map((status) => documents(EVENT).findOne({ documentId, locale: 'en', status })),
      );
      return new Date(draft.updatedAt) > new Date(published.updatedAt);
    };
    const move = async (startsAt: string) => {
      await documents(EVENT).update({ documentId, locale: 'fr', data: { startsAt, endsAt: null } });
      await documents(EVENT).publish({ documentId, locale: 'fr' });
    };
    await move('2031-07-01T10:00');
    expect(await isModified()).toBe(false);
    await documents(EVENT).update({ documentId, locale: 'en', data: { title: 'Calm, edited' } });
    await move('2031-07-02T10:00');
    expect(await isModified()).toBe(true);
  });

  it('keeps the store of an event while the store is unpublished and republished, and never shows an unpublished choice', async () => {
    const lyon = await documents(STORE).create({ data: LYON, status: 'published' });
    const nantes = await documents(STORE).create({ data: NANTES, status: 'published' });
    const { documentId } = await documents(EVENT).create({
      data: { ...EVENING, title: 'Visit', slug: 'visit', store: lyon.documentId },
    });
    await documents(EVENT).publish({ documentId });
    expect((await item('event', 'visit')).store.title).toBe('Lyon');

    await documents(STORE).unpublish({ documentId: lyon.documentId });
    expect((await item('event', 'visit')).store).toBeNull();
    await documents(STORE).publish({ documentId: lyon.documentId });
    expect((await item('event', 'visit')).store.title).toBe('Lyon');

    await documents(EVENT).update({ documentId, data: { store: nantes.documentId } });
    await documents(STORE).publish({ documentId: nantes.documentId });
    expect((await item('event', 'visit')).store.title).toBe('Lyon');
    await documents(EVENT).publish({ documentId });
    expect((await item('event', 'visit')).store.title).toBe('Nantes');
  });

  it('gives a locale without a store of its own the one of the default locale', async () => {
    const store = await documents(STORE).create({ data: { ...LYON, slug: 'lyon-2' }, status: 'published' });
    const sessions = [
      {
        type: 'training',
        startsAt: '2031-04-01T09:00',
        timezone: 'Europe/Paris',
        sessionStatus: 'scheduled',
        store: store.documentId,
      },
    ];
    const { documentId } = await documents(TRAINING).create({ data: { title: 'Weld', slug: 'weld', sessions } });
    await documents(TRAINING).publish({ documentId });
    const french = { documentId, locale: 'fr', data: { title: 'Souder', slug: 'souder' } };
    await expect(documents(TRAINING).update(french)).rejects.toThrow('"Lyon" has no version in the language "fr" yet');
    await documents(STORE).update({
      documentId: store.documentId,
      locale: 'fr',
      data: { title: 'Lyon', slug: 'lyon-fr' },
    });
    await documents(STORE).publish({ documentId: store.documentId, locale: 'fr' });
    await documents(TRAINING).update(french);
    await documents(TRAINING).publish({ documentId, locale: 'fr' });
    expect((await item('training', 'souder', 'fr')).facts.sessions).toEqual([
      expect.objectContaining({
        startsAt: '2031-04-01T09:00:00+02:00',
        store: expect.objectContaining({ title: 'Lyon' }),
      }),
    ]);
  });

  it('answers an old address with the new one and a removed one with 410', async () => {
    const { documentId } = await documents(EVENT).create({
      data: { ...EVENING, title: 'Old', slug: 'old-name' },
      status: 'published',
    });
    await documents(EVENT).update({ documentId, data: { slug: 'new-name' }, status: 'published' });
    const moved = await hub.request.get('/hub/en/events/old-name').expect(301);
    expect(moved.headers.location).toBe('https://hub.example.org/hub/en/events/new-name');
    await documents(EVENT).delete({ documentId });
    await hub.request.get('/hub/en/events/new-name').expect(410);
    await hub.request.get('/hub/en/events/old-name').expect(410);
    await hub.request.get('/hub/en/events/never').expect(404);
  });

  it('pages through all kinds without a gap or a repetition while others publish', async () => {
    for (let count = 0; count < 5; count += 1) {
      await documents(EVENT).create({
        data: { ...EVENING, title: `Paged ${count}`, slug: `paged-${count}`, tags: ['Paged'] },
        status: 'published',
      });
    }
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const answer: Response = await hub.request
        .get(`/api/community-hub/items?tag=paged&limit=2&cursor=${cursor}`)
        .expect(200);
      seen.push(...answer.body.data.map((one: { slug: string }) => one.slug));
      cursor = answer.body.meta.pagination.nextCursor;
      if (seen.length === 2) {
        await documents(EVENT).create({
          data: { ...EVENING, title: 'Late', slug: 'late', tags: ['Paged'] },
          status: 'published',
        });
      }
    }
    expect(seen).toEqual(['paged-4', 'paged-3', 'paged-2', 'paged-1', 'paged-0']);
  });

  it.each([
    ['kind=banana', 'kind'],
    ['near=somewhere', 'near'],
    ['radius=5', 'radius'],
    ['from=yesterday', 'from'],
    ['limit=0', 'limit'],
    ['order=random', 'order'],
    ['when=soon', 'when'],
    ['cursor=eyJ2IjoxfQ', 'cursor'],
    ['locale=%3Cscript%3E', 'locale'],
  ])('answers items?%s with an error that names %s', async (query, field) => {
    const answer = await hub.request.get(`/api/community-hub/items?${query}`).expect(400);
    expect(answer.body.error.details.errors[0].path).toEqual([field]);
    expect(answer.body.error.message).toContain(field);
  });

  it('refuses heads of other sites and gives those of its own', async () => {
    await documents(EVENT).create({ data: { ...EVENING, title: 'Headed', slug: 'headed' }, status: 'published' });
    await hub.request.get('/api/community-hub/head').expect(400);
    await hub.request.get('/api/community-hub/head?url=https://elsewhere.example/hub/en').expect(400);
    await hub.request.get('/api/community-hub/head?url=https://hub.example.org/hub/en/events/none').expect(404);
    const own = await hub.request
      .get('/api/community-hub/head?url=https://hub.example.org/hub/en/events/headed')
      .expect(200);
    expect(own.body.data.tags).toContainEqual({ tag: 'meta', attrs: { property: 'og:title', content: 'Headed' } });
    const list = await hub.request.get('/api/community-hub/head?url=/hub/fr/events').expect(200);
    expect(list.body.data.lang).toBe('fr');
  });

  it('finds by text, tag, place and store', async () => {
    const store = await documents(STORE).create({
      data: { ...LYON, title: 'Annecy', slug: 'annecy', geo: { lat: 45.9, lng: 6.12 } },
      status: 'published',
    });
    await documents(EVENT).create({
      data: { ...EVENING, title: 'Fête du vélo', slug: 'fete', tags: ['Vélo'], store: store.documentId },
      status: 'published',
    });
    const titles = async (query: string) => {
      const answer = await hub.request.get(`/api/community-hub/items?${query}`).expect(200);
      return answer.body.data.map((one: { title: string }) => one.title);
    };
    expect(await titles('q=fete%20velo')).toEqual(['Fête du vélo']);
    expect(await titles('q=100%25')).toEqual([]);
    expect(await titles(`tag=${encodeURIComponent('vélo')}`)).toEqual(['Fête du vélo']);
    expect(await titles(`store=${store.documentId}`)).toEqual(['Fête du vélo']);
    expect((await titles('near=45.9,6.1&radius=10')).sort()).toEqual(['Annecy', 'Fête du vélo']);
    expect(await titles('near=48.85,2.35&radius=10')).toEqual([]);
  });

  it('shows a draft only to those with the right, and never for indexing', async () => {
    await documents(EVENT).create({ data: { ...EVENING, title: 'Not yet', slug: 'not-yet' } });
    const path = '/api/community-hub/items/event/not-yet?status=draft';
    await hub.request.get(path).expect(403);
    const token = (type: string, permissions?: string[]) =>
      hub.strapi.service('admin::api-token').create({ name: type, type, permissions, lifespan: null, description: '' });
    const ask = async (accessKey: string) => hub.request.get(path).set('Authorization', `Bearer ${accessKey}`);
    expect((await ask((await token('read-only')).accessKey)).status).toBe(403);
    const rights = ['plugin::community-hub.item.findOne', 'plugin::community-hub.item.findDraft'];
    const answer = await ask((await token('custom', rights)).accessKey);
    expect([answer.status, answer.body.data?.item.title]).toEqual([200, 'Not yet']);
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(answer.body.data.head.tags).toContainEqual({
      tag: 'meta',
      attrs: { name: 'robots', content: expect.stringMatching(/^noindex/) },
    });
    await hub.request.get('/api/community-hub/items/event/not-yet').expect(404);
    await hub.request.get('/hub/en/events/not-yet').expect(404);
  });

  it('keeps the hub and the API closed until it is opened', async () => {
    const { door } = hub.strapi.plugin('community-hub').service('hub');
    await door.close();
    await hub.request.get('/hub/en').expect(404);
    await hub.request.get('/api/community-hub/items').expect(403);
    await door.open();
    await hub.request.get('/hub/en').expect(200);
  });
});
