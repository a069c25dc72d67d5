import { directionOf, htmlLang } from '../../metadata';
import type { SummaryView } from '../../pages';

/** Marks words that stand in for a missing translation with their own language and direction; nothing for all others. */
export function contentLanguage({ locale, sourceLocale }: Pick<SummaryView, 'locale' | 'sourceLocale'>): {
  lang?: string;
  dir?: 'ltr' | 'rtl';
} {
  return sourceLocale === locale ? {} : { lang: htmlLang(sourceLocale), dir: directionOf(sourceLocale) };
}
