export { writeAtom } from './atom';
export { writeCalendar } from './calendar';
export {
  type CalendarItem,
  calendarEntries,
  type SessionFilter,
  sessionStore,
} from './calendar-event';
export { isCurrent, mayTravel, toEntry } from './entry';
export { type Feed, lastChange } from './feed';
export { writeJobs } from './jobs';
export { writeJsonFeed } from './json-feed';
export { writeLlms } from './llms';
export { NEWS_LIMITS, type NewsUrl, writeNewsSitemap } from './news-sitemap';
export { oembedOf, oembedXml } from './oembed';
export { writeRobots } from './robots';
export { writeRss } from './rss';
export { pagesInPart, type SitemapUrl, writeSitemap, writeSitemapIndex } from './sitemap';
