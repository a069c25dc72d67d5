import { createPreviewLinks } from '../../server/src/strapi/preview/preview-links';
import { KIND_UIDS, PHOTO_UID } from '../../shared/kinds';
import { type AdminSession, loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';
import { documents } from './content/ground';
import { DATABASES } from './databases';
import { uploadPicture } from './upload-picture';

const KEYS = ['test-key-1', 'test-key-2'];
const READ = 'plugin::content-manager.explorer.read';
const EVENT = {
  title: 'Open day',
  slug: 'open-day',
  timezone: 'Europe/Paris',
  startsAt: '2031-05-20T18:30',
  endsAt: '2031-05-20T21:00',
  attendance: 'online',
  onlineUrl: 'https://meet.example.org',
};

describe.each(DATABASES)('the preview of a draft on %s', (database) => {
  let hub: BootedHub;
  let admin: AdminSession;

  beforeAll(async () => {
    hub = await bootHub({ database, config: { hub: { publicUrl: 'https://hub.example.org' } } });
    await hub.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
    admin = await loginAs(hub, 'super-admin');
  });
  afterAll(() => hub?.stop());

  const events = () => documents(hub.strapi, KIND_UIDS.event);
  const draft = async (over: object = {}, locale = 'en') =>
    (await events().create({ locale, data: { ...EVENT, ...over } })).documentId as string;
  const ask = (documentId: string, query = 'locale=en&status=draft', who = admin) =>
    who.call('get', `/content-manager/preview/url/${KIND_UIDS.event}?documentId=${documentId}&${query}`);
  const pathOf = async (documentId: string, query?: string): Promise<string> => {
    const { url } = (await ask(documentId, query)).body.data;
    expect(url).toMatch(/^https:\/\/hub\.example\.org\/hub\/preview\/[\w-]+\.[\w-]+$/);
    return new URL(url).pathname;
  };

  it('shows the draft in the look of the hub while the hub is closed, and says that it is one', async () => {
    const path = await pathOf(await draft());
    await hub.request.get('/hub/en').expect(404);
    const page = await hub.request.get(path).expect(200);
    expect(page.text).toContain('<h1>Open day</h1>');
    expect(page.text).toContain('Draft: not public');
    const [, sheet = ''] = /rel="stylesheet" href="([^"]+)"/.exec(page.text) ?? [];
    await hub.request
      .get(sheet)
      .expect(200)
      .expect('Content-Type', /text\/css/);
  });

  it('is kept nowhere, indexed by nobody, and framed by the admin alone', async () => {
    const documentId = await draft();
    const { headers, text } = await hub.request.get(await pathOf(documentId)).expect(200);
    expect(headers).toMatchObject({
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    });
    expect(headers['x-frame-options']).toBeUndefined();
    const admins = new URL(hub.strapi.config.get('admin.absoluteUrl')).origin;
    expect(headers['content-security-policy']).toContain(`frame-ancestors 'self' ${admins}`);
    expect(text).toMatch(/<meta name="robots" content="[^"]*noindex/);
    const pages = await hub.strapi.db.connection('community_hub_pages').where({ document_id: documentId });
    expect(pages).toEqual([]);
  });

  it('lets the admin show the hub of another host in a frame', async () => {
    const { headers } = await hub.request.get('/admin/init');
    expect(headers['content-security-policy']).toContain("frame-src 'self' https://hub.example.org");
  });

  it('follows the language and each save, and shows what is published on the other tab', async () => {
    const documentId = await draft();
    const data = { ...EVENT, title: 'Journée portes ouvertes', slug: 'portes-ouvertes' };
    await events().update({ documentId, locale: 'fr', data });
    const french = await pathOf(documentId, 'locale=fr&status=draft');
    expect((await hub.request.get(french).expect(200)).text).toContain('Brouillon : non publié');
    await hub.request.get(await pathOf(documentId, 'locale=en&status=published')).expect(404);
    await events().publish({ documentId, locale: 'en' });
    const path = await pathOf(documentId);
    await events().update({ documentId, locale: 'en', data: { title: 'Changed since' } });
    expect((await hub.request.get(path).expect(200)).text).toContain('<h1>Changed since</h1>');
    const published = await hub.request.get(await pathOf(documentId, 'locale=en&status=published')).expect(200);
    expect(published.text).toContain('<h1>Open day</h1>');
    expect(published.text).not.toContain('Draft: not public');
    expect(published.headers['x-robots-tag']).toBe('noindex, nofollow');
  });

  it('opens for fifteen minutes, and says kindly that they are over', async () => {
    const target = { kind: 'event', documentId: await draft(), locale: 'fr', status: 'draft' } as const;
    const ago = (minutes: number) => ({ now: () => new Date(Date.now() - minutes * 60_000) });
    const open = createPreviewLinks(KEYS, ago(14)).sign({ ...target, locale: 'en' });
    await hub.request.get(`/hub/preview/${open}`).expect(200);
    const over = await hub.request.get(`/hub/preview/${createPreviewLinks(KEYS, ago(16)).sign(target)}`).expect(410);
    expect(over.text).toContain('Cet aperçu est terminé');
    expect(over.text).not.toContain('Open day');
    expect(over.headers['cache-control']).toBe('private, no-store');
  });

  it('opens with nothing that was changed or signed by others', async () => {
    const path = await pathOf(await draft());
    const [content = '', signature = ''] = path.split('/').at(-1)?.split('.') ?? [];
    const longer = { ...JSON.parse(Buffer.from(content, 'base64url').toString()), until: 9_999_999_999 };
    const forged = Buffer.from(JSON.stringify(longer)).toString('base64url');
    const target = { kind: 'event', documentId: 'abc', locale: 'en', status: 'draft' } as const;
    const foreign = createPreviewLinks(['another-key'], { now: () => new Date() }).sign(target);
    for (const token of [`${forged}.${signature}`, `${content}.`, content, foreign, `${content}.${signature}.x`, '%00'])
      await hub.request.get(`/hub/preview/${token}`).expect(404);
    await hub.request.get(`/hub/preview/${content}.${signature}`).expect(200);
  });

  it('names what a draft lacks that cannot be shown yet', async () => {
    const page = await hub.request.get(await pathOf(await draft({ timezone: 'Europe/Atlantis' }))).expect(422);
    expect(page.text).toContain('This draft cannot be shown yet');
    expect(page.text).toContain('Europe/Atlantis');
  });

  it('never shows a photo without the consent of those in it, and says how many are left out', async () => {
    const photos = documents(hub.strapi, PHOTO_UID);
    const made: Record<'open' | 'asked', string> = { open: '', asked: '' };
    const hashes: Record<'open' | 'asked', string> = { open: '', asked: '' };
    for (const [index, name] of (['open', 'asked'] as const).entries()) {
      const image = await uploadPicture(hub, `${name}.jpg`, 40 + index * 20);
      hashes[name] = new URL(image.url, 'https://x.example').pathname.replace(/\.\w+$/, '');
      const data = {
        name,
        image: image.id,
        people: name === 'asked',
        texts: [{ locale: 'en', alt: name }],
        consents: [],
      };
      made[name] = (await photos.create({ data })).documentId;
    }
    const albums = documents(hub.strapi, KIND_UIDS.album);
    const data = { title: 'River', slug: 'river', photos: [made.open, made.asked] };
    const { documentId } = await albums.create({ locale: 'en', data });
    const link = `/content-manager/preview/url/${KIND_UIDS.album}?documentId=${documentId}&locale=en&status=draft`;
    const { url } = (await admin.call('get', link)).body.data;
    const { text } = await hub.request.get(new URL(url).pathname).expect(200);
    expect(text).toContain(hashes.open);
    expect(text).not.toContain(hashes.asked);
    expect(text).toContain('One photo is not shown');
  });

  it('gives no link to who may not read the item, and none for what has no page', async () => {
    const documentId = await draft();
    const reader = await loginAs(hub, []);
    expect(await ask(documentId, undefined, reader)).toMatchObject({ status: 204 });
    const [role] = await hub.strapi.db.query('admin::role').findMany({ orderBy: { id: 'desc' }, limit: 1 });
    const properties = { fields: ['title'], locales: ['fr'] };
    const permission = { action: READ, subject: KIND_UIDS.event, conditions: [], properties };
    await hub.strapi.service('admin::role').assignPermissions(role.id, [permission]);
    expect(await ask(documentId, undefined, reader)).toMatchObject({ status: 204 });
    const photo = await admin.call('get', `/content-manager/preview/url/${PHOTO_UID}?documentId=${documentId}`);
    expect(photo.status).toBe(204);
    expect(await ask('nothinghere')).toMatchObject({ status: 204 });
  });
});

describe('previews of an app beside ours', () => {
  let hub: BootedHub;
  let admin: AdminSession;

  beforeAll(async () => {
    process.env.HUB_TEST_APP_PREVIEW = 'yes';
    const kinds = { news: { uid: 'api::article.article', map: { title: 'headline', summary: 'intro' } } };
    const config = { hub: { publicUrl: 'http://localhost:1337', hiddenKinds: ['job'] }, kinds };
    hub = await bootHub({ noteType: true, ownTypes: true, config });
    admin = await loginAs(hub, 'super-admin');
  });
  afterAll(async () => {
    delete process.env.HUB_TEST_APP_PREVIEW;
    await hub?.stop();
  });

  const ask = async (uid: string, documentId: string) =>
    admin.call('get', `/content-manager/preview/url/${uid}?documentId=${documentId}&locale=en&status=draft`);

  it("answers the app's own address for its types and ours for kinds, its mapped types among them", async () => {
    expect((await ask('api::note.note', 'abc')).body.data.url).toBe('https://app.example/abc');
    const articles = documents(hub.strapi, 'api::article.article');
    const data = { headline: 'From the app', slug: 'from-the-app', intro: 'Short.' };
    const { documentId } = await articles.create({ locale: 'en', data });
    const { url } = (await ask('api::article.article', documentId)).body.data;
    const page = await hub.request.get(new URL(url).pathname).expect(200);
    expect(page.text).toContain('<h1>From the app</h1>');
  });

  it('offers none for a kind that visitors never see', async () => {
    const jobs = documents(hub.strapi, KIND_UIDS.job);
    const { documentId } = await jobs.create({ locale: 'en', data: { title: 'Baker', slug: 'baker' } });
    expect((await ask(KIND_UIDS.job, documentId)).status).toBe(204);
  });
});
