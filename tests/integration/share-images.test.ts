import { readdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'exifr';
import sharp from 'sharp';

import { createPhotoCredits } from '../../server/src/strapi/store/photo-credit';
import { BRAND_UID, KIND_UIDS, PHOTO_UID } from '../../shared/kinds';
import { loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';
import { documents } from './content/ground';
import { DATABASES } from './databases';
import { uploadPicture } from './upload-picture';
import { waitFor } from './wait-for';

const PLACE = 'https://hub.example.org';

describe.each(DATABASES)('share images on %s', (database) => {
  let hub: BootedHub;

  beforeAll(async () => {
    hub = await bootHub({
      database,
      config: { hub: { publicUrl: PLACE }, syndication: { enabled: false } },
    });
    await hub.strapi.plugin('community-hub').service('syndication').openHub();
    await documents(hub.strapi, BRAND_UID).create({ data: { name: 'Atelier', primaryColor: '#1f5c4d' } });
  });
  afterAll(() => hub?.stop());

  const write = (kind: 'news' | 'album', data: object) => documents(hub.strapi, KIND_UIDS[kind]).create({ data });
  const publish = (kind: 'news' | 'album', documentId: string) =>
    documents(hub.strapi, KIND_UIDS[kind]).publish({ documentId });

  /** Path of the image that the head names, without the host. */
  async function imageOf(kind: string, slug: string): Promise<string> {
    const { body } = await hub.request.get(`/api/community-hub/items/${kind}/${slug}`).expect(200);
    const tags: { attrs: Record<string, string> }[] = body.data.head.tags;
    const url = tags.find(({ attrs }) => attrs.property === 'og:image')?.attrs.content ?? '';
    return url.replace(PLACE, '');
  }
  const stored = () =>
    readdirSync(join(hub.strapi.dirs.static.public, 'uploads')).filter((name) =>
      name.startsWith('community_hub_share'),
    );

  it('are drawn when an item is published, named in its head, and follow an edit', async () => {
    const { documentId } = await write('news', { title: 'The door is open', slug: 'open', summary: 'Come in.' });
    await publish('news', documentId);
    const path = await imageOf('news', 'open');
    expect(path).toMatch(/^\/hub\/image\/news\/open\.jpg\?locale=en&v=[0-9a-f]{16}$/);
    const version = path.slice(-16);
    await waitFor(async () => stored().includes(`community_hub_share_${version}.jpg`), 'the image to be drawn');

    const answer = await hub.request.get(path).buffer().expect(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/jpeg',
      etag: `"${version}"`,
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(await sharp(answer.body).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    await hub.request.get(path).set('If-None-Match', `"${version}"`).expect(304);
    const plain = await hub.request.get('/hub/image/news/open.jpg?locale=en').expect(200);
    expect(plain.headers['cache-control']).toBe('public, max-age=300');

    await documents(hub.strapi, KIND_UIDS.news).update({ documentId, data: { title: 'The door stays open' } });
    await publish('news', documentId);
    const next = await imageOf('news', 'open');
    expect(next).not.toBe(path);
    const answered = await hub.request.get(next).buffer().expect(200);
    expect(answered.body.equals(answer.body)).toBe(false);
    // A network that comes back for the old one gets what the page says now.
    expect((await hub.request.get(path).expect(200)).headers.etag).toBe(`"${next.slice(-16)}"`);

    await documents(hub.strapi, KIND_UIDS.news).unpublish({ documentId });
    await hub.request.get(path).expect(410);
    await waitFor(async () => stored().length === 0, 'the images of a withdrawn page to go');
  });

  it('are drawn again when the provider lost them', async () => {
    const { documentId } = await write('news', { title: 'Lost and found', slug: 'lost', summary: 'Words.' });
    await publish('news', documentId);
    const path = await imageOf('news', 'lost');
    const file = join(hub.strapi.dirs.static.public, 'uploads', `community_hub_share_${path.slice(-16)}.jpg`);
    await hub.request.get(path).expect(200);
    unlinkSync(file);
    await hub.request.get(path).expect(200);
    expect(stored()).toContain(`community_hub_share_${path.slice(-16)}.jpg`);
  });

  it('carry the credit of their photos, and go with a consent', async () => {
    const ana = { person: 'Ana Costa', state: 'granted', scope: ['hub', 'social'] };
    const file = await uploadPicture(hub, 'coats.jpg', 40);
    const photo = await documents(hub.strapi, PHOTO_UID).create({
      data: {
        name: 'Coats',
        image: file.id,
        texts: [{ locale: 'en', alt: 'Coats' }],
        creator: 'Jo Vidal',
        credit: 'Jo Vidal',
        licence: 'CC-BY-4.0',
        people: true,
        consents: [ana],
      },
    });
    const album = { title: 'Forty coats', slug: 'coats', summary: 'Words.', photos: [photo.documentId] };
    const { documentId } = await write('album', album);
    await publish('album', documentId);
    const path = await imageOf('album', 'coats');
    const { body } = await hub.request.get(path).buffer().expect(200);
    expect(await parse(body, { iptc: true, tiff: false })).toMatchObject({ Byline: 'Jo Vidal' });
    const credits = createPhotoCredits(hub.strapi);
    expect(await credits(file.id)).toMatchObject({ creator: 'Jo Vidal', licence: 'CC-BY-4.0' });
    expect(await credits(file.id + 1000)).toBeNull();
    const name = `community_hub_share_${path.slice(-16)}.jpg`;
    expect(stored()).toContain(name);

    await documents(hub.strapi, PHOTO_UID).update({
      documentId: photo.documentId,
      data: { consents: [{ ...ana, state: 'withdrawn' }] },
    });
    expect(await imageOf('album', 'coats')).not.toBe(path);
    await waitFor(async () => !stored().includes(name), 'the image with the withdrawn picture to go');
  });

  it('give way to the next picture that is there when a photo is lost, and to a plain card', async () => {
    const publicFolder = hub.strapi.dirs.static.public;
    const lose = ({ url, formats }: { url: string; formats?: Record<string, { url: string }> }) => {
      for (const one of [url, ...Object.values(formats ?? {}).map((format) => format.url)]) {
        unlinkSync(join(publicFolder, one));
      }
    };
    const cover = await uploadPicture(hub, 'lost-cover.jpg', 60);
    lose(cover);
    const { documentId } = await write('news', { title: 'No cover', slug: 'no-cover', summary: 'W.', cover: cover.id });
    await publish('news', documentId);
    const path = '/hub/image/news/no-cover.jpg?locale=en';
    const plain = await hub.request.get(path).buffer();
    expect([plain.status, plain.headers['content-type'], plain.headers['cache-control']]).toEqual([
      200,
      'image/jpeg',
      'no-store',
    ]);

    const own = await uploadPicture(hub, 'brand-card.jpg', 90);
    const brand = await documents(hub.strapi, BRAND_UID).findFirst({});
    const withCard = { documentId: brand?.documentId ?? '', data: { shareImage: own.id } };
    await documents(hub.strapi, BRAND_UID).update(withCard);
    const branded = await hub.request.get(path);
    expect([branded.status, branded.headers.location]).toEqual([302, PLACE + own.url]);
    await documents(hub.strapi, BRAND_UID).update({ ...withCard, data: { shareImage: null } });
  });

  it('answer plainly for what is no page', async () => {
    await hub.request.get('/hub/image/news/nothing.jpg?locale=en').expect(404);
    await hub.request.get('/hub/image/nonsense/open.jpg').expect(404);
    await hub.request.get('/hub/image/news/lost.png').expect(404);
  });

  it('leave no file in the media library', async () => {
    const files = await hub.strapi.db
      .query('plugin::upload.file')
      .findMany({ where: { hash: { $contains: 'share' } } });
    expect(files).toEqual([]);
  });
});

describe('where images are not drawn', () => {
  let hub: BootedHub;

  beforeAll(async () => {
    hub = await bootHub({
      config: {
        hub: { publicUrl: PLACE },
        syndication: { enabled: false },
        shareImages: { enabled: false },
      },
    });
    await hub.strapi.plugin('community-hub').service('syndication').openHub();
  });
  afterAll(() => hub?.stop());

  it('the head names the cover, and the image address leads there or to a plain card', async () => {
    const file = await uploadPicture(hub, 'cover.jpg', 30);
    const create = async (slug: string, cover: number | null) => {
      const data = { title: 'A title', slug, summary: 'Words.', cover };
      const { documentId } = await documents(hub.strapi, KIND_UIDS.news).create({ data });
      await documents(hub.strapi, KIND_UIDS.news).publish({ documentId });
      return hub.request.get(`/hub/image/news/${slug}.jpg?locale=en`).buffer();
    };
    const covered = await create('covered', file.id);
    expect([covered.status, covered.headers['cache-control']]).toEqual([302, 'no-store']);
    expect(covered.headers.location).toMatch(/^https:\/\/hub\.example\.org\/uploads\//);
    const bare = await create('bare', null);
    expect([bare.status, bare.headers['content-type']]).toEqual([200, 'image/jpeg']);
    expect(await sharp(bare.body).metadata()).toMatchObject({ width: 1200, height: 630 });
    const { body } = await hub.request.get('/api/community-hub/items/news/covered').expect(200);
    expect(JSON.stringify(body.data.head)).not.toContain('/hub/image/');
    const settings = await (await loginAs(hub, 'super-admin')).call('get', '/community-hub/settings');
    expect(settings.body.data.shareImages).toBe('off');
  });
});
