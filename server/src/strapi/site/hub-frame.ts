import type { Clock } from '../../core/clock';
import type { HubPage, HubTemplates, HubTexts } from '../../features/hub';
import type { Alternate } from '../../features/pages';
import type { ListChoices } from './list-choices';
import type { Site } from './site';

/** What an app sets about the look of its hub. */
export interface HubTheme {
  /** Path of a stylesheet loaded after ours; '' for none. */
  stylesheet: string;
  /** Parts that the app draws itself. */
  templates: HubTemplates;
  /** What the hub says in a locale, the app's own words in place of ours. */
  texts(locale: string): HubTexts;
}

/** What every page of the hub is made with. */
export interface HubParts {
  site: Site;
  clock: Clock;
  theme: HubTheme;
  choices: ListChoices;
}

/** One answer of the built-in hub. */
export type HubAnswer =
  | { status: 200 | 400 | 404 | 410; html: string; locale: string }
  | { status: 301 | 302; location: string };

/** What every page shares: who speaks, the menu, the languages. */
export async function hubFrame(
  { site, clock, theme }: HubParts,
  locale: string,
  alternates: readonly Alternate[],
): Promise<HubPage> {
  const [brand, locales, menu, join, kinds] = await Promise.all([
    site.brand(locale),
    site.locales(),
    site.menu(locale),
    site.join(locale),
    site.kindsShown(locale),
  ]);
  const shared = { brand, urls: site.urls, locale, locales: locales.codes, alternates, menu, join, kinds };
  const { templates, texts } = theme;
  const own = { templates, texts: texts(locale) };
  return { ...shared, ...own, now: clock.now(), ...(theme.stylesheet ? { stylesheet: theme.stylesheet } : {}) };
}

/** The same page in every locale of the hub. */
export async function everyLocale(site: Site, urlIn: (locale: string) => string): Promise<Alternate[]> {
  return (await site.locales()).codes.map((locale) => ({ locale, url: urlIn(locale) }));
}
