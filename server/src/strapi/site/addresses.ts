import type { Kind } from '../../../../shared/kinds';
import { parseUrl } from '../../core/parse-url';
import { pathOf, type Urls } from '../../features/pages';

/** Which page of the hub an address names. */
export type HubAddress =
  | { page: 'root' }
  | { page: 'home'; locale: string }
  | { page: 'list'; locale: string; kind: Kind }
  | { page: 'item'; locale: string; kind: Kind; slug: string }
  | { page: 'tags'; locale: string }
  | { page: 'tag'; locale: string; tag: string }
  | { page: 'search'; locale: string }
  | { page: 'near'; locale: string };

/** Addresses that show items found by a query. */
export type ListAddress = Extract<HubAddress, { page: 'list' | 'tag' | 'search' }>;

/** Stands for the public address while there is none. */
const NOWHERE = 'http://hub.invalid';

/** Reads the part of a path behind the hub's base. Null: no such page. */
export function readAddress(urls: Urls, locales: readonly string[], path: string): HubAddress | null {
  const parts = path.split('/').filter(Boolean).map(decodeSegment);
  if (parts.some((part) => part === null)) return null;
  const [locale, segment, name, ...rest] = parts as string[];
  if (locale === undefined) return { page: 'root' };
  if (!locales.includes(locale) || rest.length > 0) return null;
  if (segment === undefined) return { page: 'home', locale };
  if (segment === 'search') return name === undefined ? { page: 'search', locale } : null;
  if (segment === 'near') return name === undefined ? { page: 'near', locale } : null;
  if (segment === 'tags') return name === undefined ? { page: 'tags', locale } : { page: 'tag', locale, tag: name };
  const kind = urls.kindOfSegment(segment, locale);
  if (!kind) return null;
  return name === undefined ? { page: 'list', locale, kind } : { page: 'item', locale, kind, slug: name };
}

function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

/**
 * The path behind the hub's base of an address; null when it lies elsewhere. A relative one is a path as
 * Strapi gets it: without what a proxy takes off.
 */
export function pathInHub(urls: Urls, url: string): string | null {
  const { publicUrl, basePath } = urls.settings;
  const origin = publicUrl || NOWHERE;
  const parsed = parseUrl(url, origin);
  if (parsed?.origin !== new URL(origin).origin) return null;
  const base = (/^https?:/i.test(url) ? pathOf(publicUrl) : '') + basePath;
  if (parsed.pathname !== base && !parsed.pathname.startsWith(`${base}/`)) return null;
  return parsed.pathname.slice(base.length) || '/';
}

/** The query of an address of the hub; of a name that is repeated, all values. */
export function queryIn(urls: Urls, url: string): Record<string, string | string[]> {
  const parameters = parseUrl(url, urls.settings.publicUrl || NOWHERE)?.searchParams ?? new URLSearchParams();
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const [first = '', ...more] = parameters.getAll(name);
      return [name, more.length > 0 ? [first, ...more] : first];
    }),
  );
}
