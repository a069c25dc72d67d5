import type { BrandView } from '../pages';
import type { Head } from './head';
import { meta } from './head-tags';
import { directionOf, htmlLang } from './language';
import { documentTitle } from './page-words';

/** Head of a page that stands for nothing (404, 410): no canonical address, not to be found. */
export function buildPlainHead({ title, brand, locale }: { title: string; brand: BrandView; locale: string }): Head {
  return {
    lang: htmlLang(locale),
    dir: directionOf(locale),
    tags: [
      { tag: 'title', attrs: {}, content: documentTitle(title, brand) },
      ...meta('name', 'robots', 'noindex'),
      ...meta('name', 'theme-color', brand.primaryColor),
    ],
    jsonLd: { '@context': 'https://schema.org', '@graph': [] },
  };
}
