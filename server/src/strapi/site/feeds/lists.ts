import { fill, type HubTexts } from '../../../features/hub';
import {
  type Feed,
  isCurrent,
  lastChange,
  toEntry,
  writeAtom,
  writeJobs,
  writeJsonFeed,
  writeLlms,
  writeRss,
} from '../../../features/hub/feeds';
import { DATED_KINDS, type ItemsQuery, type ItemView, plainQuery, type RawQuery } from '../../../features/pages';
import type { Site } from '../site';
import { type FeedAnswer, MIMES } from './feed-answer';
import { badQuery, feedTitle, filtersOf, pageOfQuery, readFeedQuery } from './feed-query';

/** What feeds and calendars are made from. */
export interface FeedSource {
  site: Site;
  /** What the hub says in a locale, the app's own words in place of ours. */
  texts(locale: string): HubTexts;
}

const FORMATS = {
  'feed.xml': { mime: MIMES.rss, write: writeRss },
  'atom.xml': { mime: MIMES.atom, write: writeAtom },
  'feed.json': { mime: MIMES.jsonFeed, write: writeJsonFeed },
} as const;

export type ListFeedFile = keyof typeof FORMATS;

/** Entries of a feed that names no limit. */
const ENTRIES = '50';
/** Links of each kind in llms.txt. */
const LINKS = 20;
/** Items read at once where a file lists them all. */
const BATCH = 100;

/** RSS, Atom or JSON Feed of the items that a query names. */
export async function listFeed({ site, texts }: FeedSource, file: ListFeedFile, raw: RawQuery): Promise<FeedAnswer> {
  const query = await readFeedQuery(site, { limit: ENTRIES, ...raw });
  if (!query.ok) return badQuery(query.error);
  const { items, nextCursor } = await site.views(query.value);
  const brand = await site.brand(query.value.locale);
  const current = items.filter(isCurrent);
  const words = texts(query.value.locale);
  const filters = filtersOf(raw);
  const feed: Feed = {
    brand,
    locale: query.value.locale,
    title: await feedTitle(site, brand.name, query.value, words),
    description: brand.tagline ?? brand.description ?? fill(words.madeBy, { brand: brand.name }),
    selfUrl: site.urls.feed(file, filters),
    homeUrl: pageOfQuery(site.urls, query.value),
    nextUrl: nextCursor && site.urls.feed(file, { ...filters, cursor: nextCursor }),
    updatedAt: lastChange(current),
    entries: current.map((view) => toEntry(view, words)),
  };
  const { mime, write } = FORMATS[file];
  return { state: 'found', mime, body: write(feed), changedAt: feed.updatedAt };
}

/** Every open job of a locale, for job boards. */
export async function jobList({ site, texts }: FeedSource, raw: RawQuery): Promise<FeedAnswer> {
  const query = await readFeedQuery(site, { ...raw, kind: 'job' });
  if (!query.ok) return badQuery(query.error);
  const { locale } = query.value;
  const jobs = (await allViews(site, query.value)).filter((view): view is ItemView<'job'> => isOpenJob(view));
  const brand = await site.brand(locale);
  const body = writeJobs({ brand, homeUrl: site.urls.list('job', locale), texts: texts(locale), jobs });
  return { state: 'found', mime: MIMES.xml, body, changedAt: lastChange(jobs) };
}

function isOpenJob(view: ItemView): boolean {
  return view.kind === 'job' && isCurrent(view);
}

/** Every item of a query, whatever its number. */
export async function allViews(site: Site, query: ItemsQuery): Promise<ItemView[]> {
  const all: ItemView[] = [];
  for await (const batch of site.each(query, BATCH)) all.push(...batch);
  return all;
}

/** llms.txt: what the hub shows at present, most of it by name and address. */
export async function llmsText({ site, texts }: FeedSource, raw: RawQuery): Promise<FeedAnswer> {
  const locale = await site.localeFor(typeof raw.locale === 'string' ? raw.locale : undefined);
  const kinds = await site.kindsShown(locale);
  const sections = await Promise.all(
    kinds.map(async (kind) => {
      const dated = (DATED_KINDS as readonly string[]).includes(kind);
      const coming = dated ? ({ when: 'upcoming', sort: 'next-start' } as const) : {};
      const { items } = await site.list(plainQuery(locale, { kinds: [kind], limit: LINKS, ...coming }));
      return { kind, items: items.filter(isCurrent) };
    }),
  );
  const all = [{ kind: 'info' as const, items: await site.menu(locale) }, ...sections];
  const body = writeLlms({
    brand: await site.brand(locale),
    urls: site.urls,
    locale,
    texts: texts(locale),
    sections: all,
  });
  return { state: 'found', mime: MIMES.text, body, changedAt: null, indexable: true };
}
