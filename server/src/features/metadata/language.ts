import { languageOf, toBcp47 } from '../../core/locale';

/** Scripts written from right to left (ISO 15924; Unicode 16 `Bidi_Class`, 2026-11). */
const RTL = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** Writing direction of a locale: that of its script, or of the one its language is mostly written in. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return remembered(directions, locale, () => (RTL.has(likely(locale)?.script ?? '') ? 'rtl' : 'ltr'));
}

/** `fr_FR` for OpenGraph: where the code names no country, the most likely one; null for an unknown code. */
export function openGraphLocale(locale: string): string | null {
  return remembered(openGraphLocales, locale, () => {
    for (const code of [locale, languageOf(locale)]) {
      const { language, region = '' } = likely(code) ?? {};
      // `es-419` and `ar-001` name parts of the world.
      if (/^[A-Z]{2}$/.test(region)) return `${language}_${region}`;
    }
    return null;
  });
}

/** Language, script and region of a code, the most likely ones where it names none; null for an unknown code. */
function likely(locale: string): Intl.Locale | null {
  try {
    return new Intl.Locale(toBcp47(locale)).maximize();
  } catch {
    return null;
  }
}

/** An app has few locales, and asking Intl costs as much as the rest of a head. */
const directions = new Map<string, 'ltr' | 'rtl'>();
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
