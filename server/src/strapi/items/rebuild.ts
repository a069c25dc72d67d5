import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { RebuildDifference } from '../../../../shared/contracts/rebuild';
import type { Kind } from '../../../../shared/kinds';
import type { FallbackConfig } from '../../config';
import type { Clock } from '../../core/clock';
import { fail, ok, type Result } from '../../core/result';
import { checkItem, type PhotoRequirements, type Refusal, type SourceItem } from '../../features/catalog';
import { BUILDER_VERSION, type BuiltPage, buildPage, type Page } from '../../features/pages';
import type { BuilderGuard } from '../store/builder-guard';
import type { FactsRow, ItemFactsStore } from '../store/item-facts';
import { ownerOf } from '../store/page-addresses';
import { differencesOf } from '../store/page-differences';
import type { Surroundings } from '../store/page-sides';
import type { PageWriter, StoredPage } from '../store/page-writer';
import { applyStores, type CapturedStores, captureStores, fillStores } from './captured-stores';
import type { KindSource } from './kind-sources';
import { inSource, type RefusedPage, slugTaken } from './refused-page';
import type { ItemRow, ItemRows, PublishedRows } from './rows';
import type { SourceCatalog } from './source-catalog';
import { standIns } from './stand-ins';
import { withStoredPictures } from './text-pictures';
import { toSourceItem } from './to-source';

export interface Rebuilt {
  /** Pages of every published locale, as they stand now. Stand-ins for missing ones are not among them. */
  pages: Page[];
  /** Locales that were not public before. */
  fresh: string[];
  /** Locales that are not public any more. */
  removed: string[];
  /** What was written; told only when pages are compared. */
  changes: PageChange[];
  /** It was never public before in any language: nothing else is known of it. */
  isNew: boolean;
}

export type PageChange = Pick<RebuildDifference, 'locale' | 'title' | 'change' | 'fields'>;

export interface Rebuilder {
  /**
   * Makes the pages of a document equal to its published rows, in the given transaction.
   * `captured` names the locales whose references are read from the draft: those just published.
   * With `compare`, a page that would be written as it stands is left alone.
   */
  rebuild(
    trx: Knex.Transaction,
    kind: Kind,
    documentId: string,
    captured: readonly string[],
    options?: { compare: boolean },
  ): Promise<Result<Rebuilt, RefusedPage>>;
}

interface Parts {
  strapi: Core.Strapi;
  sources: SourceCatalog;
  rows: ItemRows;
  facts: ItemFactsStore;
  writer: PageWriter;
  guard: BuilderGuard;
  clock: Clock;
  /** What photos must have before an item with them is published. */
  required: PhotoRequirements;
  locales: { codes(): Promise<string[]>; byDefault(): Promise<string> };
  fallback: FallbackConfig;
}

/** One document on its way to its pages. */
interface Work {
  trx: Knex.Transaction;
  source: KindSource;
  documentId: string;
  captured: readonly string[];
  compare: boolean;
  before: readonly StoredPage[];
  changes: PageChange[];
  /** What is remembered of the item, once it is read. */
  facts: FactsRow | null;
  isNew: boolean;
}

/** A page that can be written, with what was read around it. */
interface Buildable {
  built: BuiltPage;
  around: Surroundings;
}

export function createRebuilder(parts: Parts): Rebuilder {
  return {
    async rebuild(trx, kind, documentId, captured, { compare } = { compare: false }) {
      const before = await parts.writer.pagesOf(trx, documentId);
      const source = await parts.sources.ofDocument(kind, documentId);
      const work: Work = { trx, source, documentId, captured, compare, before, changes: [], facts: null, isNew: false };
      const { rows, draftStores } = await parts.rows.published(trx, source, documentId);
      const published = rows.map((row) => row.locale);
      const stands = await standInsOf(parts, published);
      await removeMissing(parts, work, [...published, ...stands.keys()]);
      const stores = await storesByLocale(work, rows, draftStores);
      const pages: Page[] = [];
      for (const row of rows) {
        const saved = await savePage(parts, work, row, stores);
        if (!saved.ok) {
          return fail({ kind, documentId, locale: row.locale, title: String(row.title), refusals: saved.error });
        }
        pages.push(saved.value);
      }
      for (const [locale, from] of stands) {
        const row = rows.find((candidate) => candidate.locale === from);
        if (row) await saveStandIn(parts, work, { row, locale, stores });
      }
      const real = before.filter(({ page }) => page.sourceLocale === page.locale).map(({ page }) => page.locale);
      return ok({
        pages,
        fresh: published.filter((locale) => !real.includes(locale)),
        removed: real.filter((locale) => !published.includes(locale)),
        changes: work.changes,
        isNew: work.isNew,
      });
    },
  };
}

async function standInsOf({ locales, fallback }: Parts, published: readonly string[]): Promise<Map<string, string>> {
  if (fallback === 'none') return new Map();
  return standIns(published, { codes: await locales.codes(), byDefault: await locales.byDefault() }, fallback);
}

async function removeMissing({ writer, clock }: Parts, work: Work, kept: readonly string[]): Promise<void> {
  for (const { page } of work.before.filter(({ page }) => !kept.includes(page.locale))) {
    await writer.remove(work.trx, work.documentId, page.locale, clock.now());
    work.changes.push({ locale: page.locale, title: page.title, change: 'removed', fields: [] });
  }
}

/** Captured now for the locales just published, kept from their page for the others. */
async function storesByLocale(
  { before, captured }: Work,
  rows: readonly ItemRow[],
  draftStores: PublishedRows['draftStores'],
): Promise<Map<string, CapturedStores>> {
  const stores = new Map<string, CapturedStores>();
  for (const { locale } of rows) {
    const kept = before.find(({ page }) => page.locale === locale && page.sourceLocale === locale)?.captured;
    const capture = captured.includes(locale) || !kept;
    stores.set(locale, capture ? await draftStores(locale) : kept);
  }
  return stores;
}

async function savePage(
  parts: Parts,
  work: Work,
  row: ItemRow,
  stores: ReadonlyMap<string, CapturedStores>,
): Promise<Result<Page, Refusal[]>> {
  const own = stores.get(row.locale) ?? captureStores({});
  const byDefault = stores.size > 1 ? stores.get(await parts.locales.byDefault()) : undefined;
  const filled = applyStores(row, fillStores(own, byDefault));
  const built = await buildRow(parts, work, { row: filled, locale: row.locale });
  return built.ok ? write(parts, work, built.value, own) : built;
}

/** A version that cannot stand in is not shown: nobody is there who could mend it. */
async function saveStandIn(
  parts: Parts,
  work: Work,
  { row, locale, stores }: { row: ItemRow; locale: string; stores: ReadonlyMap<string, CapturedStores> },
): Promise<void> {
  const own = stores.get(row.locale) ?? captureStores({});
  const built = await buildRow(parts, work, { row: applyStores(row, own), locale });
  const written = built.ok ? await write(parts, work, built.value, own) : built;
  if (written.ok) return;
  await removeMissing(parts, { ...work, before: work.before.filter(({ page }) => page.locale === locale) }, []);
}

async function buildRow(
  parts: Parts,
  work: Work,
  { row, locale }: { row: ItemRow; locale: string },
): Promise<Result<Buildable, Refusal[]>> {
  const { trx, source, captured } = work;
  const { kind } = source;
  const written = toSourceItem(parts.strapi, kind, row);
  const item = { ...written, locale, body: await withStoredPictures(parts.strapi, written.body) };
  const checked = captured.includes(locale) && locale === row.locale;
  const refusals = checked ? checkItem(item, parts.required) : [];
  if (refusals.length > 0) return fail(inSource(parts.sources, source, refusals));
  const around = await open(parts, work, item);
  const { facts, row: remembered } = await parts.facts.remember(trx, item, around.facts);
  work.facts = remembered;
  const built = buildPage({ item, facts, sourceLocale: row.locale });
  return built.ok ? ok({ built: built.value, around }) : fail(inSource(parts.sources, source, built.error));
}

/** Reads what stands around a page; what was never public gets its facts first, so that two who publish it take turns. */
async function open(
  { writer, facts, clock }: Parts,
  work: Work,
  item: SourceItem,
): Promise<Surroundings & { facts: FactsRow }> {
  const { kind, documentId, locale } = item;
  if (work.before.length === 0 && !work.facts) {
    const opened = await facts.open(work.trx, item, clock.now());
    work.facts = opened.row;
    work.isNew = opened.isNew;
  }
  const around = await writer.surroundings(work.trx, { kind, documentId, locale, slug: item.slug?.trim() ?? '' });
  const row = work.facts ?? around.facts ?? (await facts.open(work.trx, item, clock.now())).row;
  return { ...around, facts: row };
}

/**
 * Writes a page unless it stands so already, or an instance with a newer builder has to. Refuses one
 * whose address is another's.
 */
async function write(
  parts: Parts,
  work: Work,
  { built, around }: Buildable,
  captured: CapturedStores,
): Promise<Result<Page, Refusal[]>> {
  const { trx, documentId, source } = work;
  const { locale, title, slug } = built.page;
  const stored = work.before.find(({ page }) => page.locale === locale);
  if (ownerOf(built.page, around.addresses)) return fail(inSource(parts.sources, source, [slugTaken(slug)]));
  if (stored && stored.builderVersion > BUILDER_VERSION && (await parts.guard.newerAlive(trx))) {
    if (!work.compare) await parts.writer.markStale(trx, documentId, locale, parts.clock.now());
    return ok(stored.page);
  }
  const origin = { captured, shape: parts.sources.shapeOf(source) };
  const now = parts.clock.now();
  const fields = stored && work.compare ? differencesOf(stored, built, origin, around, now) : null;
  if (fields?.length === 0) return ok(built.page);
  await parts.writer.save(trx, built, origin, around, now);
  work.changes.push({ locale, title, change: stored ? 'changed' : 'added', fields: fields ?? [] });
  return ok(built.page);
}
