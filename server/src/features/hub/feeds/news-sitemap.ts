import { languageOf } from '../../../core/locale';
import { element, textElement, XML_DECLARATION } from './xml';

/** One piece of news for search engines that list news. */
export interface NewsUrl {
  loc: string;
  title: string;
  /** Who publishes it. */
  publication: string;
  locale: string;
  /** ISO 8601. */
  publishedAt: string;
}

/** What Google reads of a news sitemap (developers.google.com, "News sitemaps", 2026-11). */
export const NEWS_LIMITS = { hours: 48, urls: 1000 } as const;

const OPENING =
  `${XML_DECLARATION}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"` +
  ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n';

/** The sitemap of the newest news; it must hold some, because the protocol knows no empty one. */
export function writeNewsSitemap(urls: readonly NewsUrl[]): string {
  return `${OPENING}${urls.map(urlElement).join('')}</urlset>\n`;
}

function urlElement({ loc, title, publication, locale, publishedAt }: NewsUrl): string {
  const publisher = textElement('news:name', publication) + textElement('news:language', newsLanguage(locale));
  const news =
    element('news:publication', publisher) +
    textElement('news:publication_date', publishedAt) +
    textElement('news:title', title);
  return `${element('url', textElement('loc', loc) + element('news:news', news))}\n`;
}

/** ISO 639, except for the two ways to write Chinese. */
function newsLanguage(locale: string): string {
  const language = languageOf(locale);
  if (language !== 'zh') return language;
  return /hant|tw|hk|mo/i.test(locale) ? 'zh-tw' : 'zh-cn';
}
