import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Kind } from '../../../../shared/kinds';
import type { Clock } from '../../core/clock';
import { fail, ok, type Result } from '../../core/result';
import { checkItem, type PhotoRequirements, type Refusal } from '../../features/catalog';
import { type BuiltPage, buildPage, type Page } from '../../features/pages';
import type { ItemFactsStore } from '../store/item-facts';
import type { PageWriter, StoredPage } from '../store/page-writer';
import { applyStores, type CapturedStores, captureStores, fillStores } from './captured-stores';
import type { ItemRow, ItemRows } from './rows';
import { toSourceItem } from './to-source';

/** A published locale that its kind's rules refuse. */
export interface RefusedPage {
  kind: Kind;
  documentId: string;
  locale: string;
  title: string;
  refusals: Refusal[];
}

export interface Rebuilt {
  /** Pages of every published locale, as they stand now. */
  pages: Page[];
  /** Locales that were not public before. */
  fresh: string[];
  /** Locales whose page is gone. */
  removed: string[];
}

export interface Rebuilder {
  /**
   * Makes the pages of a document equal to its published rows, in the given transaction.
   * `captured` names the locales whose references are read from the draft: those just published.
   */
  rebuild(
    trx: Knex.Transaction,
    kind: Kind,
    documentId: string,
    captured: readonly string[],
  ): Promise<Result<Rebuilt, RefusedPage>>;
}

interface Parts {
  strapi: Core.Strapi;
  rows: ItemRows;
  facts: ItemFactsStore;
  writer: PageWriter;
  clock: Clock;
  /** What photos must have before an item with them is published. */
  required: PhotoRequirements;
  defaultLocale(): Promise<string>;
}

export function createRebuilder(parts: Parts): Rebuilder {
  return {
    async rebuild(trx, kind, documentId, captured) {
      const before = await parts.writer.pagesOf(trx, documentId);
      const rows = await parts.rows.published(kind, documentId);
      const removed = await removeMissing(parts, trx, documentId, before, rows);
      const stores = await storesByLocale(parts, kind, documentId, { before, rows, captured });
      const fallback = rows.length > 1 ? stores.get(await parts.defaultLocale()) : undefined;
      const pages: Page[] = [];
      for (const row of rows) {
        const own = stores.get(row.locale) ?? captureStores({});
        const check = captured.includes(row.locale);
        const built = await buildRow(parts, trx, { kind, row, stores: fillStores(own, fallback), check });
        if (!built.ok) {
          return fail({ kind, documentId, locale: row.locale, title: String(row.title), refusals: built.error });
        }
        await parts.writer.save(trx, built.value, own, parts.clock.now());
        pages.push(built.value.page);
      }
      const known = new Set(before.map(({ page }) => page.locale));
      const fresh = pages.map(({ locale }) => locale).filter((locale) => !known.has(locale));
      return ok({ pages, fresh, removed });
    },
  };
}

async function removeMissing(
  { writer, clock }: Parts,
  trx: Knex.Transaction,
  documentId: string,
  before: readonly StoredPage[],
  rows: readonly ItemRow[],
): Promise<string[]> {
  const published = new Set(rows.map((row) => row.locale));
  const removed = before.map(({ page }) => page.locale).filter((locale) => !published.has(locale));
  for (const locale of removed) await writer.remove(trx, documentId, locale, clock.now());
  return removed;
}

/** Captured now for the locales just published, kept from their page for the others. */
async function storesByLocale(
  { rows: reader }: Parts,
  kind: Kind,
  documentId: string,
  state: { before: readonly StoredPage[]; rows: readonly ItemRow[]; captured: readonly string[] },
): Promise<Map<string, CapturedStores>> {
  const stores = new Map<string, CapturedStores>();
  for (const row of state.rows) {
    const kept = state.before.find(({ page }) => page.locale === row.locale)?.captured;
    const capture = state.captured.includes(row.locale) || !kept;
    stores.set(row.locale, capture ? await reader.draftStores(kind, documentId, row.locale) : kept);
  }
  return stores;
}

async function buildRow(
  parts: Parts,
  trx: Knex.Transaction,
  work: { kind: Kind; row: ItemRow; stores: CapturedStores; check: boolean },
): Promise<Result<BuiltPage, Refusal[]>> {
  const item = toSourceItem(parts.strapi, work.kind, applyStores(work.row, work.stores));
  const refusals = work.check ? checkItem(item, parts.required) : [];
  if (refusals.length > 0) return fail(refusals);
  const facts = await parts.facts.remember(trx, item, parts.clock.now());
  const built = buildPage({ item, facts });
  if (!built.ok) return built;
  const { slug, locale, documentId } = built.value.page;
  const owner = await parts.writer.addressOwner(trx, work.kind, locale, slug);
  return owner && owner !== documentId ? fail([slugTaken(slug)]) : built;
}

function slugTaken(slug: string): Refusal {
  return {
    code: 'slug-taken',
    field: 'slug',
    message: `slug "${slug}" is the address of another item; choose another`,
  };
}
