import type { UID } from '@strapi/strapi';
import { photosRouter } from '../../server/src/strapi/routes/photos';
import type { AlbumPhoto } from '../../shared/contracts/photos';
import { KIND_UIDS, PHOTO_UID } from '../../shared/kinds';
import { type AdminSession, loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';
import { documents } from './content/ground';
import { type UploadedFile, uploadPicture } from './upload-picture';

const explorer = (action: string) => `plugin::content-manager.explorer.${action}`;
const DEFAULTS = { credit: 'Jo Vidal', licence: 'CC-BY-4.0', creator: 'Jo', place: 'Riverbank' };

/** Every route with the rights it asks for. */
const routes = photosRouter.routes.map(({ method, path, config }) => {
  const policy = config.policies[1] as { config: { actions: (readonly [string, string])[] } };
  const address = path.replace(':documentId', 'abcdefghijklmnopqrstuvwx').replace(':key', 'abcdefghijkl');
  return {
    name: `${method} ${path}`,
    method: method.toLowerCase() as 'get' | 'post' | 'put' | 'delete',
    path: `/community-hub${address}${method === 'GET' ? '?locale=en' : ''}`,
    needs: policy.config.actions,
  };
});

describe('photos, many at once', () => {
  let hub: BootedHub;
  let admin: AdminSession;
  let files: UploadedFile[];

  beforeAll(async () => {
    hub = await bootHub({
      config: { hub: { publicUrl: 'https://hub.example.org' }, syndication: { enabled: false } },
    });
    await hub.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
    admin = await loginAs(hub, 'super-admin');
    files = [];
    for (const name of ['one.jpg', 'two.jpg', 'three.jpg'])
      files.push(await uploadPicture(hub, name, files.length * 20));
  });
  afterAll(() => hub?.stop());

  const albums = () => documents(hub.strapi, KIND_UIDS.album);
  const photosOf = async (album: string, locale = 'en'): Promise<AlbumPhoto[]> => {
    const answer = await admin.call('get', `/community-hub/albums/${album}/photos?locale=${locale}`);
    expect([answer.status, answer.body.error]).toEqual([200, undefined]);
    return answer.body.data.photos;
  };
  const add = (album: string, who = admin, ids = files.map(({ id }) => ({ id }))) =>
    who.call('post', `/community-hub/albums/${album}/photos`, { files: ids, defaults: DEFAULTS });

  /** Somebody whose role has these rights on these types, on all of their fields but the named ones. */
  async function editor(rights: readonly (readonly [string, string])[], without: readonly string[] = []) {
    const session = await loginAs(hub, []);
    const [role] = await hub.strapi.db.query('admin::role').findMany({ orderBy: { id: 'desc' }, limit: 1 });
    const fields = (uid: string) =>
      Object.keys(hub.strapi.getModel(uid as UID.Schema).attributes).filter((name) => !without.includes(name));
    const permissions = rights.map(([action, subject]) => ({
      action,
      subject,
      conditions: [],
      properties: { fields: fields(subject), locales: ['en', 'fr'] },
    }));
    await hub.strapi.service('admin::role').assignPermissions(role.id, permissions);
    return session;
  }

  describe('lets in by the rights of the Content Manager', () => {
    it.each(routes)('$name answers 401 to nobody, 403 without one of its rights, and else lets in', async (route) => {
      expect((await hub.request[route.method](route.path)).status).toBe(401);
      const body = route.method === 'get' || route.method === 'delete' ? undefined : {};
      for (const missing of route.needs) {
        const person = await editor(route.needs.filter((right) => right !== missing));
        expect((await person.call(route.method, route.path, body)).status).toBe(403);
      }
      const { status } = await (await editor(route.needs)).call(route.method, route.path, body);
      expect([400, 404]).toContain(status);
    });

    it('keeps consents from somebody who may not change them', async () => {
      const { documentId } = await documents(hub.strapi, PHOTO_UID).create({
        data: { name: 'x', image: files[0]?.id },
      });
      const path = `/community-hub/photos/${documentId}/consents`;
      const rights = [[explorer('update'), PHOTO_UID]] as const;
      expect((await (await editor(rights)).call('get', path)).status).toBe(200);
      expect((await (await editor(rights, ['consents'])).call('get', path)).status).toBe(403);
    });

    it('keeps a field from somebody who may not write it', async () => {
      const { documentId } = await albums().create({ data: { title: 'Guarded', slug: 'guarded' } });
      const rights = [
        [explorer('update'), KIND_UIDS.album],
        [explorer('create'), PHOTO_UID],
      ] as const;
      const person = await editor(rights, ['credit']);
      expect((await add(documentId, person)).status).toBe(200);
      const [photo] = await photosOf(documentId);
      expect(photo).toMatchObject({ licence: 'CC-BY-4.0', credit: null });
    });
  });

  it('makes a photo of each file at the end of the album, in every language of it', async () => {
    const { documentId } = await albums().create({ data: { title: 'River', slug: 'river' } });
    await albums().update({ documentId, locale: 'fr', data: { title: 'Rivière', slug: 'riviere' } });
    const first = await add(documentId, admin, [{ id: files[2]?.id ?? 0 }]);
    expect([first.status, first.body.data.length]).toEqual([200, 1]);
    await add(documentId);
    for (const locale of ['en', 'fr']) {
      const photos = await photosOf(documentId, locale);
      expect(photos.map(({ name }) => name)).toEqual(['three.jpg', 'one.jpg', 'two.jpg', 'three.jpg']);
      expect(photos[1]).toMatchObject({ credit: 'Jo Vidal', licence: 'CC-BY-4.0', thumbnail: expect.any(String) });
      expect(photos[1]?.problems).toEqual([{ field: 'texts', message: expect.stringContaining('alt text') }]);
    }
  });

  it('makes none when one file is no picture', async () => {
    const { documentId } = await albums().create({ data: { title: 'None', slug: 'none' } });
    const answer = await add(documentId, admin, [{ id: files[0]?.id ?? 0 }, { id: 987_654 }]);
    expect(answer.status).toBe(400);
    expect(answer.body.error?.message).toBe('files.1 is no picture of the media library');
    expect(await photosOf(documentId)).toEqual([]);
  });

  it('saves the texts of many photos, and one that fails keeps no other from being saved', async () => {
    const { documentId } = await albums().create({ data: { title: 'Texts', slug: 'texts' } });
    await add(documentId);
    const [one, two] = await photosOf(documentId);
    const english = { locale: 'en', alt: 'A heron', caption: 'At dawn' };
    const french = { locale: 'fr', alt: 'Un héron', caption: null };
    const write = (photos: object[]) => admin.call('put', '/community-hub/photos', { photos });
    const answer = await write([
      { documentId: one?.documentId, texts: [english] },
      { documentId: 'gone', credit: 'x' },
      { documentId: two?.documentId, texts: [{ locale: 'no locale', alt: 'x', caption: null }] },
      { documentId: one?.documentId, texts: [french], licence: null },
    ]);
    expect(answer.status).toBe(200);
    expect(answer.body.data.map(({ error }: { error: string | null }) => error)).toEqual([
      null,
      'This photo is no longer there',
      expect.stringMatching(/match|locale/),
      null,
    ]);
    const [after] = await photosOf(documentId);
    expect(after).toMatchObject({ texts: [english, french], licence: null, credit: 'Jo Vidal' });
    expect(after?.problems.map(({ field }) => field)).toEqual(['licence']);
  });

  it('refuses to publish in words that name each photo and field', async () => {
    const { documentId } = await albums().create({ data: { title: 'Refused', slug: 'refused' } });
    await add(documentId);
    const [, second] = await photosOf(documentId);
    await admin.call('put', '/community-hub/photos', { photos: [{ documentId: second?.documentId, people: true }] });
    const path = `/content-manager/collection-types/${KIND_UIDS.album}/${documentId}/actions/publish?locale=en`;
    const answer = await admin.call('post', path, {});
    expect(answer.status).toBe(400);
    for (const text of [
      'Photo 1 (“one.jpg”) has no alt',
      'Photo 2 (“two.jpg”) shows people',
      'Photo 3 (“three.jpg”)',
    ]) {
      expect(answer.body.error?.message).toContain(text);
    }
    expect(answer.body.error?.details.errors?.map(({ path: field }) => field.join('.'))).toEqual([
      'photos.0.texts',
      'photos.1.texts',
      'photos.1.consents',
      'photos.2.texts',
    ]);
  });
});
