import type { Knex } from 'knex';
import { toInstant } from '../../core/clock';
import { type BuiltPage, datesUntil, type Page } from '../../features/pages';
import { changeNotes, noteChange } from './changes';
import { dateRows } from './date-rows';
import { addressWrites } from './page-addresses';
import { type PageOrigin, pageRow } from './page-row';
import { type Place, type Surroundings, sideRows, sideWrites, surroundingsOf } from './page-sides';
import { together } from './together';

export type { PageOrigin };

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
  /** What there is beside a page before it is written. */
  surroundings(trx: Knex.Transaction, place: Place): Promise<Surroundings>;
  /** Writes the page, and around it only what differs. */
  save(trx: Knex.Transaction, built: BuiltPage, origin: PageOrigin, around: Surroundings, now: Date): Promise<void>;
  /** Leaves a page to whoever can make it: another instance runs a newer builder. */
  markStale(trx: Knex.Transaction, documentId: string, locale: string, now: Date): Promise<void>;
  /** Removes the page and answers 410 for its addresses from now on. */
  remove(trx: Knex.Transaction, documentId: string, locale: string, now: Date): Promise<void>;
  /** Adds the dates of repeated events that have come into reach, of at most `limit` pages. Answers how many. */
  extendDates(trx: Knex.Transaction, now: Date, limit: number): Promise<number>;
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
    surroundings: surroundingsOf,
    async save(trx, built, origin, { sides, addresses }, now) {
      const { clear, fill } = sideWrites(trx, built.page, sides, sideRows(built, now));
      await together(trx, clear);
      const page = savedPage(trx, built.page, origin, now);
      await together(trx, [...changeNotes(trx, now), page, ...fill, ...addressWrites(trx, built.page, addresses, now)]);
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
        const { sides } = await surroundingsOf(trx, page);
        const { clear, fill } = sideWrites(trx, page, sides, { dates: dateRows(page, now) });
        await together(trx, clear);
        await together(trx, fill);
        await trx('community_hub_pages').where({ id }).update({ dates_until: until });
      }
      return rows.length;
    },
  };
}

function savedPage(trx: Knex.Transaction, page: Page, origin: PageOrigin, now: Date): Knex.QueryBuilder {
  return trx('community_hub_pages')
    .insert(pageRow(page, origin, now))
    .onConflict(['document_id', 'locale'])
    .merge();
}

/** By id: in a small table MySQL looks for them along an index of the locale, and locks every row it passes. */
async function deleteRows(trx: Knex.Transaction, table: string, where: object): Promise<void> {
  const ids = await trx(table).where(where).pluck('id');
  if (ids.length > 0) await trx(table).whereIn('id', ids).delete();
}
