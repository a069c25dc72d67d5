import { matchLocale } from '../../../core/locale';

/**
 * Which of an item's published locales goes to an account: the exact code first, then one of the
 * same language (the first in code order). An account without a locale takes every one.
 */
export function takesLocale(accountLocale: string, locale: string, published: readonly string[]): boolean {
  return accountLocale === '' || bestLocale(accountLocale, published) === locale;
}

function bestLocale(accountLocale: string, published: readonly string[]): string | undefined {
  const sorted = [...published].sort();
  return (
    sorted.find((locale) => matchLocale(accountLocale, locale) === 'exact') ??
    sorted.find((locale) => matchLocale(accountLocale, locale) === 'language')
  );
}
