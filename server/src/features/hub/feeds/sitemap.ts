import { escapeMarkup } from '../../../core/escape';
import { toBcp47 } from '../../../core/locale';
import type { Alternate } from '../../pages';
import { element, textElement, XML_DECLARATION } from './xml';

/** One page in a sitemap. */
export interface SitemapUrl {
  loc: string;
  /** ISO 8601; null where nobody can say when it changed. */
  lastmod: string | null;
  /** Absolute addresses of its pictures. */
  images: readonly string[];
  /** The page in each of its locales, its own included; empty where there is but one. */
  alternates: readonly Alternate[];
  /** The page for readers of no listed language. */
  fallback: string | null;
}

/** Limits of sitemaps.org's protocol 0.9 (2008), and of Google's image extension (2026-11). */
const LIMITS = { urls: 50_000, bytes: 50_000_000, images: 1000 } as const;

/** Octets that a URL may take in a part, and each of its alternates: generous means of a hub's addresses. */
const GENEROUS = { url: 500, alternate: 250 } as const;

/** Room for home and the list of each kind. */
const LISTS = 20;

/** How many pages stand in one part: what count and size allow, less the few lists that open the first. */
export function pagesInPart(locales: number): number {
  const fits = Math.floor(LIMITS.bytes / (GENEROUS.url + GENEROUS.alternate * locales));
  return Math.min(LIMITS.urls, fits) - LISTS;
}

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const OPENING =
  `${XML_DECLARATION}<urlset xmlns="${SITEMAP}" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"` +
  ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n';

/** One part of a sitemap in pieces, a batch each: a hundred thousand pages never stand in memory together. */
export async function* writeSitemap(batches: AsyncIterable<readonly SitemapUrl[]>): AsyncGenerator<string> {
  yield OPENING;
  for await (const batch of batches) {
    let text = '';
    for (const url of batch) text += urlElement(url);
    yield text;
  }
  yield '</urlset>\n';
}

/** The index that names each part. */
export function writeSitemapIndex(parts: readonly { loc: string; lastmod: string | null }[]): string {
  const inner = parts.map(({ loc, lastmod }) =>
    element('sitemap', textElement('loc', loc) + textElement('lastmod', lastmod)),
  );
  return `${XML_DECLARATION}<sitemapindex xmlns="${SITEMAP}">\n${inner.join('\n')}\n</sitemapindex>\n`;
}

/** Written by hand rather than by `element`: this runs once for every page of the hub. */
function urlElement({ loc, lastmod, images, alternates, fallback }: SitemapUrl): string {
  let text = `<url><loc>${escapeMarkup(loc)}</loc>`;
  if (lastmod !== null) text += `<lastmod>${lastmod}</lastmod>`;
  for (const { locale, url } of alternates) text += alternateElement(toBcp47(locale), url);
  if (fallback !== null) text += alternateElement('x-default', fallback);
  for (const image of images.length > LIMITS.images ? images.slice(0, LIMITS.images) : images) {
    text += `<image:image><image:loc>${escapeMarkup(image)}</image:loc></image:image>`;
  }
  return `${text}</url>\n`;
}

function alternateElement(language: string, url: string): string {
  return `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeMarkup(url)}"/>`;
}
