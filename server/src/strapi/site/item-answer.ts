import type { ItemAnswer } from '../../../../client/src/contract/answers';
import { matchLocale } from '../../core/locale';
import { buildHead, shareLinks } from '../../features/metadata';
import { type JoinLink, type Page, plainQuery, toDatedView, toItemView, toSummaryView } from '../../features/pages';
import type { DatedPage } from '../store/items-reader';
import { brandPage, brandViewOf } from './brand-page';
import type { SiteParts } from './site';

const RELATED = 4;
/** What a store shows of what comes up there. */
const HERE = { days: 365, runs: 12, jobs: 12 } as const;

/** All that a front end needs for one page: the item, its head, and what stands around it. */
export async function answerFor(parts: SiteParts, page: Page, translations: readonly Page[]): Promise<ItemAnswer> {
  const { urls, clock, pages } = parts;
  const now = clock.now();
  const brand = await brandPage(parts, page.locale);
  const related = await pages.related(page, RELATED);
  const joins = await pages.joins([page, ...related], brand, page.locale);
  const item = toItemView(page, joins, urls, now);
  const addresses = (some: readonly Page[]) =>
    some
      .map(({ kind, locale, slug }) => ({ locale, url: urls.item(kind, locale, slug) }))
      .sort((a, b) => a.locale.localeCompare(b.locale));
  // Search engines are told of neither: what stands in for a missing translation is none, and what is hidden
  // from them would be a translation that they may not keep.
  const alternates = addresses(
    translations.filter(({ locale, sourceLocale, share }) => sourceLocale === locale && !share.noindex),
  );
  const brandView = brandViewOf(brand, joins, urls, page.locale, now);
  const defaultLocale = await parts.locales.byDefault();
  return {
    item,
    head: buildHead({
      view: item,
      brand: brandView,
      alternates,
      urls,
      now,
      defaultLocale,
      drawn: parts.drawn(item, brandView),
    }),
    share: shareLinks(item),
    join: await joinLinks(parts, page.locale),
    alternates,
    // Readers are led to both: they asked for the language, and no other address of it says more.
    languages: addresses(translations),
    related: related.map((other) => toSummaryView(other, joins, urls, now)),
    here: await happeningAt(parts, page),
  };
}

/** Sessions, events and open jobs of a store. */
async function happeningAt(parts: SiteParts, page: Page): Promise<ItemAnswer['here']> {
  if (page.kind !== 'store') return null;
  const { documentId, locale } = page;
  const now = parts.clock.now();
  const until = new Date(now.getTime() + HERE.days * 86_400_000);
  const span = { from: now.toISOString(), to: until.toISOString() };
  const runs = await parts.items.runs({ locale, ...span, store: documentId, limit: HERE.runs });
  const query = plainQuery(locale, { kinds: ['job'], stores: [documentId], limit: HERE.jobs });
  const jobs = await parts.items.list(query, now);
  return { runs: await datedViews(parts, runs, locale), jobs: await summaries(parts, jobs.pages, locale) };
}

/** Pages as rows of a list. */
export async function summaries({ pages, urls, clock }: SiteParts, found: readonly Page[], locale: string) {
  const joins = await pages.joins(found, null, locale);
  return found.map((page) => toSummaryView(page, joins, urls, clock.now()));
}

/** Dated runs with their items. */
export async function datedViews({ pages, urls, clock }: SiteParts, found: readonly DatedPage[], locale: string) {
  const joins = await pages.joins([...new Set(found.map(({ page }) => page))], null, locale);
  return found.flatMap(({ page, subject }) => toDatedView(page, subject, joins, urls, clock.now()) ?? []);
}

/** Accounts that visitors of a language can follow. */
export async function joinLinks({ accounts }: SiteParts, locale: string): Promise<JoinLink[]> {
  const all = await accounts();
  return all
    .filter((account) => account.locale === '' || matchLocale(locale, account.locale) !== 'none')
    .map(({ channel, handle, url }) => ({ channel, handle, url }));
}
