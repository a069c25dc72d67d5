import { TYPES, typeUid } from '../../../server/src/strapi/content-types';
import { BRAND_UID, KIND_UIDS, KINDS, PHOTO_UID } from '../../../shared/kinds';
import { type BootedHub, bootHub } from '../boot';
import { DATABASES } from '../databases';
import { fullBrand, fullItem, fullPhoto, type Ground, localizedData } from './full-items';
import { asSent, deepPopulate, documents, layGround, type Row } from './ground';

describe.each(DATABASES)('content on %s', (database) => {
  let hub: BootedHub;
  let ground: Ground;
  beforeAll(async () => {
    hub = await bootHub({ database });
    ground = await layGround(hub.strapi);
  });
  afterAll(() => hub?.stop());

  const read = async (uid: string, params: object): Promise<Row> => {
    const row = await documents(hub.strapi, uid).findOne({ ...params, populate: deepPopulate(hub.strapi, uid) });
    if (!row) throw new Error(`no ${uid}`);
    return row;
  };
  const sent = (uid: string, row: Row) => asSent(hub.strapi, uid, row);

  it.each(KINDS)('keeps every field of a published %s in English and French', async (kind) => {
    const uid = KIND_UIDS[kind];
    const english = fullItem(kind, ground, 'en');
    const attributes = TYPES.find((type) => typeUid(type) === uid)?.attributes ?? {};
    expect(Object.keys(english).sort()).toEqual(Object.keys(attributes).sort());

    const { documentId } = await documents(hub.strapi, uid).create({ data: english, locale: 'en' });
    await documents(hub.strapi, uid).update({ documentId, data: fullItem(kind, ground, 'fr'), locale: 'fr' });
    await documents(hub.strapi, uid).publish({ documentId, locale: '*' });

    for (const locale of ['en', 'fr'] as const) {
      const row = await read(uid, { documentId, locale, status: 'published' });
      expect(sent(uid, row)).toMatchObject(fullItem(kind, ground, locale));
    }
  });

  it.each(KINDS)('fills what a %s has in common into a new translation', async (kind) => {
    const uid = KIND_UIDS[kind];
    const data = { ...fullItem(kind, ground, 'en'), identifier: `${kind}-2`, slug: `common-${kind}` };
    const { documentId } = await documents(hub.strapi, uid).create({ data, locale: 'en' });
    const words = { ...localizedData(kind, ground, 'fr'), slug: `commun-${kind}` };
    await documents(hub.strapi, uid).update({ documentId, data: words, locale: 'fr' });
    const [english, french] = [
      await read(uid, { documentId, locale: 'en' }),
      await read(uid, { documentId, locale: 'fr' }),
    ];
    expect(sent(uid, french)).toMatchObject(words);
    // Top-level relations are Strapi's exception: they stay empty, and the page takes the default locale's.
    const common = Object.keys(data).filter((name) => !(name in words) && name !== 'store' && name !== 'photos');
    for (const name of common) expect([name, sent(uid, french)[name]]).toEqual([name, sent(uid, english)[name]]);
  });

  it('keeps every field of the brand', async () => {
    const brand = fullBrand(ground);
    expect(Object.keys(brand).sort()).toEqual(attributesOf(BRAND_UID));
    const { documentId } = await documents(hub.strapi, BRAND_UID).create({ data: brand });
    expect(sent(BRAND_UID, await read(BRAND_UID, { documentId }))).toMatchObject(brand);
  });

  it('keeps every field of a photo, and its consents out of every public answer', async () => {
    const photo = fullPhoto(ground);
    expect(Object.keys(photo).sort()).toEqual(attributesOf(PHOTO_UID));
    const row = await read(PHOTO_UID, { documentId: ground.photo });
    expect(sent(PHOTO_UID, row)).toMatchObject(photo);
    const schema = hub.strapi.contentType(PHOTO_UID as Parameters<typeof hub.strapi.contentType>[0]);
    const answer = await hub.strapi.contentAPI.sanitize.output(row, schema, { auth: undefined });
    expect(answer).toHaveProperty('credit');
    expect(JSON.stringify(answer)).not.toContain('Bo Li');
  });

  it('gives a new session its key once and for all', async () => {
    const uid = KIND_UIDS.training;
    const data: Record<string, unknown> = { ...fullItem('training', ground, 'en'), identifier: 'keys', slug: 'keys' };
    const { documentId } = await documents(hub.strapi, uid).create({ data, locale: 'en' });
    const first = await sessionsOf(documentId, 'en');
    expect(new Set(first.map(({ key }) => key)).size).toBe(2);
    for (const { key } of first) expect(key).toMatch(/^[0-9a-z]{12}$/);

    const words = { ...localizedData('training', ground, 'fr'), slug: 'cles', sessions: data.sessions };
    await documents(hub.strapi, uid).update({ documentId, locale: 'fr', data: words });
    await documents(hub.strapi, uid).publish({ documentId, locale: '*' });
    // Publishing French wrote its sessions into English: the same keys on new rows.
    const now = await sessionsOf(documentId, 'en');
    expect(now.map(({ key }) => key)).toEqual(first.map(({ key }) => key));
    const moved = now.map(({ id }, index) => ({ id, startsAt: `2026-12-0${index + 1}T10:00` })).reverse();
    await documents(hub.strapi, uid).update({ documentId, locale: 'en', data: { sessions: moved } });
    await documents(hub.strapi, uid).publish({ documentId, locale: 'en' });

    const keys = first.map(({ key }) => key);
    expect((await sessionsOf(documentId, 'en', 'published')).map(({ key }) => key)).toEqual([...keys].reverse());
    expect((await sessionsOf(documentId, 'fr')).map(({ key }) => key).sort()).toEqual([...keys].sort());

    const copy = await documents(hub.strapi, uid).clone({ documentId, locale: '*', data: { identifier: null } });
    const copied = (await sessionsOf(copy.documentId, 'en')).map(({ key }) => key);
    expect(copied).toHaveLength(2);
    expect(keys).not.toEqual(expect.arrayContaining([copied[0]]));
    expect((await sessionsOf(copy.documentId, 'fr')).map(({ key }) => key).sort()).toEqual([...copied].sort());
  });

  const sessionsOf = async (documentId: string, locale: string, status = 'draft') => {
    const row = await read(KIND_UIDS.training, { documentId, locale, status });
    return row.sessions as { id: number; key: string }[];
  };

  it.each<[string, Record<string, unknown>, string]>([
    ['a summary of 301 characters', { summary: 'x'.repeat(301) }, 'summary'],
    ['an event without a start', { startsAt: null }, 'startsAt'],
    ['a start with an offset', { startsAt: '2027-01-01T10:00+01:00' }, 'startsAt'],
    ['a currency in small letters', { offers: [{ price: 1, currency: 'eur' }] }, 'offers[0].currency'],
    ['a negative price', { offers: [{ price: -1, currency: 'EUR' }] }, 'offers[0].price'],
    ['an address with a script', { onlineUrl: 'javascript:alert(1)' }, 'onlineUrl'],
    ['a status of another kind', { eventStatus: 'filled' }, 'eventStatus'],
    ['no page to register at', { registration: 'external', registrationUrl: null }, 'registrationUrl'],
    ['a person without a name', { speaker: { as: 'person', role: 'Chef' } }, 'speaker.name'],
    ['a place beyond the pole', { place: { geo: { lat: 91, lng: 0 } } }, 'place.geo.lat'],
  ])('refuses to publish an event with %s and names the field', async (what, wrong, field) => {
    const slug = `wrong-${what.replaceAll(' ', '-')}`;
    const data = { ...fullItem('event', ground, 'en'), identifier: slug, slug, ...wrong };
    const refusal = await documents(hub.strapi, KIND_UIDS.event)
      .create({ data, locale: 'en', status: 'published' })
      .then(
        () => null,
        (error: { details?: { errors?: { path: string[] }[] } }) => error.details?.errors?.map(({ path }) => path),
      );
    const path = field.split(/[.[\]]+/);
    expect(refusal).toEqual(expect.arrayContaining([path]));
  });

  it('lets a draft be unfinished, and takes its slug from the title', async () => {
    const events = documents(hub.strapi, KIND_UIDS.event);
    const soon = await events.create({ data: { title: 'Bientôt là !' }, locale: 'en' });
    expect(soon).toMatchObject({ title: 'Bientôt là !', slug: 'bientot-la' });
    expect(await events.create({ data: { title: 'Bientôt là ?' }, locale: 'en' })).toMatchObject({
      slug: 'bientot-la-1',
    });
    expect(await events.create({ data: { title: '🎉' }, locale: 'en' })).toMatchObject({ slug: 'event' });
    const { documentId } = soon;
    const renamed = await events.update({ documentId, locale: 'en', data: { title: 'Enfin' } });
    expect(renamed).toMatchObject({ title: 'Enfin', slug: 'bientot-la' });
    const emptied = await events.update({ documentId, locale: 'en', data: { title: 'Enfin', slug: '' } });
    expect(emptied).toMatchObject({ slug: 'enfin' });
    const french = await events.update({ documentId, locale: 'fr', data: { title: 'Enfin' } });
    expect(french).toMatchObject({ slug: 'enfin', locale: 'fr' });
  });

  it('refuses to publish the outside identifier of another item', async () => {
    const again = { ...fullItem('news', ground, 'en'), slug: 'again', identifier: 'news-1' };
    const refused = documents(hub.strapi, KIND_UIDS.news).create({ data: again, locale: 'en', status: 'published' });
    await expect(refused).rejects.toMatchObject({
      details: { errors: [expect.objectContaining({ path: ['identifier'] })] },
    });
  });

  const attributesOf = (uid: string) =>
    Object.keys(TYPES.find((type) => typeUid(type) === uid)?.attributes ?? {}).sort();
});
