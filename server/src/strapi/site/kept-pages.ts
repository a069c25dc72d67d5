import type { Page } from '../../features/pages';
import type { PageReader } from '../store/page-reader';
import type { Once } from './kept';

/** A reader that asks the database once for what answers of one age have in common. */
export function keptPages(pages: PageReader, age: string, once: Once): PageReader {
  const nameOf = ({ documentId, locale }: Page) => `${documentId} ${locale}`;
  return {
    ...pages,
    find: (kind, locale, slug) => once(age, `find ${kind} ${locale} ${slug}`, () => pages.find(kind, locale, slug)),
    related: (page, limit) => once(age, `related ${limit} ${nameOf(page)}`, () => pages.related(page, limit)),
    brand: (locale, fallback) => once(age, `brand ${locale} ${fallback}`, () => pages.brand(locale, fallback)),
    joins: (some, brand, locale) =>
      once(age, `joins ${locale} ${brand === null} ${some.map(nameOf)}`, () => pages.joins(some, brand, locale)),
  };
}
