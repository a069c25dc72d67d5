import type { BrandView } from '../pages';
import type { Head, HeadTag } from './head';
import { addMeta } from './head-tags';
import { directionOf, htmlLang } from './language';
import { documentTitle } from './page-words';

/** Head of a page that stands for nothing (404, 410): no canonical address, not to be found. */
export function buildPlainHead({ title, brand, locale }: { title: string; brand: BrandView; locale: string }): Head {
  const tags: HeadTag[] = [{ tag: 'title', attrs: {}, content: documentTitle(title, brand) }];
  addMeta(tags, 'name', 'robots', 'noindex');
  addMeta(tags, 'name', 'theme-color', brand.primaryColor);
  return {
    lang: htmlLang(locale),
    dir: directionOf(locale),
    tags,
    jsonLd: { '@context': 'https://schema.org', '@graph': [] },
  };
}
