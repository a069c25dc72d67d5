import type { BrandView, FeedFile, ItemView, Urls } from '../pages';
import { createBrandMemory } from './brand-memory';
import type { HeadTag } from './head';

/** Feeds that a page names, with their media types (RFC 4287, jsonfeed.org 1.1, RSS Advisory Board; 2026-11). */
const FEEDS = [
  { file: 'feed.xml', type: 'application/rss+xml', name: 'RSS' },
  { file: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
  { file: 'feed.json', type: 'application/feed+json', name: 'JSON Feed' },
] as const satisfies readonly { file: FeedFile; type: string; name: string }[];

export interface FeedFacts {
  brand: BrandView;
  urls: Urls;
  locale: string;
  /** Name of what the feeds hold, where it is not everything. */
  title?: string | undefined;
  /** Filters of the items call. */
  filters?: Readonly<Record<string, string>> | undefined;
}

/** Where readers and calendars can subscribe to what a page lists. */
export function feedTags({ brand, urls, locale, title, filters }: FeedFacts, calendar: boolean): HeadTag[] {
  const asked = { ...filters, locale };
  const name = title ? `${brand.name} · ${title}` : brand.name;
  const feeds = FEEDS.map((feed) => alternate(feed.type, urls.feed(feed.file, asked), `${name} (${feed.name})`));
  return calendar ? [...feeds, alternate('text/calendar', urls.feed('calendar.ics', asked), name)] : feeds;
}

/** Feeds of everything in a language, and the icon: the same on every page. */
export const siteTags = createBrandMemory((brand, urls, locale) => [
  ...feedTags({ brand, urls, locale }, false),
  ...iconTags(brand),
]);

/** Where an item can be embedded from, and its calendar file where it has dates to come. */
export function itemTags({ kind, locale, slug, url, title, runs }: ItemView, urls: Urls): HeadTag[] {
  const tags = [
    alternate('application/json+oembed', urls.oembed(url), title),
    alternate('text/xml+oembed', urls.oembed(url, 'xml'), title),
  ];
  if (runs.length > 0) tags.push(alternate('text/calendar', urls.itemCalendar(kind, locale, slug), title));
  return tags;
}

/** The brand's profiles, so that each network can see that page and profile belong together. */
export function profileTags({ sameAs }: BrandView): HeadTag[] {
  return sameAs.map((href) => ({ tag: 'link', attrs: { rel: 'me', href } }));
}

/** The logo as the site's icon, where it has the shape of one. */
export function iconTags({ logo }: BrandView): HeadTag[] {
  if (!logo) return [];
  if (logo.mime === 'image/svg+xml') return [icon({ href: logo.url, type: logo.mime })];
  if (logo.width === null || logo.width !== logo.height) return [];
  const small = logo.formats.find(({ width, height }) => width === height && width >= ICON_MIN) ?? logo;
  return [icon({ href: small.url, type: logo.mime, sizes: `${small.width}x${small.height}` })];
}

/** Google asks for more than 48 px (Search Central, favicon, 2026-11). */
const ICON_MIN = 96;

function icon(attrs: Record<string, string>): HeadTag {
  return { tag: 'link', attrs: { rel: 'icon', ...attrs } };
}

function alternate(type: string, href: string, title: string): HeadTag {
  return { tag: 'link', attrs: { rel: 'alternate', type, href, title } };
}
