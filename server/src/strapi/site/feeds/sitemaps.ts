import type { Clock } from '../../../core/clock';
import {
  isCurrent,
  mayTravel,
  NEWS_LIMITS,
  type NewsUrl,
  pagesInPart,
  type SitemapUrl,
  writeNewsSitemap,
  writeRobots,
  writeSitemap,
  writeSitemapIndex,
} from '../../../features/hub/feeds';
import { type Alternate, type Page, type SummaryView, toSummaryView } from '../../../features/pages';
import type { PageReader } from '../../store/page-reader';
import type { SitemapBatch, SitemapReader, Translation } from '../../store/sitemap-reader';
import type { Site } from '../site';
import { type FeedAnswer, MIMES, refused } from './feed-answer';

/** What the sitemap is read from. */
export interface SitemapSource {
  site: Site;
  clock: Clock;
  pages: Pick<PageReader, 'joins'>;
  reader: SitemapReader;
}

/** The index of the sitemap: parts of each locale. */
export async function sitemapIndex(source: SitemapSource): Promise<FeedAnswer> {
  const { site, reader } = source;
  const { codes } = await site.locales();
  const parts = await Promise.all(
    codes.map(async (locale) => {
      const changes = await partsOf(reader, locale, codes);
      return changes.map((lastmod, index) => ({ loc: site.urls.sitemapPart(locale, index + 1), lastmod }));
    }),
  );
  const [newest] = await freshNews(source);
  const news = newest ? [{ loc: site.urls.feed('sitemap-news.xml'), lastmod: newest.publishedAt }] : [];
  const all = [...parts.flat(), ...news];
  const changedAt = all.reduce<string | null>(
    (last, { lastmod }) => (last && (!lastmod || last > lastmod) ? last : lastmod),
    null,
  );
  return { state: 'found', mime: MIMES.xml, body: writeSitemapIndex(all), changedAt };
}

/** One part, named `<locale>-<number>`; read and written batch by batch. */
export async function sitemapPart(source: SitemapSource, name: string): Promise<FeedAnswer> {
  const { codes } = await source.site.locales();
  const size = pagesInPart(codes.length);
  const [, locale = '', figure] = /^(.+)-([1-9]\d{0,4})$/.exec(name) ?? [];
  const part = Number(figure);
  const changedAt = codes.includes(locale) ? (await partsOf(source.reader, locale, codes))[part - 1] : undefined;
  if (changedAt === undefined) return refused(404, 'There is no such part of the sitemap.');
  const body = writeSitemap(urlsOf(source, { locale, part, size, codes }));
  return { state: 'found', mime: MIMES.xml, body, changedAt };
}

/** The news of the last two days in every language. */
export async function newsSitemap(source: SitemapSource): Promise<FeedAnswer> {
  const news = await freshNews(source);
  if (news.length === 0) return refused(404, 'There is no news of the last two days.');
  // Not dated by its newest entry: it changes as well when one grows too old.
  return { state: 'found', mime: MIMES.xml, body: writeNewsSitemap(news), changedAt: null };
}

/** Where robots may go, and the sitemaps that there are now. */
export async function robotsText(source: SitemapSource): Promise<FeedAnswer> {
  const [newest] = await freshNews(source);
  const sitemaps = ['sitemap.xml', ...(newest ? ['sitemap-news.xml' as const] : [])] as const;
  const body = writeRobots(source.site.urls, sitemaps);
  return { state: 'found', mime: MIMES.text, body, changedAt: null, indexable: true };
}

/** Newest first; as many as search engines read. */
async function freshNews({ site, clock, pages, reader }: SitemapSource): Promise<NewsUrl[]> {
  const now = clock.now();
  const since = new Date(now.getTime() - NEWS_LIMITS.hours * 3_600_000).toISOString();
  const { codes } = await site.locales();
  const inLanguages = codes.map(async (locale): Promise<NewsUrl[]> => {
    const found = await reader.newsSince(locale, since, NEWS_LIMITS.urls);
    const joins = await pages.joins(found, null, locale);
    const { name: publication } = await site.brand(locale);
    return found.flatMap((page) => {
      const view = toSummaryView(page, joins, site.urls, now);
      const { url: loc, title, publishedAt } = view;
      return isListed(page, view) ? [{ loc, title, publication, locale, publishedAt }] : [];
    });
  });
  const all = (await Promise.all(inLanguages)).flat();
  return all.sort((a, b) => b.publishedAt.localeCompare(a.publishedAt)).slice(0, NEWS_LIMITS.urls);
}

/** Newest change of each part: a language without items has its first page and lists all the same. */
async function partsOf(reader: SitemapReader, locale: string, codes: readonly string[]): Promise<(string | null)[]> {
  const changes = await reader.parts(locale, pagesInPart(codes.length));
  return changes.length > 0 ? changes : [null];
}

interface Part {
  locale: string;
  part: number;
  size: number;
  codes: readonly string[];
}

async function* urlsOf(source: SitemapSource, { locale, part, size, codes }: Part): AsyncGenerator<SitemapUrl[]> {
  const { byDefault } = await source.site.locales();
  if (part === 1) yield await listUrls(source.site, locale, codes);
  for await (const batch of source.reader.batches(locale, part, size)) {
    const joins = await source.pages.joins(batch.pages, null, locale);
    const now = source.clock.now();
    yield batch.pages.flatMap((page) => {
      const view = toSummaryView(page, joins, source.site.urls, now);
      return isListed(page, view) ? [pageUrl(source.site, view, batch, byDefault)] : [];
    });
  }
}

/** Neither closed jobs nor what an editor keeps from search engines. */
function isListed(page: Page, view: SummaryView): boolean {
  return !page.share.noindex && isCurrent(view);
}

function pageUrl(site: Site, view: SummaryView, { translations }: SitemapBatch, byDefault: string): SitemapUrl {
  const all = (translations.get(view.documentId) ?? []).map((one) => alternateOf(site, one));
  const photos = view.kind === 'album' || view.kind === 'store' ? view.facts.photos : [];
  const pictures = [...(view.cover ? [view.cover] : []), ...photos].filter(mayTravel);
  return {
    loc: view.url,
    lastmod: view.updatedAt,
    images: [...new Set(pictures.map(({ url }) => url))],
    ...inLanguages(all, byDefault),
  };
}

function alternateOf({ urls }: Site, { kind, locale, slug }: Translation): Alternate {
  return { locale, url: urls.item(kind, locale, slug) };
}

/** Search engines want each language to name all of them; one alone names none. */
function inLanguages(all: readonly Alternate[], byDefault: string): Pick<SitemapUrl, 'alternates' | 'fallback'> {
  if (all.length < 2) return { alternates: [], fallback: null };
  return { alternates: all, fallback: all.find(({ locale }) => locale === byDefault)?.url ?? null };
}

/** Home and lists: none of them when another front end has the pages, because then they are not canonical. */
async function listUrls(site: Site, locale: string, codes: readonly string[]): Promise<SitemapUrl[]> {
  const { urls } = site;
  if (urls.settings.pageAddress) return [];
  const { byDefault } = await site.locales();
  const kinds = await site.kindsShown(locale);
  const addresses = [
    (code: string) => urls.home(code),
    ...kinds.map((kind) => (code: string) => urls.list(kind, code)),
  ];
  return addresses.map((address) => ({
    loc: address(locale),
    lastmod: null,
    images: [],
    ...inLanguages(
      codes.map((code) => ({ locale: code, url: address(code) })),
      byDefault,
    ),
  }));
}
