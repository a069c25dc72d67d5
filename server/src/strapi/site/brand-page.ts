import type { BrandPage, Urls } from '../../features/pages';
import type { SiteParts } from './site';

/** Who speaks, in the language of a locale. */
export async function brandPage({ pages, locales, urls }: SiteParts, locale: string): Promise<BrandPage> {
  return (await pages.brand(locale, await locales.byDefault())) ?? unnamedBrand(urls);
}

/** Until an editor fills in the brand, the hub speaks in the name of its host. */
function unnamedBrand(urls: Urls): BrandPage {
  const name = urls.settings.publicUrl.replace(/^https?:\/\//, '') || 'Community hub';
  return {
    name,
    legalName: null,
    logo: null,
    tagline: null,
    description: null,
    sameAs: [],
    primaryColor: null,
    accentColor: null,
    shareImage: null,
    contactPoints: [],
    hashtags: [],
    menu: [],
    fbAppId: null,
    fediverseCreator: null,
    xSite: null,
  };
}
