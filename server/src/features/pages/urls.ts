import { KIND_PLURALS, type Kind } from '../../../../shared/kinds';

/** Settings every absolute address is made from. */
export interface UrlSettings {
  /** `https://hub.example.org`, without a trailing slash. */
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

/** The one place where absolute addresses are made. */
export interface Urls {
  readonly settings: UrlSettings;
  /** First page of a locale; without a locale, the hub's root. */
  home(locale?: string): string;
  list(kind: Kind, locale: string): string;
  item(kind: Kind, locale: string, slug: string): string;
  tag(tag: string, locale: string): string;
  search(locale: string): string;
  /** Link in a post. */
  go(postKey: string): string;
  /** An upload's stored address, made absolute where it is relative. */
  file(url: string): string;
  segment(kind: Kind, locale: string): string;
  kindOfSegment(segment: string, locale: string): Kind | undefined;
}

export function createUrls(settings: UrlSettings): Urls {
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
    search: (locale) => `${base}/${locale}/search`,
    go: (postKey) => `${base}/go/${postKey}`,
    file: (url) => (/^https?:\/\//.test(url) ? url : settings.publicUrl + url),
    segment,
    kindOfSegment: (name, locale) =>
      kinds.find((kind) => segment(kind, locale) === name) ?? kinds.find((kind) => KIND_PLURALS[kind] === name),
  };
}

function fillAddress(pattern: string, parts: { locale: string; kinds: string; slug: string }): string {
  return pattern
    .replace(':locale', parts.locale)
    .replace(':kinds', parts.kinds)
    .replace(':slug', encodeURIComponent(parts.slug));
}
