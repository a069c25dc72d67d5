import { strapi as client } from '@strapi/client';
import { generate } from '@strapi/openapi';
import { KIND_UIDS, KINDS, PHOTO_UID } from '../../../shared/kinds';
import { type BootedHub, bootHub } from '../boot';
import { fullItem, type Ground } from '../content/full-items';
import { documents, layGround } from '../content/ground';

/** What only the plugin itself may read. */
const SECRETS = ['Folder 12', 'Mo Li', '"consents"'];

describe('an app that reads the hub', () => {
  let hub: BootedHub;
  let ground: Ground;
  let readOnly: string;
  beforeAll(async () => {
    hub = await bootHub({ config: { hub: { publicUrl: 'http://localhost:1337' } }, graphql: true, listen: true });
    ground = await layGround(hub.strapi);
    for (const kind of KINDS.filter((one) => one !== 'store')) {
      const data = { ...fullItem(kind, ground, 'en'), slug: `full-${kind}` };
      await documents(hub.strapi, KIND_UIDS[kind]).create({ data, locale: 'en', status: 'published' });
    }
    readOnly = await token('read-only');
  });
  afterAll(() => hub?.stop());

  const token = async (type: 'read-only' | 'custom' | 'full-access', actions: string[] = []): Promise<string> => {
    const permissions = actions.map((action) => `plugin::community-hub.${action}`);
    const name = `${type} ${actions.join(' ')}`;
    const rights = type === 'custom' ? { permissions } : {};
    const made = await hub.strapi
      .service('admin::api-token')
      .create({ name, description: '', type, lifespan: null, ...rights });
    return made.accessKey;
  };
  const get = async (path: string, bearer?: string) => {
    const request = hub.request.get(`/api/community-hub${path}`);
    return bearer ? request.set('Authorization', `Bearer ${bearer}`) : request;
  };
  const PATHS: [path: string, action: string][] = [
    ['/items?kind=event', 'item.find'],
    ['/items/event/full-event', 'item.findOne'],
    ['/head?url=http://localhost:1337/hub/en/events/full-event', 'head.findOne'],
    ['/brand', 'brand.find'],
    ['/events', 'event.find'],
    ['/news-items', 'news-item.find'],
    ['/jobs', 'job.find'],
    ['/infos', 'info.find'],
  ];

  it.each(PATHS)(
    'GET %s answers a read-only token, a custom one and a role that has the right, nobody else',
    async (path, action) => {
      expect((await get(path)).status).toBe(403);
      expect((await get(path, await token('custom', ['album.delete', 'brand.nothing'].slice(0, 1)))).status).toBe(403);
      expect((await get(path, readOnly)).status).toBe(200);
      expect((await get(path, await token('custom', [action]))).status).toBe(200);
      const role = await hub.strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
      const row = { action: `plugin::community-hub.${action}`, role: role.id };
      const granted = await hub.strapi.db.query('plugin::users-permissions.permission').create({ data: row });
      expect((await get(path)).status).toBe(200);
      await hub.strapi.db.query('plugin::users-permissions.permission').delete({ where: { id: granted.id } });
    },
  );

  it('a read-only token writes nothing', async () => {
    for (const [method, path] of [
      ['post', '/events'],
      ['put', '/events/by/x'],
      ['post', '/import?kind=job'],
      ['delete', '/events/x'],
    ] as const) {
      const { status } = await hub.request[method](`/api/community-hub${path}`)
        .set('Authorization', `Bearer ${readOnly}`)
        .send({});
      expect([path, status]).toEqual([path, 403]);
    }
  });

  it.each([
    '/albums?populate=*',
    '/albums?populate[photos][populate]=*',
    '/albums?populate[photos][populate][consents]=*',
    '/albums?populate[photos][populate][consents][populate]=*',
    '/albums?populate[photos][fields][0]=consents',
    '/albums?filters[photos][consents][person][$eq]=Bo Li',
    '/albums?sort=photos.consents.person',
    '/stores?populate[photos][populate]=*',
    '/items/album/full-album',
    '/items?kind=album',
  ])('no consent leaves by %s, whatever the token', async (path) => {
    const everything = await token('full-access');
    for (const bearer of [readOnly, everything]) {
      const { status, text } = await get(encodeURI(path), bearer);
      expect([200, 400]).toContain(status);
      for (const secret of SECRETS) expect(status === 200 ? text : '').not.toContain(secret);
    }
  });

  describe('with @strapi/client', () => {
    const events = (bearer: string) => {
      const app = client({ baseURL: `${hub.url}/api`, auth: bearer });
      return app.collection('events', { plugin: { name: 'community-hub' } });
    };
    it('lists and finds events', async () => {
      const { data } = await events(readOnly).find({ filters: { slug: 'full-event' }, populate: ['place'] });
      expect(data).toEqual([
        expect.objectContaining({ slug: 'full-event', place: expect.objectContaining({ name: 'Salle des fêtes' }) }),
      ]);
      const found = await events(readOnly).findOne(String(data[0]?.documentId));
      expect(found.data).toMatchObject({ slug: 'full-event' });
    });
    it('creates and updates where the token may', async () => {
      const writer = events(await token('custom', ['event.create', 'event.update']));
      const data = { title: 'By client', startsAt: '2031-01-01T10:00', timezone: 'Europe/Paris' };
      const made = await writer.create(data);
      const changed = await writer.update(made.data.documentId, { title: 'By client, too' });
      expect(changed.data).toMatchObject({ title: 'By client, too' });
    });
  });

  describe('with GraphQL', () => {
    const ask = async (query: string, bearer = readOnly) => {
      const { body } = await hub.request.post('/graphql').set('Authorization', `Bearer ${bearer}`).send({ query });
      return body as { data?: Record<string, unknown>; errors?: { message: string }[] };
    };
    const schema = async () => {
      const { schema } = hub.strapi.plugin('graphql').service('content-api').buildSchema
        ? { schema: hub.strapi.plugin('graphql').service('content-api').buildSchema() }
        : { schema: null };
      return schema as { getTypeMap(): Record<string, { getFields?(): Record<string, unknown> }> };
    };

    it('reads our kinds', async () => {
      const { data, errors } = await ask(
        '{ communityHubEvents: communityHubEvents { title startsAt place { name address { city } } offers { price } } }',
      );
      expect(errors).toBeUndefined();
      expect(JSON.stringify(data)).toContain('Salle des fêtes');
    });

    it('knows every kind, and neither what is private nor our own tables', async () => {
      const types = (await schema()).getTypeMap();
      const names = Object.keys(types);
      for (const name of ['NewsItem', 'Event', 'Training', 'Album', 'Job', 'Store', 'Info', 'Photo', 'Brand']) {
        expect(names.some((type) => type.endsWith(name) && /communityhub/i.test(type))).toBe(true);
      }
      const secret = names.filter((name) => 'consents' in (types[name]?.getFields?.() ?? {}));
      expect(secret).toEqual([]);
      const own = names.filter(
        (name) =>
          /(page_?dates|page_?refs|addresses|attempts|posts|accounts|identifiers)$/i.test(name) &&
          /hub/i.test(name) &&
          !/^Component|Connection|Input/i.test(name),
      );
      expect(own).toEqual([]);
    });
  });

  it('strapi openapi generate describes our calls with query and answer', () => {
    const { document } = generate(hub.strapi);
    const paths = document.paths as Record<
      string,
      Record<string, { parameters?: { name: string }[]; responses?: object; requestBody?: object }>
    >;
    const of = (path: string, method: string) => {
      const found = Object.entries(paths).find(([name]) => name.replace(/^\/api/, '') === `/community-hub${path}`);
      return found?.[1][method];
    };
    const names = (path: string, method: string) => of(path, method)?.parameters?.map(({ name }) => name) ?? [];
    expect(names('/items', 'get')).toEqual(
      expect.arrayContaining([
        'kind',
        'locale',
        'store',
        'tag',
        'from',
        'to',
        'when',
        'near',
        'radius',
        'q',
        'order',
        'limit',
        'cursor',
      ]),
    );
    expect(names('/items/{kind}/{slug}', 'get')).toEqual(expect.arrayContaining(['kind', 'slug', 'locale', 'status']));
    expect(names('/head', 'get')).toContain('url');
    expect(names('/events/by/{identifier}', 'put')).toEqual(
      expect.arrayContaining(['identifier', 'share', 'locale', 'status']),
    );
    expect(names('/events/{id}', 'put')).toContain('share');
    expect(of('/events', 'post')?.requestBody).toBeDefined();
    for (const path of ['/items', '/items/{kind}/{slug}', '/head', '/brand', '/events', '/jobs']) {
      expect([path, JSON.stringify(of(path, 'get')?.responses ?? {})]).toEqual([
        path,
        expect.stringContaining('"data"'),
      ]);
    }
    expect(JSON.stringify(document)).not.toContain('consents');
  });

  it('keeps consents out of photos that an app lets out itself', async () => {
    const rows = await documents(hub.strapi, PHOTO_UID).findFirst({ populate: '*' });
    const photo = hub.strapi.contentType(PHOTO_UID as Parameters<typeof hub.strapi.contentType>[0]);
    const answer = await hub.strapi.contentAPI.sanitize.output(rows as object, photo, { auth: undefined });
    for (const secret of SECRETS) expect(JSON.stringify(answer)).not.toContain(secret);
  });
});
