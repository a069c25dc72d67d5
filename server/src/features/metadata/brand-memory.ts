import type { BrandView, Urls } from '../pages';

/**
 * Keeps what is the same on every page of a brand in one language. It is frozen, all the way down:
 * many heads share it.
 */
export function createBrandMemory<T>(make: (brand: BrandView, urls: Urls, locale: string) => T) {
  const known = new WeakMap<BrandView, { urls: Urls; locale: string; value: T }>();
  return (brand: BrandView, urls: Urls, locale: string): T => {
    const found = known.get(brand);
    if (found?.urls === urls && found.locale === locale) return found.value;
    const value = freeze(make(brand, urls, locale));
    known.set(brand, { urls, locale, value });
    return value;
  };
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  Object.values(value).forEach(freeze);
  return Object.freeze(value);
}
