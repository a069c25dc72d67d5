import { type BrandPage, type BrandView, type Joins, toBrandView, type Urls } from '../../features/pages';
import type { SiteParts } from './site';

/** Who speaks, in the language of a locale. */
export async function brandPage({ pages, locales, urls }: SiteParts, locale: string): Promise<BrandPage> {
  return (await pages.brand(locale, await locales.byDefault())) ?? unnamedBrand(urls);
}

/**
 * The same page with addresses. It is the same object as before while it says the same: what heads have of who
 * speaks is made once for each object.
 */
export function brandViewOf(brand: BrandPage, joins: Joins, urls: Urls, locale: string, now: Date): BrandView {
  const view = toBrandView(brand, joins, urls, locale, now);
  const text = JSON.stringify(view);
  const known = views.get(locale);
  if (known?.text === text) return known.view;
  views.set(locale, { text, view });
  return view;
}

/** An app has few locales. */
const views = new Map<string, { text: string; view: BrandView }>();

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
