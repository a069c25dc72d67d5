import type { Knex } from 'knex';
import { toInstant } from '../../core/clock';
import { type DATED_KINDS, encodeCursor, type ItemsQuery, type Page } from '../../features/pages';
import { narrowed } from './few-matches';
import { branchesOf } from './list-branches';
import type { Read } from './page-reader';
import { walksThrough } from './run-walks';
import { unordered } from './unordered';

/** Dated runs between two moments. */
export interface RunsQuery {
  locale: string;
  /** UTC instants; runs that overlap them. */
  from: string;
  to: string;
  kinds?: readonly (typeof DATED_KINDS)[number][];
  /** documentId of the store they take place in. */
  store?: string;
  limit: number;
}

/** A page and the subject of one of its runs. */
export interface DatedPage {
  page: Page;
  subject: string;
}

/** Lists of pages in one of the three orders, by keyset: stable while others publish. */
export interface ItemsReader {
  list(query: ItemsQuery, now: Date): Promise<{ pages: Page[]; nextCursor: string | null }>;
  /** The whole of a list from its position on, in batches that are read one after the other; its limit means nothing. */
  each(query: ItemsQuery, now: Date, batch: number): AsyncIterable<Page[]>;
  /** Runs that overlap a stretch of time, soonest first, whatever their state. */
  runs(query: RunsQuery): Promise<DatedPage[]>;
  /** News pinned to the first page, newest first. */
  pinned(locale: string, now: Date): Promise<Page<'news'>[]>;
}

const PAGES = 'community_hub_pages';
const PINNED_MAX = 6;

interface Row {
  data: string;
  document_id: string;
  sort_key: string;
}

export function createItemsReader(read: Read): ItemsReader {
  const reader: ItemsReader = {
    list: (query, now) =>
      read(async (db) => {
        const rows = await rowsOf(db, query, toInstant(now));
        const shown = rows.slice(0, query.limit);
        const last = shown.at(-1);
        const more = rows.length > query.limit && last;
        return {
          pages: shown.map((row) => JSON.parse(row.data)),
          nextCursor: more ? encodeCursor(query.sort, { key: last.sort_key, documentId: last.document_id }) : null,
        };
      }),
    async *each(query, now, batch) {
      let after = query.after;
      for (;;) {
        const rows = await read((db) => rowsOf(db, { ...query, limit: batch, after }, toInstant(now)));
        const last = rows.slice(0, batch).at(-1);
        if (!last) return;
        yield rows.slice(0, batch).map((row) => JSON.parse(row.data));
        if (rows.length <= batch) return;
        after = { key: last.sort_key, documentId: last.document_id };
      }
    },
    runs: (query) => read((db) => runsBetween(db, query)),
    pinned: (locale, now) =>
      read(async (db) => {
        const instant = toInstant(now);
        const rows = await db(PAGES)
          .where({ locale })
          .where('pinned_until', '>', instant)
          .where('listed_until', '>', instant)
          .orderBy('first_published_at', 'desc')
          .limit(PINNED_MAX)
          .select('data');
        return rows.map((row) => JSON.parse(row.data));
      }),
  };
  return reader;
}

/** One more than the limit, to tell whether there is more. */
async function rowsOf(db: Knex, query: ItemsQuery, now: string): Promise<Row[]> {
  const known = await narrowed(db, query, now);
  if (known.few?.length === 0) return [];
  const branches = branchesOf(db, known, now, query.limit + 1);
  const [first, ...others] = branches.map((branch, index) => db.select('*').from(branch.as(`branch_${index}`)));
  if (!first) return [];
  const order = query.sort === 'next-start' ? 'asc' : 'desc';
  const found = db
    .from((others.length > 0 ? first.union(others) : first).as('found'))
    .join(`${PAGES} as page`, 'page.document_id', 'found.document_id');
  return unordered(db, found, 'page.locale', query.locale)
    .orderBy([
      { column: 'found.sort_key', order },
      { column: 'found.document_id', order },
    ])
    .limit(query.limit + 1)
    .select('page.data', 'found.document_id', 'found.sort_key');
}

async function runsBetween(db: Knex, query: RunsQuery): Promise<DatedPage[]> {
  const order = ['starts_at', 'document_id', 'subject'];
  const walks = walksThrough(db, query.locale, query).map((walk, index) => {
    if (query.kinds) walk.whereIn('run.kind', [...query.kinds]);
    if (query.store) walk.where('run.store', query.store);
    const first = walk
      .select('run.document_id', 'run.starts_at', 'run.subject')
      .orderBy(order.map((column) => `run.${column}`));
    return db.select('*').from(first.limit(query.limit).as(`walk_${index}`));
  });
  const [first, ...others] = walks;
  if (!first) return [];
  const rows: { document_id: string; subject: string }[] = await db
    .from(first.unionAll(others).as('run'))
    .orderBy(order)
    .limit(query.limit)
    .select('document_id', 'subject');
  const ids = [...new Set(rows.map((row) => row.document_id))];
  const found = await db(PAGES)
    .where({ locale: query.locale })
    .whereIn('document_id', ids)
    .select('document_id', 'data');
  const pages = new Map(found.map((row) => [row.document_id, JSON.parse(row.data) as Page]));
  return rows.flatMap(({ document_id, subject }) => {
    const page = pages.get(document_id);
    return page ? [{ page, subject }] : [];
  });
}
