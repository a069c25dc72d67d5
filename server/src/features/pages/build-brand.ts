import { languageOf } from '../../core/locale';
import type { SourceBrand } from '../catalog';
import type { BrandPage } from './page';
import { pictureOf } from './picture';
import { cleanHref, cleanWebAddress } from './safe-href';

/** Who speaks, in one locale: exact code, then language, then the first text there is. */
export function buildBrandPage(brand: SourceBrand, locale: string): BrandPage {
  const texts =
    brand.texts.find((text) => text.locale === locale) ??
    brand.texts.find((text) => languageOf(text.locale) === languageOf(locale)) ??
    brand.texts[0];
  return {
    name: brand.name,
    legalName: brand.legalName,
    logo: brand.logo?.id ?? null,
    tagline: texts?.tagline ?? null,
    description: texts?.description ?? null,
    sameAs: brand.sameAs.flatMap(({ url }) => cleanWebAddress(url) ?? []),
    primaryColor: hexColor(brand.primaryColor),
    accentColor: hexColor(brand.accentColor),
    shareImage: pictureOf(brand.shareImage, brand.shareImageAlt),
    contactPoints: brand.contactPoints.map((point) => ({ ...point, url: cleanWebAddress(point.url) })),
    hashtags: (brand.hashtags ?? []).map((tag) => tag.trim().replace(/^#+/, '')).filter((tag) => tag !== ''),
    menu: menuOf(brand, locale),
    fbAppId: brand.fbAppId,
    fediverseCreator: brand.fediverseCreator,
    xSite: brand.xSite,
  };
}

function menuOf({ menu }: SourceBrand, locale: string): BrandPage['menu'] {
  return menu
    .filter((entry) => entry.locale === locale)
    .flatMap(({ label, url }) => {
      const href = cleanHref(url);
      return href === null ? [] : [{ label, url: href }];
    });
}

function hexColor(color: string | null): string | null {
  return color !== null && /^#[0-9a-f]{6}$/i.test(color) ? color.toLowerCase() : null;
}
