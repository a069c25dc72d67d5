import { languageOf, toBcp47 } from '../../core/locale';

/** Languages written from right to left (ISO 639-1; Unicode CLDR 46 `layout/orientation`, 2026-11). */
const RTL = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Writing direction of a locale. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RTL.has(languageOf(locale)) ? 'rtl' : 'ltr';
}

/** `fr_FR` for OpenGraph: where the code names no region, the most likely one; null for an unknown code. */
export function openGraphLocale(locale: string): string | null {
  return remembered(openGraphLocales, locale, () => {
    try {
      const { language, region } = new Intl.Locale(toBcp47(locale)).maximize();
      return region ? `${language}_${region}` : null;
    } catch {
      return null;
    }
  });
}

/** An app has few locales, and asking Intl costs as much as the rest of a head. */
const openGraphLocales = new Map<string, string | null>();
const intlLocales = new Map<string, string>();

/** The value kept under a key, made at the first call. */
export function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

/**
 * A code that `Intl` accepts: the locale itself, its language, or English. English without a
 * region is written the international way (12 December, 18:30), which nobody misreads.
 */
export function intlLocale(locale: string): string {
  return remembered(intlLocales, locale, () => {
    if (locale.toLowerCase() === 'en') return 'en-GB';
    for (const candidate of [toBcp47(locale), languageOf(locale)]) {
      try {
        return new Intl.Locale(candidate).toString();
      } catch {
        // Strapi lets an administrator invent codes: the next candidate is tried.
      }
    }
    return 'en-GB';
  });
}

/** Value of `<html lang>`: BCP 47. */
export function htmlLang(locale: string): string {
  return toBcp47(locale);
}
