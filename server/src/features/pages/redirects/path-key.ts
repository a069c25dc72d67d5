import { parseUrl } from '../../../core/parse-url';

/**
 * What two spellings of one path have in common: decoded, in NFC, without a slash at the end or a
 * fragment; the query stays. An address that is no path is its own key. NUL is left out: PostgreSQL takes no such text.
 */
export function pathKey(address: string): string {
  if (!address.startsWith('/') || address.startsWith('//')) return address;
  const url = parseUrl(address, 'http://site.invalid');
  if (!url) return address;
  const path = decoded(url.pathname).normalize('NFC').replace(/\/+$/, '') || '/';
  return path + decoded(url.search);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).replaceAll('\0', '');
  } catch {
    return text;
  }
}
