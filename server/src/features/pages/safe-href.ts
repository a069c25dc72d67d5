import { parseUrl } from '../../core/parse-url';

/** Where a link in a text may lead; everything else (javascript:, data:, ...) is dropped. */
const LINK_PROTOCOLS = ['http:', 'https:', 'mailto:', 'tel:'] as const;

/**
 * The address as it may stand in an `href`, or null when it may not. Relative addresses stay
 * relative; an address of another host must name its protocol.
 */
export function cleanHref(address: string, protocols: readonly string[] = LINK_PROTOCOLS): string | null {
  // Browsers ignore controls and spaces in front of and inside a protocol: so do we before looking.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to strip
  const plain = address.replace(/[\u0000-\u001F\u007F]/g, '').trim();
  if (plain === '' || /^[\\/]{2}/.test(plain) || /^\/\\/.test(plain)) return null;
  const protocol = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1];
  if (protocol === undefined) return plain;
  if (!protocols.includes(`${protocol.toLowerCase()}:`)) return null;
  return parseUrl(plain) ? plain : null;
}

/** An absolute http or https address, or null: for buttons and structured data. */
export function cleanWebAddress(address: string | null | undefined): string | null {
  const href = cleanHref(address ?? '', ['http:', 'https:']);
  return href !== null && /^https?:\/\//i.test(href) ? href : null;
}
