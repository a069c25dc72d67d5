import type { Kind } from '../../../../../shared/kinds';
import type { Urls } from '../../../features/pages';
import { pathInHub, readAddress } from '../addresses';

export interface ItemAddress {
  kind: Kind;
  locale: string;
  slug: string;
}

/** The item that an address names, on the hub or on the front end that has the pages; null for any other. */
export function readItemAddress(urls: Urls, locales: readonly string[], url: string): ItemAddress | null {
  const path = pathInHub(urls, url);
  const address = path === null ? null : readAddress(urls, locales, path);
  if (address?.page === 'item') return address;
  return urls.settings.pageAddress ? readPattern(urls, urls.settings.pageAddress, url) : null;
}

/** Reads `https://www.example.org/:locale/:kinds/:slug` backwards. */
function readPattern(urls: Urls, pattern: string, url: string): ItemAddress | null {
  const escaped = pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const shape = escaped.replace(/:(locale|kinds|slug)/g, (_mark, name: string) => `(?<${name}>[^/?#]+)`);
  const parts = new RegExp(`^${shape}/?(?:[?#].*)?$`).exec(url)?.groups;
  if (!parts?.locale || !parts.slug) return null;
  const kind = parts.kinds ? urls.kindOfSegment(parts.kinds, parts.locale) : undefined;
  try {
    return kind ? { kind, locale: parts.locale, slug: decodeURIComponent(parts.slug) } : null;
  } catch {
    return null;
  }
}
