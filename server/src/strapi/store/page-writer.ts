import type { Knex } from 'knex';
import type { Kind } from '../../../../shared/kinds';
import { toInstant } from '../../core/clock';
import { type BuiltPage, datesUntil, type Page, type PageRef } from '../../features/pages';
import { noteChange } from './changes';
import { dateRows } from './date-rows';
import { type PageOrigin, pageRow } from './page-row';

export type { PageOrigin };

const BATCH = 50;
/** Dates reach 24 months ahead: a page is extended when a month of that is used up. */
const EXTEND_BEFORE_MS = 23 * 30.4 * 86_400_000;

/** A page as its row says. */
export interface StoredPage extends PageOrigin {
  page: Page;
  builderVersion: number;
  stale: boolean;
}

/** Writes the read model. Every call takes the transaction of the change it belongs to. */
export interface PageWriter {
  /** The pages of a document, kept from other writers until the transaction ends. */
  pagesOf(trx: Knex.Transaction, documentId: string): Promise<StoredPage[]>;
  save(trx: Knex.Transaction, built: BuiltPage, origin: PageOrigin, now: Date): Promise<void>;
  /** Leaves a page to whoever can make it: another instance runs a newer builder. */
  markStale(trx: Knex.Transaction, documentId: string, locale: string, now: Date): Promise<void>;
  /** Removes the page and answers 410 for its addresses from now on. */
  remove(trx: Knex.Transaction, documentId: string, locale: string, now: Date): Promise<void>;
  /** Adds the dates of repeated events that have come into reach, of at most `limit` pages. Answers how many. */
  extendDates(trx: Knex.Transaction, now: Date, limit: number): Promise<number>;
  /** Document whose current address this is, if any. */
  addressOwner(trx: Knex.Transaction, kind: Kind, locale: string, slug: string): Promise<string | null>;
}

export function createPageWriter(): PageWriter {
  return {
    async pagesOf(trx, documentId) {
      // SQLite has one writer and leaves `for update` out.
      const rows = await trx('community_hub_pages')
        .where({ document_id: documentId })
        .select('data', 'captured', 'shape', 'builder_version', 'stale_since')
        .forUpdate();
      return rows.map((row) => ({
        page: JSON.parse(row.data),
        captured: JSON.parse(row.captured),
        shape: row.shape,
        builderVersion: row.builder_version,
        stale: row.stale_since !== null,
      }));
    },
    async save(trx, built, origin, now) {
      await noteChange(trx, now);
      await savePageRow(trx, built.page, origin, now);
      await replaceRows(trx, 'community_hub_page_dates', built.page, dateRows(built.page, now));
      await replaceRows(trx, 'community_hub_page_tags', built.page, tagRows(built.page, built.tags));
      await replaceRows(trx, 'community_hub_page_refs', built.page, refRows(built.refs));
      await claimAddress(trx, built.page, now);
    },
    async markStale(trx, documentId, locale, now) {
      await trx('community_hub_pages')
        .where({ document_id: documentId, locale })
        .update({ stale_since: toInstant(now) });
    },
    async remove(trx, documentId, locale, now) {
      await noteChange(trx, now);
      const where = { document_id: documentId, locale };
      for (const table of ['pages', 'page_dates', 'page_tags', 'page_refs']) {
        await deleteRows(trx, `community_hub_${table}`, where);
      }
      await trx('community_hub_addresses')
        .where(where)
        .update({ state: 'gone', since: toInstant(now) });
    },
    async extendDates(trx, now, limit) {
      const short = toInstant(new Date(now.getTime() + EXTEND_BEFORE_MS));
      const rows = await trx('community_hub_pages').where('dates_until', '<', short).limit(limit).select('id', 'data');
      if (rows.length > 0) await noteChange(trx, now);
      for (const { id, data } of rows) {
        const page: Page = JSON.parse(data);
        const until = datesUntil(page, now)?.toISOString() ?? null;
        await replaceRows(trx, 'community_hub_page_dates', page, dateRows(page, now));
        await trx('community_hub_pages').where({ id }).update({ dates_until: until });
      }
      return rows.length;
    },
    async addressOwner(trx, kind, locale, slug) {
      const row = await trx('community_hub_addresses')
        .where({ kind, locale, slug, state: 'current' })
        .first('document_id');
      return row?.document_id ?? null;
    },
  };
}

async function savePageRow(trx: Knex.Transaction, page: Page, origin: PageOrigin, now: Date): Promise<void> {
  await trx('community_hub_pages')
    .insert(pageRow(page, origin, now))
    .onConflict(['document_id', 'locale'])
    .merge();
}

/** Rows of `page_tags`, each tag once. */
export function tagRows({ firstPublishedAt }: Page, tags: readonly string[]) {
  const unique = new Set(tags.map((tag) => tag.slice(0, 120)));
  return [...unique].map((tag) => ({ tag, first_published_at: firstPublishedAt }));
}

/** Rows of `page_refs`, each reference once. */
export function refRows(refs: readonly PageRef[]) {
  const unique = new Map(refs.map((ref) => [`${ref.type}:${ref.id}`, { type: ref.type, ref: String(ref.id) }]));
  return [...unique.values()];
}

async function replaceRows(trx: Knex.Transaction, table: string, page: Page, rows: readonly object[]): Promise<void> {
  const where = { document_id: page.documentId, locale: page.locale };
  await deleteRows(trx, table, where);
  for (let start = 0; start < rows.length; start += BATCH) {
    await trx(table).insert(rows.slice(start, start + BATCH).map((row) => ({ ...row, ...where })));
  }
}

/** By id: in a small table MySQL looks for them along an index of the locale, and locks every row it passes. */
async function deleteRows(trx: Knex.Transaction, table: string, where: object): Promise<void> {
  const ids = await trx(table).where(where).pluck('id');
  if (ids.length > 0) await trx(table).whereIn('id', ids).delete();
}

/** The page's address becomes current; the ones it had before lead to it for ever. */
async function claimAddress(trx: Knex.Transaction, page: Page, now: Date): Promise<void> {
  const mine = { document_id: page.documentId, locale: page.locale };
  await trx('community_hub_addresses').where(mine).whereNot({ slug: page.slug }).update({ state: 'old' });
  await trx('community_hub_addresses')
    .insert({ kind: page.kind, slug: page.slug, state: 'current', since: toInstant(now), ...mine })
    .onConflict(['kind', 'locale', 'slug'])
    .merge(['document_id', 'state', 'since']);
}
