import { Writable } from 'node:stream';
import {
  type CalendarItem,
  calendarEntries,
  lastChange,
  type SitemapUrl,
  toEntry,
  writeCalendar,
  writeRss,
  writeSitemap,
} from '../server/src/features/hub/feeds';
import { hubTexts } from '../server/src/features/hub/texts';
import type { ItemView } from '../server/src/features/pages';
import { eventItem, newsItem } from '../tests/fixtures/source-items';
import { brandView, urls, viewOf } from '../tests/fixtures/views';
import { writeFeedByFeedsmith } from './feedsmith-feed';
import { importPeer } from './peers';

/** One piece of work, done by us and by the peer; each answers how many characters it wrote. */
export interface Subject {
  name: string;
  peer: string;
  /** Largest share of the peer's CPU time that we may take. */
  aim: number;
  ours(): Promise<number>;
  theirs(): Promise<number>;
}

const PAGES = 100_000;
const BATCH = 500;
const ENTRIES = 50;
const EVENTS = 10_000;
const CHANGED = '2026-11-02T08:00:00.000Z';
const TEXT = 'Venez réparer votre vélo, l’été comme l’hiver — 自転車 🚲, with soup; and (a lot of) tools. '.repeat(14);

interface SitemapPeer {
  SitemapStream: new (options: { hostname: string }) => NodeJS.ReadWriteStream;
}

interface FeedPeer {
  Feed: new (options: object) => { addItem(item: object): void; rss2(): string };
}

interface CalendarPeer {
  default(options: object): { createEvent(event: object): void; toString(): string };
}

function sitemapUrl(index: number, rich: boolean): SitemapUrl {
  const [en, fr] = [urls.item('event', 'en', `event-${index}`), urls.item('event', 'fr', `evenement-${index}`)];
  if (!rich) return { loc: en, lastmod: CHANGED, images: [], alternates: [], fallback: null };
  const alternates = [
    { locale: 'en', url: en },
    { locale: 'fr', url: fr },
  ];
  return { loc: en, lastmod: CHANGED, images: [`https://hub.example/p${index}.jpg`], alternates, fallback: null };
}

async function* batches(rich: boolean): AsyncGenerator<SitemapUrl[]> {
  for (let from = 0; from < PAGES; from += BATCH) {
    yield Array.from({ length: BATCH }, (_, index) => sitemapUrl(from + index, rich));
  }
}

/** The same pages as the peer's items, batch by batch as well. */
async function writeByPeer(peer: SitemapPeer, rich: boolean): Promise<number> {
  let written = 0;
  const stream = new peer.SitemapStream({ hostname: 'https://hub.example' });
  const counter = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written += chunk.length;
      done();
    },
  });
  const ended = new Promise<void>((resolve, reject) => {
    counter.on('finish', resolve);
    stream.on('error', reject);
  });
  stream.pipe(counter);
  for await (const batch of batches(rich)) {
    for (const { loc, lastmod, images, alternates } of batch) {
      const links = alternates.map(({ locale, url }) => ({ lang: locale, url }));
      const item = { url: loc, lastmod, img: images.map((url) => ({ url })), links };
      const hasRoom = stream.write((rich ? item : { url: loc, lastmod }) as never);
      if (!hasRoom) await new Promise((resolve) => stream.once('drain', resolve));
    }
  }
  stream.end();
  await ended;
  return written;
}

/** Writing the whole sitemap, piece by piece; nothing keeps the pieces. */
export async function writeOurs(rich: boolean): Promise<number> {
  let written = 0;
  for await (const piece of writeSitemap(batches(rich))) written += Buffer.from(piece).length;
  return written;
}

/** The peer's way with the same pages. */
export async function writeTheirs(rich: boolean): Promise<number> {
  return writeByPeer(await importPeer<SitemapPeer>('sitemap'), rich);
}

function newsViews(): ItemView[] {
  const view = viewOf(newsItem()) as ItemView<'news'>;
  const html = `<p>${TEXT.slice(0, 1300)}</p>`;
  return Array.from({ length: ENTRIES }, (_, index) => ({
    ...view,
    documentId: `news${index}`,
    title: `News & more ${index}`,
    body: { ...view.body, html },
  }));
}

function writeFeed(views: readonly ItemView[]): number {
  const feed = {
    brand: brandView(),
    locale: 'en',
    title: 'News',
    description: 'All of it',
    selfUrl: urls.feed('feed.xml'),
    homeUrl: urls.home('en'),
    nextUrl: null,
    updatedAt: lastChange(views),
    entries: views.map((view) => toEntry(view, hubTexts('en'))),
  };
  return writeRss(feed).length;
}

function writeFeedByPeer({ Feed }: FeedPeer, views: readonly ItemView[]): number {
  const link = urls.home('en');
  const feed = new Feed({ title: 'News', description: 'All of it', id: link, link, language: 'en' });
  for (const view of views) {
    feed.addItem({
      title: view.title,
      id: view.documentId,
      link: view.url,
      date: new Date(view.updatedAt),
      published: new Date(view.publishedAt),
      description: view.summary ?? '',
      content: view.body.html,
      author: [{ name: 'Inès Morel' }],
      category: view.tags.map((name) => ({ name })),
    });
  }
  return feed.rss2().length;
}

function eventViews(): CalendarItem[] {
  const view = viewOf(eventItem()) as ItemView<'event'>;
  return Array.from({ length: EVENTS }, (_, index) => ({
    ...view,
    documentId: `event${index}`,
    title: `Repair evening, ${index}`,
    body: { ...view.body, text: TEXT },
  }));
}

function writeEvents(items: readonly CalendarItem[]): number {
  const entries = items.flatMap((item) => calendarEntries(item, () => true));
  const shared = { brand: brandView(), locale: 'en', texts: hubTexts('en'), title: 'Events' };
  return writeCalendar({ ...shared, selfUrl: urls.feed('calendar.ics'), homeUrl: urls.home('en'), entries }).length;
}

/** In UTC and without the rules of a zone, which is the least it can be asked for. */
function writeEventsByPeer(peer: CalendarPeer, items: readonly CalendarItem[]): number {
  const calendar = peer.default({ name: 'Events', method: 'PUBLISH' });
  for (const item of items) {
    if (item.kind !== 'event') continue;
    calendar.createEvent({
      id: item.documentId,
      start: new Date(item.facts.startsAt),
      end: new Date(item.facts.endsAt ?? item.facts.startsAt),
      stamp: new Date(item.updatedAt),
      lastModified: new Date(item.updatedAt),
      sequence: item.sequence,
      summary: item.title,
      description: item.body.text,
      location: 'La Halle, 12 quai Rambaud, 69002 Lyon, FR',
      url: item.url,
      status: 'CONFIRMED',
    });
  }
  return calendar.toString().length;
}

/** All that is measured. */
export async function subjects(): Promise<Subject[]> {
  const feed = await importPeer<FeedPeer>('feed');
  const calendar = await importPeer<CalendarPeer>('ical-generator');
  const [news, events] = [newsViews(), eventViews()];
  return [
    {
      name: `sitemap of ${PAGES.toLocaleString('en')} pages`,
      peer: 'sitemap@9',
      aim: 0.35,
      ours: () => writeOurs(false),
      theirs: () => writeTheirs(false),
    },
    {
      name: 'the same with a picture and two languages each',
      peer: 'sitemap@9',
      aim: 0.35,
      ours: () => writeOurs(true),
      theirs: () => writeTheirs(true),
    },
    {
      name: `RSS of ${ENTRIES} items, from the items`,
      peer: 'feed@6',
      aim: 1.5,
      ours: async () => repeated(20, () => writeFeed(news)),
      theirs: async () => repeated(20, () => writeFeedByPeer(feed, news)),
    },
    {
      name: 'the same, with media and credits on both sides (20 times)',
      peer: 'feedsmith@3',
      aim: 1,
      ours: async () => repeated(20, () => writeFeed(news)),
      theirs: async () => repeated(20, () => writeFeedByFeedsmith(news)),
    },
    {
      name: `calendar of ${EVENTS.toLocaleString('en')} events`,
      peer: 'ical-generator@10',
      aim: 0.25,
      ours: async () => writeEvents(events),
      theirs: async () => writeEventsByPeer(calendar, events),
    },
  ];
}

/** A single feed is too quick for the clock of the processor. */
function repeated(times: number, work: () => number): number {
  let written = 0;
  for (let done = 0; done < times; done += 1) written += work();
  return written;
}
