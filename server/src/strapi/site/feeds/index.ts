import type { Clock } from '../../../core/clock';
import type { RawQuery } from '../../../features/pages';
import type { PageReader } from '../../store/page-reader';
import type { SitemapReader } from '../../store/sitemap-reader';
import type { Site } from '../site';
import { calendarFeed, itemCalendar } from './calendars';
import type { FeedAnswer } from './feed-answer';
import { jobList, type ListFeedFile, listFeed, llmsText } from './lists';
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

export interface FeedParts {
  site: Site;
  clock: Clock;
  pages: PageReader;
  sitemap: SitemapReader;
}

export function createFeeds({ site, clock, pages, sitemap }: FeedParts): Feeds {
  const source = { site, clock, pages, reader: sitemap };
  return {
    list: (file, query) => listFeed(site, file, query),
    calendar: (query) => calendarFeed(site, clock, query),
    itemCalendar: (kind, slug, raw) => itemCalendar(site, { kind, slug, raw }),
    jobs: (query) => jobList(site, query),
    sitemap: () => sitemapIndex(source),
    sitemapPart: (name) => sitemapPart(source, name),
    newsSitemap: () => newsSitemap(source),
    robots: () => robotsText(source),
    llms: (query) => llmsText(site, query),
    oembed: (query) => oembedAnswer(site, query),
  };
}
