import { KIND_UIDS, KINDS } from '../../shared/kinds';
import { loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';
import { fullItem, type Ground, localizedData } from './content/full-items';
import { documents, layGround } from './content/ground';
import { DATABASES } from './databases';

/** REST collection of each kind. */
const COLLECTIONS = {
  news: 'news-items',
  event: 'events',
  training: 'trainings',
  album: 'albums',
  job: 'jobs',
  store: 'stores',
  info: 'infos',
} as const;

describe.each(DATABASES)('an item is kept by its outside identifier on %s', (database) => {
  let hub: BootedHub;
  let ground: Ground;
  let token: string;
  beforeAll(async () => {
    hub = await bootHub({ database, config: { hub: { publicUrl: 'http://localhost:1337' } } });
    ground = await layGround(hub.strapi);
    token = await customToken(KINDS.map((kind) => `${nameOf(kind)}.upsert`));
  });
  afterAll(() => hub?.stop());

  const nameOf = (kind: (typeof KINDS)[number]) => KIND_UIDS[kind].split('.')[1];
  const customToken = async (actions: string[]): Promise<string> => {
    const permissions = actions.map((action) => `plugin::community-hub.${action}`);
    const options = {
      name: `token ${permissions.join(' ')}`.slice(0, 200),
      description: '',
      type: 'custom',
      permissions,
    };
    const made = await hub.strapi.service('admin::api-token').create({ ...options, lifespan: null });
    return made.accessKey;
  };
  const put = (path: string, data: unknown, bearer = token) =>
    hub.request
      .put(`/api/community-hub/${path}`)
      .set('Authorization', `Bearer ${bearer}`)
      .send({ data } as object);
  const job = (over: object = {}) => ({
    title: 'Weaver',
    application: 'url',
    applicationUrl: 'https://jobs.example.org/1',
    locations: [{ address: { city: 'Lyon', country: 'FR' } }],
    ...over,
  });
  const jobs = () => documents(hub.strapi, KIND_UIDS.job);
  const withIdentifier = (identifier: string) =>
    hub.strapi.db.query(KIND_UIDS.job).findMany({ where: { identifier }, orderBy: { id: 'asc' } });

  it.each(KINDS)('creates a %s with 201, then updates it with 200', async (kind) => {
    const data: Record<string, unknown> = { ...fullItem(kind, ground, 'en'), slug: `upsert-${kind}` };
    // The references of a call need rights on what they point at, as with Strapi's own update.
    for (const name of ['identifier', 'store', 'photos', 'sessions', 'locations']) delete data[name];
    const path = `${COLLECTIONS[kind]}/by/ATS-${kind}%2F1?locale=en`;
    const created = await put(path, data);
    expect([created.status, created.body.error]).toEqual([201, undefined]);
    expect(created.body.data).toMatchObject({ identifier: `ATS-${kind}/1`, title: data.title });
    const updated = await put(path, { title: 'Another title' });
    expect([updated.status, updated.body.error]).toEqual([200, undefined]);
    expect(updated.body.data).toMatchObject({ documentId: created.body.data.documentId, title: 'Another title' });
    const read = await documents(hub.strapi, KIND_UIDS[kind]).findOne({
      documentId: created.body.data.documentId,
      status: 'published',
    });
    expect(read).toMatchObject({ title: 'Another title' });
  });

  it('makes one document of two calls at once, and of ten', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => put('jobs/by/race', job({ title: `Weaver ${index}` }))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201]);
    const rows = await withIdentifier('race');
    expect(new Set(rows.map((row: { documentId: string }) => row.documentId)).size).toBe(1);
    expect(rows).toHaveLength(2);
  });

  it('writes a translation into the same document, and shares the identifier between them', async () => {
    const english = await put('jobs/by/words?locale=en', job());
    const french = await put('jobs/by/words?locale=fr', { ...job(), title: 'Tisserande' });
    expect([french.status, french.body.data.documentId]).toEqual([200, english.body.data.documentId]);
    expect((await withIdentifier('words')).map((row: { locale: string }) => row.locale).sort()).toEqual([
      'en',
      'en',
      'fr',
      'fr',
    ]);
  });

  it('leaves a draft where status=draft says so', async () => {
    const { body, status } = await put('jobs/by/later?status=draft', job());
    expect(status).toBe(201);
    expect(await jobs().findOne({ documentId: body.data.documentId, status: 'published' })).toBeNull();
  });

  it.each<[string, string, unknown, RegExp]>([
    ['another identifier in the data', 'jobs/by/one', job({ identifier: 'two' }), /must be "one" as in the address/],
    ['no data', 'jobs/by/one', undefined, /data is missing/],
    ['a list as data', 'jobs/by/one', [], /data is missing/],
    ['an identifier of 256 characters', `jobs/by/${'x'.repeat(256)}`, job(), /1 to 255 characters/],
    ['an unknown field', 'jobs/by/one', job({ colour: 'red' }), /colour/],
    [
      'a rule of the kind broken',
      'jobs/by/one',
      job({ application: 'url', applicationUrl: 'nowhere' }),
      /applicationUrl/,
    ],
  ])('refuses %s and writes nothing', async (_what, path, data, message) => {
    const { status, body } = await put(path, data);
    expect([status, body.error?.message]).toEqual([400, expect.stringMatching(message)]);
    expect(await withIdentifier('one')).toEqual([]);
  });

  it('refuses the identifier of another document wherever it is written, drafts too', async () => {
    await put('jobs/by/mine', job());
    const refused = jobs().create({ data: job({ identifier: 'mine', title: 'Thief' }), locale: 'en' });
    await expect(refused).rejects.toMatchObject({
      message: 'identifier "mine" belongs to another job, "Weaver"; change one of the two',
      details: { errors: [expect.objectContaining({ path: ['identifier'] })] },
    });
    const [row] = await withIdentifier('mine');
    const copy = await jobs().clone({ documentId: row.documentId, locale: '*' });
    expect(copy.entries[0]).toMatchObject({ identifier: null });
  });

  it('asks for a right of its own', async () => {
    const [updater, creator] = [await customToken(['job.update']), await customToken(['job.create'])];
    for (const bearer of [updater, creator]) expect((await put('jobs/by/none', job(), bearer)).status).toBe(403);
    expect((await put('events/by/none', { title: 'x' }, await customToken(['job.upsert']))).status).toBe(403);
    expect((await hub.request.put('/api/community-hub/jobs/by/none').send({ data: job() })).status).toBe(403);
  });

  it('works for a role of users-permissions', async () => {
    const role = await hub.strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
    const action = 'plugin::community-hub.job.upsert';
    await hub.strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: role.id } });
    const { status } = await hub.request.put('/api/community-hub/jobs/by/visitor').send({ data: job() });
    expect(status).toBe(201);
  });

  it('shares nothing unless the call says share=true', async () => {
    const posts = async (documentId: string) => {
      const rows = await hub.strapi.db.connection('community_hub_posts').where({ document_id: documentId });
      return rows.map((row: { work: string }) => row.work);
    };
    const admin = await loginAs(hub, 'super-admin');
    const account = {
      channel: 'practice',
      label: 'Practice',
      locale: '',
      kinds: ['job'],
      fields: { name: 'Practice' },
    };
    expect((await admin.call('post', '/community-hub/accounts', account)).status).toBe(200);
    const plain = await put('jobs/by/quiet', job({ title: 'Quiet' }));
    const shared = await put('jobs/by/loud?share=true', job({ title: 'Loud' }));
    expect(await posts(plain.body.data.documentId)).toEqual(['held']);
    expect((await posts(shared.body.data.documentId))[0]).not.toBe('held');
  });

  it('keeps the words of one language when another is written', async () => {
    const words = { ...localizedData('job', ground, 'fr'), slug: 'mots-fr' };
    await put('jobs/by/both?locale=en', job());
    const { body } = await put('jobs/by/both?locale=fr', { ...words });
    const english = await jobs().findOne({ documentId: body.data.documentId, locale: 'en', status: 'published' });
    expect(english).toMatchObject({ title: 'Weaver', applicationUrl: 'https://jobs.example.org/1' });
  });
});
