import type { ItemAnswer } from '../../../../client/src/contract/answers';
import type { Kind } from '../../../../shared/kinds';
import type { HubConfig } from '../../config';
import type { Clock } from '../../core/clock';
import { matchLocale } from '../../core/locale';
import { fail, ok, type Result } from '../../core/result';
import { momentOf, type Refusal } from '../../features/catalog';
import type { SharePicture } from '../../features/metadata';
import {
  type BrandView,
  type BuildInput,
  buildPage,
  type DatedView,
  type ItemsQuery,
  type ItemView,
  type JoinLink,
  type Page,
  type SummaryView,
  toItemView,
  type Urls,
} from '../../features/pages';
import type { Locales } from '../items/locales';
import type { ItemsReader, RunsQuery } from '../store/items-reader';
import type { Found, PageReader } from '../store/page-reader';
import type { TagCount, TagReader } from '../store/tag-reader';
import { brandPage, brandViewOf } from './brand-page';
import { answerFor, datedViews, joinLinks, summaries } from './item-answer';

export type { ItemAnswer };

export type DraftAnswer = ItemAnswer & { leftOut: number };

/** Why an address shows no item. */
export type Absent = { state: 'unknown' } | { state: 'gone' } | { state: 'moved'; url: string; slug: string };

export interface ItemList {
  items: SummaryView[];
  limit: number;
  nextCursor: string | null;
}

/** Everything visitors read, from the read model alone. */
export interface Site {
  readonly urls: Urls;
  item(kind: Kind, locale: string, slug: string): Promise<Result<ItemAnswer, Absent>>;
  /** The item alone: for what stands beside its page, and is gone with it. */
  viewAt(kind: Kind, locale: string, slug: string): Promise<Result<ItemView, Absent>>;
  /** The saved draft as it would read, for those with the right; its page is never indexed. */
  draft(kind: Kind, locale: string, slug: string): Promise<Result<ItemAnswer, Refusal[]> | null>;
  /** The same draft by its document; `leftOut` counts photos of it that may not be shown. */
  draftOf(kind: Kind, locale: string, documentId: string): Promise<Result<DraftAnswer, Refusal[]>>;
  /** The page of a document as visitors get it, open or not; null when it is not published. */
  published(documentId: string, locale: string): Promise<ItemAnswer | null>;
  list(query: ItemsQuery): Promise<ItemList>;
  /** The whole of a list from its position on, in batches; what is held is never more than one. */
  each(query: ItemsQuery, batch: number): AsyncIterable<ItemView[]>;
  /** Dated runs that overlap a stretch of time, soonest first, whatever their state: months and calendars. */
  runs(query: RunsQuery): Promise<DatedView[]>;
  /** News pinned to the first page, newest first. */
  pinned(locale: string): Promise<SummaryView[]>;
  /** The same list with whole items, for feeds and calendars. */
  views(query: ItemsQuery): Promise<{ items: ItemView[]; nextCursor: string | null }>;
  brand(locale: string): Promise<BrandView>;
  /** Accounts that visitors of this language can follow. */
  join(locale: string): Promise<JoinLink[]>;
  menu(locale: string): Promise<SummaryView<'info'>[]>;
  /** Kinds that have a page in this locale. */
  kindsShown(locale: string): Promise<Kind[]>;
  /** Tags of what is shown of one kind, or of all, most used first. */
  tags(locale: string, kind: Kind | null, limit: number): Promise<TagCount[]>;
  /** One page of a document, for posts and previews; null when it is not public. */
  view(documentId: string, locale: string): Promise<ItemView | null>;
  /** A page as it would read, public or not: for previews. */
  viewOf(page: Page): Promise<ItemView>;
  locales(): Promise<{ codes: string[]; byDefault: string }>;
  /** A locale the app has: the one asked for, one of its language, or the default. */
  localeFor(asked: string | undefined): Promise<string>;
}

export interface SiteParts {
  /** What the page of a closed job answers: itself under a notice, or 410. */
  closedJobs: HubConfig['hub']['closedJobs'];
  urls: Urls;
  clock: Clock;
  locales: Locales;
  pages: PageReader;
  items: ItemsReader;
  tags: TagReader;
  drafts: {
    withSlug(kind: Kind, locale: string, slug: string): Promise<string | null>;
    read(kind: Kind, locale: string, documentId: string): Promise<BuildInput>;
  };
  accounts(): Promise<(JoinLink & { locale: string })[]>;
  /** The share image drawn for a page; null where none is. */
  drawn(view: ItemView, brand: BrandView): SharePicture | null;
}

export function createSite(parts: SiteParts): Site {
  const { urls, clock, pages, locales } = parts;
  const site: Site = {
    urls,
    async item(kind, locale, slug) {
      const found = await pageAt(parts, kind, locale, slug);
      return found.ok ? ok(await answerFor(parts, found.value.page, found.value.translations)) : found;
    },
    async viewAt(kind, locale, slug) {
      const found = await pageAt(parts, kind, locale, slug);
      return found.ok ? ok(await site.viewOf(found.value.page)) : found;
    },
    async draft(kind, locale, slug) {
      const documentId = await parts.drafts.withSlug(kind, locale, slug);
      if (documentId === null) return null;
      return site.draftOf(kind, locale, documentId);
    },
    async draftOf(kind, locale, documentId) {
      const draft = await parts.drafts.read(kind, locale, documentId);
      const built = buildPage(draft);
      if (!built.ok) return built;
      const { page } = built.value;
      // A draft is drawn for nobody: its picture would be public.
      const unseen = { ...page, share: { ...page.share, noindex: true } };
      const answer = await answerFor({ ...parts, drawn: () => null }, unseen, [page]);
      return ok({ ...answer, leftOut: photosOf(draft.item) - photosOf(answer.item.facts) });
    },
    async published(documentId, locale) {
      const page = await pages.page(documentId, locale);
      if (!page) return null;
      const found = await pages.find(page.kind, locale, page.slug);
      return answerFor(parts, page, found.state === 'current' ? found.translations : [page]);
    },
    async list(query) {
      const { pages: found, nextCursor } = await parts.items.list(query, clock.now());
      return { items: await summaries(parts, found, query.locale), limit: query.limit, nextCursor };
    },
    async *each(query, batch) {
      for await (const found of parts.items.each(query, clock.now(), batch)) {
        const joins = await pages.joins(found, null, query.locale);
        yield found.map((page) => toItemView(page, joins, urls, clock.now()));
      }
    },
    async runs(query) {
      return datedViews(parts, await parts.items.runs(query), query.locale);
    },
    async pinned(locale) {
      return summaries(parts, await parts.items.pinned(locale, clock.now()), locale);
    },
    async views(query) {
      const { pages: found, nextCursor } = await parts.items.list(query, clock.now());
      const joins = await pages.joins(found, null, query.locale);
      return { items: found.map((page) => toItemView(page, joins, urls, clock.now())), nextCursor };
    },
    async brand(locale) {
      const brand = await brandPage(parts, locale);
      return brandViewOf(brand, await pages.joins([], brand, locale), urls, locale, clock.now());
    },
    join: (locale) => joinLinks(parts, locale),
    async menu(locale) {
      return (await summaries(parts, await pages.menu(locale), locale)) as SummaryView<'info'>[];
    },
    kindsShown: (locale) => pages.kindsShown(locale),
    async tags(locale, kind, limit) {
      const shown = await pages.kindsShown(locale);
      const kinds = kind === null ? shown : shown.filter((one) => one === kind);
      return parts.tags.used(locale, kinds, limit);
    },
    async view(documentId, locale) {
      const page = await pages.page(documentId, locale);
      return page ? site.viewOf(page) : null;
    },
    viewOf: async (page) => toItemView(page, await pages.joins([page], null, page.locale), urls, clock.now()),
    async locales() {
      return { codes: await locales.codes(), byDefault: await locales.byDefault() };
    },
    async localeFor(asked) {
      const { codes, byDefault } = await site.locales();
      if (!asked) return byDefault;
      return (
        codes.find((code) => matchLocale(asked, code) === 'exact') ??
        codes.find((code) => matchLocale(asked, code) === 'language') ??
        byDefault
      );
    },
  };
  return site;
}

/** What stands at an address; where a setting says so, a closed job is gone. */
async function pageAt(
  { pages, urls, clock, closedJobs }: SiteParts,
  kind: Kind,
  locale: string,
  slug: string,
): Promise<Result<Extract<Found, { state: 'current' }>, Absent>> {
  const found = await pages.find(kind, locale, slug);
  if (found.state === 'moved') {
    return fail({ state: 'moved', url: urls.item(kind, locale, found.slug), slug: found.slug });
  }
  if (found.state !== 'current') return fail({ state: found.state });
  const gone = closedJobs === 'gone' && momentOf(found.page, [], clock.now()).closed;
  return gone ? fail({ state: 'gone' }) : ok(found);
}

function photosOf(holder: object): number {
  return 'photos' in holder && Array.isArray(holder.photos) ? holder.photos.length : 0;
}
