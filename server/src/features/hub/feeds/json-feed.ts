import { legalText } from '../../../core/escape';
import { toBcp47 } from '../../../core/locale';
import type { FeedEntry } from './entry';
import type { Feed } from './feed';

/** JSON Feed 1.1 (jsonfeed.org/version/1.1, 2020-08-07). */
export function writeJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    ...(feed.nextUrl === null ? {} : { next_url: feed.nextUrl }),
    ...(feed.brand.logo ? { icon: feed.brand.logo.url } : {}),
    language: toBcp47(feed.locale),
    authors: [{ name: feed.brand.name, url: feed.brand.url }],
    items: feed.entries.map((entry) => itemOf(entry, feed)),
  });
}

function itemOf(entry: FeedEntry, { locale }: Feed) {
  const { author, cover, video } = entry;
  return {
    id: entry.id,
    url: entry.url,
    title: legalText(entry.title),
    content_html: legalText(entry.html),
    ...(entry.summary === null ? {} : { summary: legalText(entry.summary) }),
    ...(cover ? { image: cover.url } : {}),
    date_published: entry.publishedAt,
    date_modified: entry.updatedAt,
    ...(author ? { authors: [author.url ? { name: author.name, url: author.url } : { name: author.name }] } : {}),
    tags: entry.categories,
    language: toBcp47(locale),
    ...(video ? { attachments: [{ url: video.url, mime_type: video.mime }] } : {}),
  };
}
