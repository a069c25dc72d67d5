import type { Clock } from '../../../core/clock';
import type { RawQuery } from '../../../features/pages';
import type { PageReader } from '../../store/page-reader';
import type { SitemapReader } from '../../store/sitemap-reader';
import { calendarFeed, itemCalendar } from './calendars';
import type { FeedAnswer } from './feed-answer';
import { type FeedSource, jobList, type ListFeedFile, listFeed, llmsText } from './lists';
import { oembedAnswer } from './oembed';
import { newsSitemap, robotsText, sitemapIndex, sitemapPart } from './sitemaps';

export type { FeedAnswer } from './feed-answer';

/** Every file that machines read, from the read model alone. */
export interface Feeds {
  list(file: ListFeedFile, query: RawQuery): Promise<FeedAnswer>;
  calendar(query: RawQuery): Promise<FeedAnswer>;
  itemCalendar(kind: string, slug: string, query: RawQuery): Promise<FeedAnswer>;
  jobs(query: RawQuery): Promise<FeedAnswer>;
  sitemap(): Promise<FeedAnswer>;
  /** `name` is `<locale>-<number>`. */
  sitemapPart(name: string): Promise<FeedAnswer>;
  newsSitemap(): Promise<FeedAnswer>;
  robots(): Promise<FeedAnswer>;
  llms(query: RawQuery): Promise<FeedAnswer>;
  oembed(query: RawQuery): Promise<FeedAnswer>;
}

export interface FeedParts extends FeedSource {
  clock: Clock;
  pages: PageReader;
  sitemap: SitemapReader;
}

export function createFeeds({ site, texts, clock, pages, sitemap }: FeedParts): Feeds {
  const source = { site, texts, clock, pages, reader: sitemap };
  return {
    list: (file, query) => listFeed(source, file, query),
    calendar: (query) => calendarFeed(source, clock, query),
    itemCalendar: (kind, slug, raw) => itemCalendar(source, { kind, slug, raw }),
    jobs: (query) => jobList(source, query),
    sitemap: () => sitemapIndex(source),
    sitemapPart: (name) => sitemapPart(source, name),
    newsSitemap: () => newsSitemap(source),
    robots: () => robotsText(source),
    llms: (query) => llmsText(source, query),
    oembed: (query) => oembedAnswer(site, query),
  };
}
