import { gunzipSync } from 'node:zlib';
import type { Knex } from 'knex';
import { createSitemapReader } from '../../server/src/strapi/store/sitemap-reader';
import { EVENING } from '../fixtures/evening';
import { calendarProblems, readCalendar } from '../support/oracles/calendar';
import { feedProblems, readFeed } from '../support/oracles/feed';
import { sitemapErrors, sitemapIndexErrors, xmlErrors } from '../support/oracles/sitemap';
import { type BootedHub, bootHub } from './boot';
import { DATABASES } from './databases';

const BASE = '/hub';
const SOON = { from: new Date('2030-01-01'), to: new Date('2033-01-01') };
const STORE = { role: 'store', timezone: 'Europe/Paris', address: { city: 'Lyon', country: 'FR' } };
const JOB = { application: 'url', applicationUrl: 'https://jobs.example/1', remote: 'no', state: 'open' };
const SESSION = { type: 'training', timezone: 'Europe/Paris', sessionStatus: 'scheduled' };

describe.each(DATABASES)('feeds on %s', (database) => {
  let hub: BootedHub;
  let lyon: string;

  // biome-ignore lint/suspicious/noExplicitAny: the plugin's types are not generated for the test app
  const documents = (type: string) => hub.strapi.documents(`plugin::community-hub.${type}` as never) as any;
  const publish = async (type: string, data: object): Promise<string> =>
    (await documents(type).create({ data, status: 'published' })).documentId;
  const translate = (type: string, documentId: string, data: object) =>
    documents(type).update({ documentId, locale: 'fr', data, status: 'published' });
  const get = (path: string) => hub.request.get(BASE + path).set('Accept-Encoding', 'identity');

  beforeAll(async () => {
    const config = { hub: { publicUrl: 'https://hub.example.org' }, syndication: { enabled: false } };
    hub = await bootHub({ database, config });
    await hub.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
    await documents('brand').create({ data: { name: 'Tournelune', primaryColor: '#0B6E4F' } });
    lyon = await publish('store', { ...STORE, title: 'Lyon', slug: 'lyon' });
    await translate('store', lyon, { title: 'Lyon', slug: 'lyon' });
    const nantes = await publish('store', { ...STORE, title: 'Nantes', slug: 'nantes' });
    const night = await publish('event', { ...EVENING, title: 'Bench night & soup', slug: 'night', store: lyon });
    await translate('event', night, { title: 'Soirée atelier', slug: 'soiree' });
    await publish('event', { ...EVENING, title: 'Fair', slug: 'fair', eventStatus: 'cancelled', tags: ['Repair'] });
    const sessions = [
      { ...SESSION, startsAt: '2031-04-01T09:00', store: lyon },
      { ...SESSION, startsAt: '2031-04-08T09:00', store: nantes },
    ];
    await publish('training', { title: 'Weld', slug: 'weld', sessions });
    await publish('job', { ...JOB, title: 'Mechanic', slug: 'mechanic', store: lyon });
    await publish('job', { ...JOB, title: 'Filled', slug: 'filled', state: 'filled' });
    await publish('news-item', { title: 'Expired', slug: 'expired', expiresAt: '2020-01-01T00:00:00.000Z' });
    const open = await publish('news-item', { title: 'Open again', slug: 'open-again' });
    await translate('news-item', open, { title: 'Ouvert', slug: 'ouvert' });
    await publish('news-item', { title: 'Hidden', slug: 'hidden', share: { noindex: true } });
    const about = await publish('info', { title: 'About us', slug: 'about', role: 'about', menu: 'none' });
    await translate('info', about, { title: 'Qui nous sommes', slug: 'qui', share: { noindex: true } });
  });
  afterAll(() => hub?.stop());

  it('has none of them while the hub is closed', async () => {
    for (const path of ['/feed.xml', '/calendar.ics', '/sitemap.xml', '/robots.txt', '/oembed']) {
      expect((await get(path)).status).toBe(404);
    }
    await hub.strapi.plugin('community-hub').service('syndication').openHub();
  });

  it.each([
    ['/feed.xml', 'application/rss+xml; charset=utf-8'],
    ['/atom.xml', 'application/atom+xml; charset=utf-8'],
  ])('answers %s with what is current, in the language asked for', async (path, mime) => {
    const answer = await get(path).buffer(true).parse(asText);
    expect(answer.headers).toMatchObject({
      'content-type': mime,
      'x-robots-tag': 'noindex',
      'access-control-allow-origin': '*',
      'last-modified': expect.any(String),
      'cache-control': 'public, max-age=300',
    });
    const feed = await readFeed(answer.body);
    expect(feedProblems(feed)).toEqual([]);
    expect(feed.entries.map(({ title }) => title).sort()).toEqual(
      ['Bench night & soup', 'Cancelled: Fair', 'Hidden', 'Lyon', 'Mechanic', 'Nantes', 'Open again', 'Weld'].sort(),
    );
    const french = await readFeed((await get(`${path}?locale=fr&kind=event`).buffer(true).parse(asText)).body);
    expect(french.entries.map(({ title }) => title)).toEqual(['Soirée atelier']);
    expect(french.title).toBe('Tournelune · Évènements');
    expect(french.link).toBe('https://hub.example.org/hub/fr/events');
  });

  it('pages through a JSON Feed by its own links', async () => {
    const first = (await get('/feed.json?kind=store,event,job&limit=2')).body;
    expect(first.items).toHaveLength(2);
    const next = new URL(first.next_url);
    const second = (await get(`${next.pathname.slice(BASE.length)}${next.search}`)).body;
    expect(second.items[0].id).not.toBe(first.items[0].id);
  });

  it('names the parameter that cannot be read, and the cure', async () => {
    const answer = await get('/feed.xml?kind=evnt&limit=0');
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('kind: There is no kind "evnt": use news, event');
    expect(answer.text).toContain('limit: limit must be a whole number from 1 to 100.');
    expect((await get('/calendar.ics?kind=job')).status).toBe(400);
  });

  it('holds events and sessions in one calendar, cancelled ones too', async () => {
    const { text, headers } = await get('/calendar.ics');
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(calendarProblems(text)).toEqual([]);
    const events = readCalendar(text, SOON);
    expect(events.map(({ summary, status, starts }) => [summary, status, ...starts]).sort()).toEqual([
      ['Bench night & soup', 'CONFIRMED', '2031-05-20T16:30:00.000Z'],
      ['Cancelled: Fair', 'CANCELLED', '2031-05-20T16:30:00.000Z'],
      ['Weld', 'CONFIRMED', '2031-04-01T07:00:00.000Z'],
      ['Weld', 'CONFIRMED', '2031-04-08T07:00:00.000Z'],
    ]);
  });

  it('gives a store a calendar of its own sessions', async () => {
    const events = readCalendar((await get(`/calendar.ics?store=${lyon}`)).text, SOON);
    expect(events.map(({ summary, location }) => [summary, location]).sort()).toEqual([
      ['Bench night & soup', 'Lyon, Lyon, FR'],
      ['Weld', 'Lyon, Lyon, FR'],
    ]);
  });

  it('gives each event a file, at a former address too, and raises its sequence when it moves', async () => {
    const path = '/calendar/event/night.ics?locale=en';
    const before = readCalendar((await get(path)).text, SOON)[0];
    const { documentId } = await documents('event').findFirst({ filters: { slug: 'night' } });
    const data = { slug: 'bench-night', startsAt: '2031-05-21T18:30', endsAt: '2031-05-21T21:00' };
    await documents('event').update({ documentId, data, status: 'published' });
    const after = readCalendar((await get(path)).text, SOON)[0];
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBe((before?.sequence ?? 0) + 1);
    expect(after?.starts).toEqual(['2031-05-21T16:30:00.000Z']);
    expect((await get('/calendar/event/never.ics')).status).toBe(404);
    expect((await get('/calendar/job/mechanic.ics')).status).toBe(404);
  });

  it('lists open jobs only', async () => {
    const answer = await get('/jobs.xml').buffer(true).parse(asText);
    expect(await xmlErrors(answer.body)).toEqual([]);
    expect(answer.body).toContain('<title><![CDATA[Mechanic]]></title>');
    expect(answer.body).not.toContain('Filled');
  });

  it('names every page in every language in its sitemap, but no closed job and nothing hidden', async () => {
    const index = (await get('/sitemap.xml').buffer(true).parse(asText)).body;
    expect(await sitemapIndexErrors(index)).toEqual([]);
    expect(locsOf(index)).toEqual([
      'https://hub.example.org/hub/sitemap-en-1.xml',
      'https://hub.example.org/hub/sitemap-fr-1.xml',
      'https://hub.example.org/hub/sitemap-news.xml',
    ]);
    const part = (await get('/sitemap-en-1.xml').buffer(true).parse(asText)).body;
    expect(await sitemapErrors(part)).toEqual([]);
    const locs = locsOf(part);
    expect(locs).toEqual(
      expect.arrayContaining([
        'https://hub.example.org/hub/en',
        'https://hub.example.org/hub/en/events',
        'https://hub.example.org/hub/en/events/bench-night',
        'https://hub.example.org/hub/en/jobs/mechanic',
      ]),
    );
    expect(locs.filter((loc) => /filled|hidden|expired/.test(loc))).toEqual([]);
    expect(part).toContain('hreflang="fr" href="https://hub.example.org/hub/fr/events/soiree"');
    expect(part).toContain('<loc>https://hub.example.org/hub/en/info/about</loc><lastmod>');
    expect(part).not.toContain('info/qui');
    expect((await get('/sitemap-en-2.xml')).status).toBe(404);
    expect((await get('/sitemap-xx-1.xml')).status).toBe(404);
  });

  it('names the news of the last two days, in every language, for search engines of news', async () => {
    const news = async () => (await get('/sitemap-news.xml').buffer(true).parse(asText)).body;
    expect(await sitemapErrors(await news())).toEqual([]);
    expect(locsOf(await news()).sort()).toEqual([
      'https://hub.example.org/hub/en/news/open-again',
      'https://hub.example.org/hub/fr/news/ouvert',
    ]);
    expect(await news()).toContain('<news:name>Tournelune</news:name><news:language>fr</news:language>');

    const pages = hub.strapi.db.connection('community_hub_pages').where({ kind: 'news' });
    const before = await pages.clone().select('document_id', 'locale', 'first_published_at');
    await pages.clone().update({ first_published_at: new Date(Date.now() - 49 * 3_600_000).toISOString() });
    expect((await get('/sitemap-news.xml')).status).toBe(404);
    expect(locsOf((await get('/sitemap.xml').buffer(true).parse(asText)).body)).toHaveLength(2);
    expect((await get('/robots.txt')).text).not.toContain('sitemap-news');
    for (const { first_published_at, ...row } of before) await pages.clone().where(row).update({ first_published_at });
  });

  it('cuts a long sitemap into parts that hold each page once', async () => {
    const knex = hub.strapi.db.connection as unknown as Knex;
    const reader = createSitemapReader((work) => work(knex), ['store']);
    const parts = await reader.parts('en', 3);
    const shown: string[][] = [];
    for (let part = 1; part <= parts.length; part += 1) {
      const titles: string[] = [];
      for await (const { pages } of reader.batches('en', part, 3)) titles.push(...pages.map(({ title }) => title));
      shown.push(titles);
    }
    expect(shown.map((titles) => titles.length)).toEqual([3, 3, 3]);
    const all = ['Bench night & soup', 'Fair', 'Weld', 'Mechanic', 'Filled', 'Expired', 'Open again', 'Hidden'];
    expect(shown.flat()).toEqual([...all, 'About us']);
    expect(parts.every((change) => !Number.isNaN(Date.parse(change)))).toBe(true);
  });

  it('answers oEmbed for its own pages alone', async () => {
    const page = 'https://hub.example.org/hub/en/events/bench-night';
    const asked = (query: Record<string, string>) => get(`/oembed?${new URLSearchParams(query)}`);
    expect((await asked({ url: page })).body).toMatchObject({ type: 'rich', title: 'Bench night & soup' });
    const xml = await asked({ url: page, format: 'xml' }).buffer(true).parse(asText);
    expect(xml.body).toContain('<title>Bench night &amp; soup</title>');
    expect((await asked({ url: page, format: 'yaml' })).status).toBe(501);
    expect((await asked({ url: page, maxwidth: 'wide' })).status).toBe(400);
    expect((await asked({ url: 'https://elsewhere.example/hub/en/events/bench-night' })).status).toBe(404);
    expect((await asked({ url: 'https://hub.example.org/hub/en/events/never' })).status).toBe(404);
    expect((await asked({})).status).toBe(400);
  });

  it('answers robots.txt and llms.txt', async () => {
    const robots = await get('/robots.txt');
    expect(robots.headers['x-robots-tag']).toBeUndefined();
    expect(robots.text.match(/^Sitemap: .*/gm)).toEqual([
      'Sitemap: https://hub.example.org/hub/sitemap.xml',
      'Sitemap: https://hub.example.org/hub/sitemap-news.xml',
    ]);
    const llms = (await get('/llms.txt?locale=en')).text;
    expect(llms).toContain('- [Bench night & soup](https://hub.example.org/hub/en/events/bench-night)');
    expect(llms).not.toContain('Filled');
  });

  it.each(['/feed.xml', '/feed.json', '/calendar.ics', '/sitemap-en-1.xml', '/llms.txt'])(
    'answers %s compressed, without a body to HEAD, and 304 until something changes',
    async (path) => {
      const zipped = await hub.request
        .get(BASE + path)
        .set('Accept-Encoding', 'gzip')
        .buffer(true)
        .parse(asBytes);
      const plain = await get(path).buffer(true).parse(asBytes);
      const isLarge = plain.body.length > 1024;
      expect(zipped.headers['content-encoding']).toBe(isLarge ? 'gzip' : undefined);
      expect(zipped.headers.vary).toContain('Accept-Encoding');
      expect(zipped.body.equals(plain.body)).toBe(true);
      expect(zipped.headers.etag === plain.headers.etag).toBe(!isLarge);
      expect(plain.headers.etag).toMatch(/^"[\w-]+"$/);
      const same = await get(path).set('If-None-Match', plain.headers.etag ?? '');
      expect([same.status, same.text]).toEqual([304, '']);
      const head = await hub.request.head(BASE + path).set('Accept-Encoding', 'identity');
      expect([head.status, head.headers.etag, head.text]).toEqual([200, plain.headers.etag, undefined]);
    },
  );

  it('has a new tag once an item changed or went', async () => {
    const { headers } = await get('/feed.xml');
    const { documentId } = await documents('job').findFirst({ filters: { slug: 'mechanic' } });
    await documents('job').unpublish({ documentId });
    const after = await get('/feed.xml')
      .set('If-None-Match', headers.etag ?? '')
      .buffer(true)
      .parse(asText);
    expect(after.status).toBe(200);
    expect(after.body).not.toContain('Mechanic');
  });
});

type Parse = Parameters<ReturnType<BootedHub['request']['get']>['parse']>[0];

/** The body as it came; superagent has unpacked gzip by then. */
const asBytes: Parse = (response, done) => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk) => chunks.push(Buffer.from(chunk)));
  response.on('end', () => {
    const body = Buffer.concat(chunks);
    done(null, body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body) : body);
  });
};

const asText: Parse = (response, done) => {
  asBytes(response, (error, body) => done(error, String(body)));
};

function locsOf(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = '']) => loc);
}
