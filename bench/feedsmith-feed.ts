import { generateRssFeed } from 'feedsmith';
import { toEntry } from '../server/src/features/hub/feeds';
import { hubTexts } from '../server/src/features/hub/texts';
import type { ItemView } from '../server/src/features/pages';
import { urls } from '../tests/fixtures/views';

/** The same feed by feedsmith, with the modules that ours has; answers how many characters it wrote. */
export function writeFeedByFeedsmith(views: readonly ItemView[]): number {
  const feed = {
    title: 'News',
    link: urls.home('en'),
    description: 'All of it',
    language: 'en',
    atom: { links: [{ href: urls.feed('feed.xml'), rel: 'self', type: 'application/rss+xml' }] },
    items: views.map((view) => itemOf(toEntry(view, hubTexts('en')))),
  };
  return generateRssFeed(feed).length;
}

function itemOf(entry: ReturnType<typeof toEntry>) {
  const pictures = [...(entry.cover ? [entry.cover] : []), ...entry.photos];
  return {
    title: entry.title,
    link: entry.url,
    guid: { value: entry.id, isPermaLink: false },
    pubDate: new Date(entry.publishedAt),
    description: entry.summary ?? entry.title,
    categories: entry.categories.map((name) => ({ name })),
    dc: { creators: [entry.author?.name ?? ''] },
    atom: { updated: new Date(entry.updatedAt) },
    content: { encoded: entry.html },
    media: {
      contents: pictures.map(({ url, mime, width, height, alt, credit, copyright }) => ({
        url,
        type: mime,
        medium: 'image',
        ...(width && height ? { width, height } : {}),
        description: { value: alt },
        credits: credit ? [{ value: credit, role: 'photographer' }] : [],
        ...(copyright ? { copyright: { value: copyright } } : {}),
      })),
    },
  };
}
