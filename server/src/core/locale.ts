/** `fr` of `fr-CA`, in lower case. */
export function languageOf(locale: string): string {
  const end = locale.search(/[-_]/);
  return (end === -1 ? locale : locale.slice(0, end)).toLowerCase();
}

/** What we have for the language of a locale, English where we have no other. */
export function inLanguage<T>(languages: Readonly<{ en: T; [language: string]: T }>, locale: string): T {
  return languages[languageOf(locale)] ?? languages.en;
}

export type LocaleMatch = 'exact' | 'language' | 'none';

/** How well an account's locale fits an item's: exact code first, then the same language. */
export function matchLocale(wanted: string, offered: string): LocaleMatch {
  if (wanted.toLowerCase() === offered.toLowerCase()) return 'exact';
  return languageOf(wanted) === languageOf(offered) ? 'language' : 'none';
}

/** `fr-FR` for hreflang and `lang` attributes. */
export function toBcp47(locale: string): string {
  return locale.replace('_', '-');
}
