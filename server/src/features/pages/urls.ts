import { KIND_PLURALS, type Kind } from '../../../../shared/kinds';
import { parseUrl } from '../../core/parse-url';

/** Settings every absolute address is made from. */
export interface UrlSettings {
  /** `https://hub.example.org`, perhaps with the path under which a proxy has Strapi; without a trailing slash. */
  publicUrl: string;
  /** `/hub`, or '' for the root; without a trailing slash. */
  basePath: string;
  /** REST prefix of the app, `/api`. */
  apiPrefix: string;
  /** Renamed segments: `{ fr: { event: 'evenements' } }`. */
  segments: Readonly<Record<string, Readonly<Partial<Record<Kind, string>>>>>;
  /** Addresses of another front end, when it is canonical: `https://www.example.org/:locale/:kinds/:slug`. */
  pageAddress: string | null;
}

/** Files that stand directly under the hub's base. */
export type FeedFile =
  | 'feed.xml'
  | 'atom.xml'
  | 'feed.json'
  | 'calendar.ics'
  | 'jobs.xml'
  | 'sitemap.xml'
  | 'sitemap-news.xml'
  | 'llms.txt';

/** The one place where absolute addresses are made. */
export interface Urls {
  readonly settings: UrlSettings;
  /** First page of a locale; without a locale, the hub's root. */
  home(locale?: string): string;
  list(kind: Kind, locale: string): string;
  item(kind: Kind, locale: string, slug: string): string;
  tag(tag: string, locale: string): string;
  /** Every tag of a locale. */
  tags(locale: string): string;
  search(locale: string): string;
  /** What is near a visitor. */
  near(locale: string): string;
  /** Events of one month, `YYYY-MM`. */
  month(locale: string, month: string): string;
  /** A feed or calendar of the hub, with filters of the items call; `locale` is one of them. */
  feed(file: FeedFile, filters?: Readonly<Record<string, string>>): string;
  /** One part of the sitemap, which its index names; parts count from 1. */
  sitemapPart(locale: string, part: number): string;
  /** Calendar file of one item. */
  itemCalendar(kind: Kind, locale: string, slug: string): string;
  oembed(pageUrl: string, format?: 'json' | 'xml'): string;
  /** The drawn share image; `version` changes with what it shows. */
  image(kind: Kind, locale: string, slug: string, version?: string): string;
  /** Script-free frame of one item for any page. */
  embedItem(kind: Kind, locale: string, slug: string): string;
  /** Script-free frame with the accounts to follow. */
  embedJoin(locale: string): string;
  /** Full-screen page for a screen in a store. */
  screen(locale: string, slug: string): string;
  /** Link in a post. */
  go(postKey: string): string;
  /** Page on which one person answers about one picture. */
  consent(token: string): string;
  /** A draft, for who has the link. */
  preview(token: string): string;
  /** A file of a private store, such as `original.jpg` or `large.jpg`, at an address that lasts. */
  media(fileId: number, name: string): string;
  /** A path under the hub's base as browsers ask for it, from the root of the host. */
  path(path: string): string;
  /** An upload's stored address, made absolute where it is relative. */
  file(url: string): string;
  segment(kind: Kind, locale: string): string;
  kindOfSegment(segment: string, locale: string): Kind | undefined;
}

/** `former` knows words for kinds that settings no longer name. */
export function createUrls(
  settings: UrlSettings,
  former: (segment: string, locale: string) => Kind | undefined = () => undefined,
): Urls {
  const base = settings.publicUrl + settings.basePath;
  const segment = (kind: Kind, locale: string) => settings.segments[locale]?.[kind] ?? KIND_PLURALS[kind];
  const kinds = Object.keys(KIND_PLURALS) as Kind[];
  return {
    settings,
    home: (locale) => (locale ? `${base}/${locale}` : base || '/'),
    list: (kind, locale) => `${base}/${locale}/${segment(kind, locale)}`,
    item: (kind, locale, slug) =>
      settings.pageAddress
        ? fillAddress(settings.pageAddress, { locale, kinds: segment(kind, locale), slug })
        : `${base}/${locale}/${segment(kind, locale)}/${encodeURIComponent(slug)}`,
    tag: (tag, locale) => `${base}/${locale}/tags/${encodeURIComponent(tag)}`,
    tags: (locale) => `${base}/${locale}/tags`,
    search: (locale) => `${base}/${locale}/search`,
    near: (locale) => `${base}/${locale}/near`,
    month: (locale, month) => `${base}/${locale}/${segment('event', locale)}?month=${month}`,
    feed: (file, filters = {}) => `${base}/${file}${queryOf(inOrder(filters))}`,
    sitemapPart: (locale, part) => `${base}/sitemap-${locale}-${part}.xml`,
    itemCalendar: (kind, locale, slug) =>
      `${base}/calendar/${kind}/${fileName(slug, 'ics')}?locale=${encodeURIComponent(locale)}`,
    oembed: (pageUrl, format) =>
      `${base}/oembed?url=${encodeURIComponent(pageUrl)}${format ? `&format=${format}` : ''}`,
    image: (kind, locale, slug, version) =>
      `${base}/image/${kind}/${fileName(slug, 'jpg')}${queryOf({ locale, ...(version ? { v: version } : {}) })}`,
    embedItem: (kind, locale, slug) => `${base}/embed/item/${kind}/${encodeURIComponent(slug)}${queryOf({ locale })}`,
    embedJoin: (locale) => `${base}/embed/join${queryOf({ locale })}`,
    screen: (locale, slug) => `${base}/screen/${encodeURIComponent(slug)}${queryOf({ locale })}`,
    go: (postKey) => `${base}/go/${postKey}`,
    consent: (token) => `${base}/consent/${token}`,
    preview: (token) => `${base}/preview/${token}`,
    media: (fileId, name) => `${base}/media/${fileId}/${encodeURIComponent(name)}`,
    path: (path) => pathOf(settings.publicUrl) + settings.basePath + path,
    file: (url) => (/^https?:\/\//.test(url) ? url : settings.publicUrl + url),
    segment,
    kindOfSegment: (name, locale) =>
      kinds.find((kind) => segment(kind, locale) === name) ??
      former(name, locale) ??
      kinds.find((kind) => KIND_PLURALS[kind] === name),
  };
}

/** `/community` of `https://www.example.org/community`, where a proxy takes it off again; '' for most. */
export function pathOf(publicUrl: string): string {
  return (parseUrl(publicUrl)?.pathname ?? '').replace(/\/+$/, '');
}

function fileName(slug: string, extension: string): string {
  return `${encodeURIComponent(slug)}.${extension}`;
}

/** One address for one feed, in whatever order its filters were given. */
function inOrder(filters: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function queryOf(parameters: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(parameters).toString();
  return query === '' ? '' : `?${query}`;
}

function fillAddress(pattern: string, parts: { locale: string; kinds: string; slug: string }): string {
  return pattern
    .replace(':locale', parts.locale)
    .replace(':kinds', parts.kinds)
    .replace(':slug', encodeURIComponent(parts.slug));
}
