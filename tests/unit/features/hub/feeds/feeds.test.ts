import fc from 'fast-check';
import { parseFeed } from 'feedsmith';
import {
  type Feed,
  isCurrent,
  lastChange,
  toEntry as toEntryIn,
  writeAtom,
  writeJobs,
  writeJsonFeed,
  writeRss,
} from '../../../../../server/src/features/hub/feeds';
import { hubTexts } from '../../../../../server/src/features/hub/texts';
import type { ItemView } from '../../../../../server/src/features/pages';
import { albumItem, eventItem, itemsByKind, jobItem, newsItem } from '../../../../fixtures/source-items';
import { brandView, NOW, urls, viewOf } from '../../../../fixtures/views';
import { feedProblems, readFeed } from '../../../../support/oracles/feed';
import { xmlErrors } from '../../../../support/oracles/sitemap';
import { hostileText } from './hostile-text';

const toEntry = (view: ItemView) => toEntryIn(view, hubTexts(view.locale));

function feedOf(views: readonly ItemView[], over: Partial<Feed> = {}): Feed {
  return {
    brand: brandView(),
    locale: 'en',
    title: 'Roue Libre · News & more',
    description: 'Bikes that last',
    selfUrl: urls.feed('feed.xml', { kind: 'news,event', locale: 'en' }),
    homeUrl: urls.home('en'),
    nextUrl: null,
    updatedAt: lastChange(views),
    entries: views.map((view) => toEntry(view)),
    ...over,
  };
}

const everyKind = Object.values(itemsByKind).map((item) => viewOf(item));

/** An item with a text in every place where people write one. */
function withText(view: ItemView<'news'>, text: string): ItemView {
  const cover = view.cover && { ...view.cover, alt: text, credit: text, licence: text };
  return { ...view, title: text, summary: text, tags: [text], cover, body: { ...view.body, html: `<p>${text}</p>` } };
}

const news = viewOf(newsItem()) as ItemView<'news'>;

describe.each([
  ['RSS', writeRss],
  ['Atom', writeAtom],
])('%s', (_name, write) => {
  it('gives every kind back to a reader', async () => {
    const feed = await readFeed(write(feedOf(everyKind)));
    expect(feedProblems(feed)).toEqual([]);
    expect(feed.title).toBe('Roue Libre · News & more');
    expect(feed.selfUrl).toBe('https://atelier.example/hub/feed.xml?kind=news%2Cevent&locale=en');
    expect(feed.entries.map(({ link }) => link)).toEqual(everyKind.map(({ url }) => url));
    const event = feed.entries[1];
    expect(event?.html).toContain('12 December 2026, 18:30–21:00');
    expect(event?.html).toContain('La Halle');
  });

  it('shows every photo of an album with its credit', async () => {
    const [entry] = (await readFeed(write(feedOf([viewOf(albumItem())])))).entries;
    expect(entry?.html.match(/<img [^>]*src="https:\/\/atelier\.example\/uploads\/p2\d\.jpg"/g)).toHaveLength(2);
    expect(entry?.html).toContain('Jo Vidal / Atelier');
  });

  it('says in the title that an event is cancelled', async () => {
    const feed = await readFeed(write(feedOf([viewOf(eventItem({ eventStatus: 'cancelled' }))])));
    expect(feed.entries[0]?.title).toBe('Cancelled: Repair evening');
  });

  it('is well formed without entries', async () => {
    expect(await xmlErrors(write(feedOf([])))).toEqual([]);
  });

  it('carries any text and gives it back as far as XML allows', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText(), async (text) => {
        const feed = await readFeed(write(feedOf([withText(news, text)], { title: text, description: text })));
        expect(feed.title).toBe(legal(text));
        expect(feed.entries[0]?.title).toBe(legal(text));
        expect(feed.entries[0]?.html).toContain(`<p>${legal(text)}</p>`);
        expect(feed.entries[0]?.link).toBe(news.url);
      }),
      { numRuns: 40 },
    );
  });
});

describe('Atom', () => {
  it('holds kind and tags as categories, the author, and the pages of the list', () => {
    const nextUrl = 'https://atelier.example/hub/atom.xml?cursor=x';
    const { feed, format } = parseFeed(writeAtom(feedOf(everyKind, { nextUrl })));
    if (format !== 'atom') throw new Error(format);
    expect(feed.entries?.[1]?.categories?.map(({ term }) => term)).toEqual(['Event', 'Repair', 'bikes']);
    expect(feed.entries?.[0]?.authors?.[0]).toEqual({ name: 'Inès Morel', uri: 'https://ines.example' });
    expect(feed.links?.find(({ rel }) => rel === 'next')?.href).toBe(nextUrl);
  });
});

describe('RSS', () => {
  it('describes every picture to a reader of Media RSS', () => {
    const { feed, format } = parseFeed(writeRss(feedOf([viewOf(albumItem())])));
    if (format !== 'rss') throw new Error(format);
    const [, photo] = feed.items?.[0]?.media?.contents ?? [];
    expect(photo).toMatchObject({
      url: 'https://atelier.example/uploads/p20.jpg',
      type: 'image/jpeg',
      width: 1600,
      description: { value: 'Children planting a tree' },
      credits: [{ value: 'Jo Vidal / Atelier' }],
    });
  });

  it('names kind and tags as categories', async () => {
    const feed = await readFeed(writeRss(feedOf(everyKind)));
    expect(feed.entries[1]?.categories).toEqual(['Event', 'Repair', 'bikes']);
  });

  it('says whose picture it is and under which licence, and promises no length that is not known', () => {
    const rss = writeRss(feedOf([viewOf(albumItem())]));
    expect(rss).toContain('<media:credit role="photographer">Jo Vidal / Atelier</media:credit>');
    expect(rss).toContain('href="https://atelier.example/licence">CC-BY-4.0</media:license>');
    expect(rss).not.toContain('<enclosure');
  });
});

describe('JSON Feed', () => {
  it('holds what version 1.1 asks for', () => {
    const feed = JSON.parse(
      writeJsonFeed(feedOf(everyKind, { nextUrl: 'https://atelier.example/hub/feed.json?cursor=x' })),
    );
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      next_url: 'https://atelier.example/hub/feed.json?cursor=x',
      language: 'en',
    });
    expect(feed.items).toHaveLength(everyKind.length);
    for (const item of feed.items) {
      expect(item).toEqual(
        expect.objectContaining({ id: expect.stringMatching(/^urn:uuid:/), url: expect.stringMatching(/^https:/) }),
      );
      expect(item.content_html).not.toMatch(/(?:href|src)="\//);
    }
  });

  it('carries any text', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const [item] = JSON.parse(writeJsonFeed(feedOf([withText(news, text)]))).items;
        expect(item.title).toBe(legalJson(text));
        expect(item.tags).toContain(text);
      }),
    );
  });
});

describe('an entry', () => {
  it('keeps its id when slug, host and title change, and differs by language', () => {
    const id = (view: ItemView) => toEntry(view).id;
    expect(id({ ...news, slug: 'other', url: 'https://elsewhere.example/x', title: 'Other' })).toBe(id(news));
    expect(id({ ...news, locale: 'fr' })).not.toBe(id(news));
  });

  it('never takes along a picture that must stay on the hub', () => {
    const cover = news.cover && { ...news.cover, hubOnly: true as const };
    const entry = toEntry({ ...news, cover });
    expect(entry.cover).toBeNull();
    expect(entry.html).not.toContain('<img');
  });

  it('is out of date when news expired or a job closed', () => {
    const later = new Date('2027-06-01T00:00:00Z');
    expect(isCurrent(viewOf(newsItem({ expiresAt: '2026-12-01T00:00:00.000Z' })))).toBe(true);
    expect(isCurrent(viewOf(newsItem({ expiresAt: '2026-12-01T00:00:00.000Z' }), later))).toBe(false);
    expect(isCurrent(viewOf(jobItem()))).toBe(true);
    expect(isCurrent(viewOf(jobItem({ state: 'filled' })))).toBe(false);
    expect(isCurrent(viewOf(jobItem(), later))).toBe(false);
    expect(isCurrent(viewOf(eventItem(), later))).toBe(true);
    expect(NOW.getTime()).toBeLessThan(later.getTime());
  });
});

describe('the list of jobs', () => {
  const jobs = (views: readonly ItemView[]) =>
    writeJobs({
      brand: brandView(),
      homeUrl: urls.list('job', 'en'),
      texts: hubTexts('en'),
      jobs: views as ItemView<'job'>[],
    });

  it('tells boards what a job is, once for each place', () => {
    const address = { street: null, postalCode: '75011', city: 'Paris', region: null, country: 'FR' };
    const two = jobItem({
      locations: [
        { store: { documentId: 'store1' }, address: null },
        { store: null, address },
      ],
    });
    const xml = jobs([viewOf(two)]);
    expect(xml.match(/<referencenumber><!\[CDATA\[(.*?)\]\]>/g)).toHaveLength(2);
    expect(xml).toContain('<city><![CDATA[Lyon]]></city>');
    expect(xml).toContain('<city><![CDATA[Paris]]></city>');
    expect(xml).toContain('<jobtype><![CDATA[fulltime]]></jobtype>');
    expect(xml).toMatch(/<salary><!\[CDATA\[.*a year\]\]><\/salary>/);
  });

  it('is well formed whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText(), async (text) => {
        const view = { ...viewOf(jobItem()), title: text, summary: text } as ItemView;
        const xml = jobs([{ ...view, body: { ...view.body, html: text } }]);
        expect(await xmlErrors(xml)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** What JSON text for people keeps: everything but controls and half characters. */
function legalJson(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replace(LONE, '');
}

/** What a reader of XML gets: line ends are line feeds there (XML 1.0 section 2.11). */
function legal(text: string): string {
  return legalJson(text).replace(/\r\n?/g, '\n');
}
