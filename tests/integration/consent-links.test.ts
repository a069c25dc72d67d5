import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../server/src/strapi/store/consent-store';
import type { PersonConsent } from '../../shared/contracts/photos';
import { BRAND_UID, KIND_UIDS, PHOTO_UID } from '../../shared/kinds';
import { type AdminSession, loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';
import { documents } from './content/ground';
import { DATABASES } from './databases';
import { jpegOf, uploadPicture } from './upload-picture';

const BASE = 'https://hub.example.org';
const REQUESTS = 'community_hub_consent_requests';
const ANSWERS = 'community_hub_consent_answers';

describe.each(DATABASES)('consent by link on %s', (database) => {
  let hub: BootedHub;
  let admin: AdminSession;
  let serial = 0;

  beforeAll(async () => {
    hub = await bootHub({ database, config: { hub: { publicUrl: BASE }, syndication: { enabled: false } } });
    await hub.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
    await documents(hub.strapi, BRAND_UID).create({ data: { name: 'Atelier Rivière' } });
    admin = await loginAs(hub, 'super-admin');
  });
  afterAll(() => hub?.stop());

  /** A photo of Ana in a published album, and nobody asked yet. */
  async function photoOfAna(person = 'Ana Costa') {
    serial += 1;
    const file = await uploadPicture(hub, `ana-${serial}.jpg`, serial * 7);
    const consents = [{ person, state: 'missing', until: '2031-12-31' }];
    const texts = [{ locale: 'en', alt: 'Ana' }];
    const data = { name: file.name, image: file.id, texts, credit: 'Jo', licence: 'CC0-1.0', people: true, consents };
    const { documentId } = await documents(hub.strapi, PHOTO_UID).create({ data });
    const slug = `album-${serial}`;
    const other = await documents(hub.strapi, PHOTO_UID).create({
      data: { ...data, consents: [], people: false, name: 'other.jpg' },
    });
    const album = await documents(hub.strapi, KIND_UIDS.album).create({
      data: { title: 'An album', slug, photos: [other.documentId] },
    });
    await documents(hub.strapi, KIND_UIDS.album).publish({ documentId: album.documentId });
    return { documentId, file, slug, album: album.documentId };
  }

  const people = async (documentId: string): Promise<PersonConsent[]> => {
    const answer = await admin.call('get', `/community-hub/photos/${documentId}/consents`);
    expect(answer.status).toBe(200);
    return answer.body.data.people;
  };
  const first = async (documentId: string) => (await people(documentId))[0] as PersonConsent;

  async function ask(documentId: string, over: object = {}): Promise<string> {
    const { id } = await first(documentId);
    const input = { consent: id, locale: 'en', scopes: ['hub', 'social', 'press'], ...over };
    const answer = await admin.call('post', `/community-hub/photos/${documentId}/consents`, input);
    expect([answer.status, answer.text]).toEqual([200, expect.stringContaining(`${BASE}/hub/consent/`)]);
    return (answer.body.data.url as string).slice(BASE.length);
  }

  const open = (link: string) => hub.request.get(link);
  const shownOn = (html: string) => /name="shown" value="([0-9a-f]*)"/.exec(html)?.[1] ?? '';
  /** What a browser sends when a button of the page is pressed. */
  async function press(link: string, answer: string, fields: Record<string, string | string[]> = {}) {
    const shown = shownOn((await open(link)).text);
    return hub.request
      .post(link)
      .type('form')
      .send({ shown, answer, ...fields });
  }
  const photoOf = async (documentId: string) =>
    (await hub.strapi.db.query(PHOTO_UID).findOne({ where: { documentId }, populate: ['consents'] })).consents[0];
  const rowsOf = (table: string) => hub.strapi.db.connection(table);
  const keyOf = (link: string) => link.split('/').at(-1)?.split('.')[0] as string;

  it('shows the picture and where it will appear, takes the answer as evidence, and can be withdrawn', async () => {
    const { documentId } = await photoOfAna();
    const link = await ask(documentId);
    const page = await open(link);
    expect(page.status).toBe(200);
    for (const text of ['Ana Costa', 'Atelier Rivière', 'hub.example.org/hub', 'press releases', '31 December 2031']) {
      expect(page.text).toContain(text);
    }
    expect(page.headers['content-security-policy']).toMatch(
      /default-src 'none'; style-src 'sha256-.*form-action 'self'/,
    );
    expect(page.headers['cache-control']).toBe('private, no-store');
    expect(page.headers['x-robots-tag']).toContain('noindex');
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    expect(page.headers['set-cookie']).toBeUndefined();
    expect(page.text).not.toMatch(/<script|https?:\/\/(?!hub\.example)/);

    const picture = await open(`${link}/picture.jpg`);
    expect([picture.status, picture.headers['content-type']]).toEqual([200, 'image/jpeg']);

    const answered = await press(link, 'granted', { scope: ['hub', 'press'], guardian: ' Uma Costa ' });
    expect([answered.status, answered.headers.location]).toEqual([303, link]);
    expect(await photoOf(documentId)).toMatchObject({
      state: 'granted',
      scope: ['hub', 'press'],
      guardian: 'Uma Costa',
      until: '2031-12-31',
    });
    expect((await open(link)).text).toContain('You agreed on');

    expect((await press(link, 'withdrawn')).status).toBe(303);
    expect(await photoOf(documentId)).toMatchObject({ state: 'withdrawn', scope: [] });
    expect((await open(link)).text).toContain('You withdrew your consent');
  });

  it('keeps for each answer what was shown, in a chain that shows a change', async () => {
    const { documentId } = await photoOfAna();
    const link = await ask(documentId);
    await press(link, 'granted', { scope: 'hub' });
    await press(link, 'withdrawn');
    const rows = await rowsOf(ANSWERS)
      .where({ request: keyOf(link) })
      .orderBy('id');
    expect(rows.map(({ answer }) => answer)).toEqual(['granted', 'withdrawn']);
    const shown = JSON.parse(rows[0].shown);
    expect(shown).toMatchObject({ photo: documentId, person: 'Ana Costa', granted: ['hub'], brand: 'Atelier Rivière' });
    expect(shown.picture).toMatch(/^[0-9a-f]{64}$/);
    expect(shown.sentences.places).toHaveLength(3);
    let before = '';
    for (const { request, answered_at: answeredAt, answer, shown: text, digest } of rows) {
      expect(digestOf({ request, answeredAt, answer, shown: text }, before)).toBe(digest);
      before = digest;
    }
    expect((await first(documentId)).link?.answers.map(({ evidence }) => evidence)).toEqual(
      rows.map((row) => row.digest),
    );
  });

  it('brings the picture to the album when it is granted, and takes it away when it is withdrawn', async () => {
    const { documentId, file, slug, album } = await photoOfAna();
    const link = await ask(documentId);
    await press(link, 'granted', { scope: ['hub', 'social'] });
    await documents(hub.strapi, KIND_UIDS.album).update({
      documentId: album,
      data: { photos: { connect: [{ documentId }] } },
    });
    await documents(hub.strapi, KIND_UIDS.album).publish({ documentId: album });
    await hub.strapi.plugin('community-hub').service('syndication').openHub();
    const page = async () => (await hub.request.get(`/api/community-hub/items/album/${slug}?locale=en`)).text;
    expect(await page()).toContain(file.hash);
    await press(link, 'withdrawn');
    expect(await page()).not.toContain(file.hash);
    await press(link, 'granted', { scope: 'hub' });
    expect(await page()).toContain(file.hash);
  });

  it('changes nothing when somebody or something only looks', async () => {
    const { documentId } = await photoOfAna();
    const link = await ask(documentId);
    await open(link);
    await hub.request.head(link);
    await open(`${link}?answer=granted&scope=hub`);
    await hub.request.post(link).send('');
    expect(await photoOf(documentId)).toMatchObject({ state: 'missing' });
    expect(await rowsOf(ANSWERS).where({ request: keyOf(link) })).toEqual([]);
  });

  it('wants a place for a yes, and an answer to what the page says now', async () => {
    const { documentId } = await photoOfAna();
    const link = await ask(documentId);
    const without = await press(link, 'granted');
    expect([without.status, without.text]).toEqual([422, expect.stringContaining('Tick at least one place')]);
    const stale = await hub.request.post(link).type('form').send({ shown: 'old', answer: 'granted', scope: 'hub' });
    expect([stale.status, stale.text]).toEqual([422, expect.stringContaining('has changed since you opened it')]);
    const beyond = await press(await ask(documentId, { scopes: ['hub'] }), 'granted', { scope: ['press'] });
    expect(beyond.status).toBe(422);
    expect(await photoOf(documentId)).toMatchObject({ state: 'missing' });
  });

  it.each<[string, (link: string) => string]>([
    ['changed key', (link) => link.replace(/consent\/./, (start) => `consent/${start.endsWith('a') ? 'b' : 'a'}`)],
    ['changed signature', (link) => link.slice(0, -2) + (link.endsWith('AA') ? 'BB' : 'AA')],
    ['missing signature', (link) => link.split('.')[0] ?? ''],
    ['hostile text', () => '/hub/consent/%3Cscript%3Ealert(1)%3C%2Fscript%3E'],
  ])('answers a link with a %s with 404 and takes nothing from it', async (_case, change) => {
    const { documentId } = await photoOfAna();
    const link = await ask(documentId);
    const forged = change(link);
    const page = await open(forged);
    expect([page.status, page.text]).toEqual([404, expect.stringContaining('leads nowhere')]);
    expect(page.text).not.toContain('<script');
    const shown = shownOn((await open(link)).text);
    expect((await hub.request.post(forged).type('form').send({ shown, answer: 'refused' })).status).toBe(404);
    expect((await open(`${forged}/picture.jpg`)).status).toBe(404);
    expect(await photoOf(documentId)).toMatchObject({ state: 'missing' });
  });

  it('ends after thirty days for an answer, but never for a withdrawal', async () => {
    const past = { expires_at: '2020-01-01T00:00:00.000Z' };
    const silent = await photoOfAna();
    const unanswered = await ask(silent.documentId);
    const shown = shownOn((await open(unanswered)).text);
    await rowsOf(REQUESTS)
      .where({ key: keyOf(unanswered) })
      .update(past);
    expect((await open(unanswered)).status).toBe(410);
    const late = await hub.request.post(unanswered).type('form').send({ shown, answer: 'granted', scope: 'hub' });
    expect(late.status).toBe(410);
    expect((await open(`${unanswered}/picture.jpg`)).status).toBe(404);
    expect((await first(silent.documentId)).link?.state).toBe('expired');

    const { documentId } = await photoOfAna();
    const link = await ask(documentId);
    await press(link, 'granted', { scope: 'hub' });
    await rowsOf(REQUESTS)
      .where({ key: keyOf(link) })
      .update(past);
    expect((await press(link, 'withdrawn')).status).toBe(303);
    expect(await photoOf(documentId)).toMatchObject({ state: 'withdrawn' });
    const again = await press(link, 'granted', { scope: 'hub' });
    expect([again.status, (await photoOf(documentId)).state]).toEqual([200, 'withdrawn']);
  });

  it('asks nothing once the picture was replaced, under the same file too, and still lets withdraw', async () => {
    const { documentId, file } = await photoOfAna();
    const link = await ask(documentId);
    const other = await photoOfAna();
    const granted = await ask(other.documentId);
    await press(granted, 'granted', { scope: 'hub' });
    for (const { url } of [file, other.file]) {
      writeFileSync(join(hub.strapi.dirs.static.public, url), await jpegOf(251));
    }
    const page = await open(link);
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('The picture has changed')]);
    expect(page.text).not.toContain('<form');
    await press(link, 'granted', { scope: 'hub' });
    expect(await photoOf(documentId)).toMatchObject({ state: 'missing' });
    expect((await press(granted, 'withdrawn')).status).toBe(303);
    expect(await photoOf(other.documentId)).toMatchObject({ state: 'withdrawn' });
  });

  it('is taken back by the editor, and by a newer link', async () => {
    const { documentId } = await photoOfAna();
    const [older, newer] = [await ask(documentId), await ask(documentId, { locale: 'fr' })];
    expect((await open(older)).status).toBe(410);
    const french = await open(newer);
    expect(french.text).toContain('Pouvons-nous montrer cette image');
    expect(french.headers['content-language']).toBe('fr');
    const path = `/community-hub/photos/${documentId}/consents/${keyOf(newer)}`;
    expect((await admin.call('delete', path)).status).toBe(200);
    expect((await open(newer)).status).toBe(410);
    expect((await admin.call('delete', path)).status).toBe(404);
  });

  it('records a withdrawal even where an editor took the person off the photo', async () => {
    const { documentId } = await photoOfAna();
    const link = await ask(documentId);
    await press(link, 'granted', { scope: 'hub' });
    await documents(hub.strapi, PHOTO_UID).update({ documentId, data: { consents: [] } });
    expect((await press(link, 'withdrawn')).status).toBe(303);
    expect(await photoOf(documentId)).toMatchObject({ person: 'Ana Costa', state: 'withdrawn' });
  });

  it('keeps the person of a link through edits that send no ids', async () => {
    const { documentId } = await photoOfAna();
    const link = await ask(documentId);
    const consents = [
      { person: 'Bo', state: 'granted', scope: ['hub'] },
      { person: 'Ana Costa', state: 'missing' },
    ];
    await documents(hub.strapi, PHOTO_UID).update({ documentId, data: { consents } });
    await press(link, 'refused');
    const after = await people(documentId);
    expect(after.map(({ person, state }) => [person, state])).toEqual([
      ['Bo', 'granted'],
      ['Ana Costa', 'refused'],
    ]);
  });

  it('writes names as text', async () => {
    const { documentId } = await photoOfAna('<img src=x onerror=alert(1)>');
    const link = await ask(documentId);
    expect((await open(link)).text).not.toContain('<img src=x');
    await press(link, 'refused', { guardian: '"><script>alert(1)</script>' });
    expect((await open(link)).text).not.toContain('<script');
  });

  it('slows down who tries too often', async () => {
    const { documentId } = await photoOfAna();
    const link = await ask(documentId);
    const statuses: number[] = [];
    for (let call = 0; call < 40; call += 1) statuses.push((await open(link)).status);
    expect(statuses[0]).toBe(200);
    expect(statuses.at(-1)).toBe(429);
  });
});
