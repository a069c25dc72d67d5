import { parseUrl } from '../../core/parse-url';

/** A web address inside a text, by UTF-16 position, end exclusive. */
export interface FoundLink {
  url: string;
  start: number;
  end: number;
}

/**
 * Explicit http(s) addresses only, and only characters on which the networks' own detection agrees
 * (twitter-text 3.1 as Mastodon uses it), so that a network never sees a shorter link than we count.
 */
const LINK =
  /(?<![A-Za-z0-9@$#_＠＃])https?:\/\/(?:\[[0-9A-Fa-f:]+\]|[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?)(?::\d{1,5})?(?:\/(?:[\w!*';:=+,.$/%#[\]~&@-]|\([\w!*';:=+,.$/%#~&@-]+\))*(?<=[\w=#/)-]))?(?:\?[\w!?*';:=+,.$/%#[\]~&@-]*)?/gu;
const TAIL = /[^\w=#/)-]+$/;

/** Every link of a text, in order. */
export function findLinks(text: string): FoundLink[] {
  return Array.from(text.matchAll(LINK), (match) => {
    const url = match[0].replace(TAIL, '');
    return { url, start: match.index, end: match.index + url.length };
  }).filter(({ url }) => parseUrl(url) !== undefined);
}

/** Names that no public network takes for a link. Source: RFC 2606 and RFC 6761. */
const RESERVED = /(^|\.)(test|example|invalid|localhost|local|internal)$/;

/**
 * What a network with a fixed price for links counts for one. A name without a dot is plain text to
 * it; of a name with an ending it does not know, or whose ending runs on into the text behind it (`next`),
 * it may take a part for a link, so both are paid.
 */
export function countedLink(link: { url: string; length: number; next: string }, price: number): number {
  const { hostname } = new URL(link.url);
  if (!hostname.includes('.')) return Math.max(link.length, price);
  const known =
    /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+([a-z]{2,}|xn--[a-z0-9-]+)$/.test(hostname) && !RESERVED.test(hostname);
  const ends =
    /^https?:\/\/[\w.-]+[:/?]/.test(link.url) || (/^https?:\/\/[\w.-]+$/.test(link.url) && !/[\w@-]/.test(link.next));
  return known && ends ? price : price + link.length;
}

/** `hub.example.org/go/k7x2…`: a link as people read it, with at most `path` characters after the host. */
export function shortLink(url: string, path: number): string {
  const host = url.replace(/^https?:\/\//, '').replace(/[/?#].*$/s, '');
  const rest = url.replace(/^https?:\/\/[^/?]*/, '').replace(/^\/$/, '');
  return rest.length <= path ? host + rest : `${host}${rest.slice(0, path - 1)}…`;
}
