import Parser from 'rss-parser';
import { xmlErrors } from './sitemap';

/** An entry as an independent reader understands it. */
export interface ReadEntry {
  id: string;
  title: string;
  link: string;
  html: string;
  /** Of RSS only: the library does not read Atom's. */
  categories: string[];
  author: string;
  published: string;
}

export interface ReadFeed {
  title: string;
  link: string;
  selfUrl: string;
  entries: ReadEntry[];
}

/** XML 1.0 section 2.11 makes each a line feed before parsing; the library forgets to. */
const LINE_ENDS = /\r\n?/g;

/** RSS or Atom as rss-parser reads it; throws where it is not well formed. */
export async function readFeed(xml: string): Promise<ReadFeed> {
  const errors = await xmlErrors(xml);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const feed = await new Parser({ customFields: { item: ['dc:creator'] } }).parseString(xml.replace(LINE_ENDS, '\n'));
  return {
    title: feed.title ?? '',
    link: feed.link ?? '',
    selfUrl: feed.feedUrl ?? '',
    entries: feed.items.map((item) => ({
      id: item.guid ?? (item as { id?: string }).id ?? '',
      title: item.title ?? '',
      link: item.link ?? '',
      html: (item as { 'content:encoded'?: string })['content:encoded'] ?? item.content ?? '',
      categories: item.categories ?? [],
      author: item.creator ?? (item as { author?: string }).author ?? '',
      published: item.isoDate ?? '',
    })),
  };
}

/** What breaks the rules of RSS 2.0 and Atom that parsers forgive. */
export function feedProblems(feed: ReadFeed): string[] {
  const problems = feed.selfUrl === '' ? ['no atom:link rel=self'] : [];
  const ids = feed.entries.map(({ id }) => id);
  if (new Set(ids).size < ids.length) problems.push('two entries share an id');
  for (const { id, link, title, published, html } of feed.entries) {
    if (!/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) problems.push(`${id} is no lasting id`);
    if (!/^https?:\/\//.test(link)) problems.push(`${link} is not absolute`);
    if (title.trim() === '') problems.push(`${id} has no title`);
    if (Number.isNaN(Date.parse(published))) problems.push(`${id} has no date`);
    const relative = /(?:href|src)="(?!https?:|mailto:|tel:|#)[^"]*"/.exec(html);
    if (relative) problems.push(`${relative[0]} is not absolute`);
  }
  return problems;
}
