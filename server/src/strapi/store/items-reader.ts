import type { Knex } from 'knex';
import { KINDS, type Kind } from '../../../../shared/kinds';
import { toInstant } from '../../core/clock';
import { type CursorPosition, DATED_KINDS, encodeCursor, type ItemsQuery, type Page } from '../../features/pages';
import type { Read } from './page-reader';

/** Lists of pages in one of the three orders, by keyset: stable while others publish. */
export interface ItemsReader {
  list(query: ItemsQuery, now: Date): Promise<{ pages: Page[]; nextCursor: string | null }>;
}

/** Standing information is no news: it has a menu of its own. */
const MIXED_KINDS: readonly Kind[] = KINDS.filter((kind) => kind !== 'info');
/** One degree of latitude, in kilometres. */
const DEGREE_KM = 111.32;

interface Row {
  data: string;
  document_id: string;
  sort_key: string;
}

export function createItemsReader(read: Read): ItemsReader {
  return {
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
  };
}

async function rowsOf(db: Knex, query: ItemsQuery, now: string): Promise<Row[]> {
  const stores = query.near ? await storesNear(db, query.near) : null;
  const filtered = (list: Knex.QueryBuilder) => {
    list.where('page.locale', query.locale).whereIn('page.kind', kindsOf(query));
    filterByStore(db, list, query);
    filterByTag(db, list, query);
    filterByText(list, query);
    if (query.near && stores) filterNear(db, list, query.near, stores);
    return list.limit(query.limit + 1);
  };
  return query.sort === 'recent' ? filtered(recent(db, query)) : filtered(byDate(db, query, now));
}

function kindsOf({ kinds, sort }: ItemsQuery): readonly Kind[] {
  const asked = kinds.length > 0 ? kinds : MIXED_KINDS;
  return sort === 'recent' ? asked : asked.filter((kind) => (DATED_KINDS as readonly Kind[]).includes(kind));
}

/** Newest first by first publication. */
function recent(db: Knex, query: ItemsQuery): Knex.QueryBuilder {
  const list = db('community_hub_pages as page')
    .select('page.data', 'page.document_id', 'page.first_published_at as sort_key')
    .orderBy([{ column: 'page.first_published_at', order: 'desc' }, 'page.document_id']);
  after(list, query.after, 'page.first_published_at', '<');
  filterByTime(db, list, query);
  return list;
}

/** By the next start, or by the last one of what is over. */
function byDate(db: Knex, query: ItemsQuery, now: string): Knex.QueryBuilder {
  const past = query.sort === 'last-start';
  const runs = db('community_hub_page_dates')
    .where({ locale: query.locale })
    .groupBy('document_id')
    .select('document_id')
    .select(past ? db.raw('max(starts_at) as sort_key') : db.raw('min(starts_at) as sort_key'));
  if (past) runs.havingRaw('max(ends_at) <= ?', [now]);
  else runs.where('ends_at', '>', now);
  if (query.from) runs.where('ends_at', '>=', query.from);
  if (query.to) runs.where('starts_at', '<=', query.to);
  const list = db(runs.as('run'))
    .join('community_hub_pages as page', 'page.document_id', 'run.document_id')
    .select('page.data', 'page.document_id', 'run.sort_key')
    .orderBy([{ column: 'run.sort_key', order: past ? 'desc' : 'asc' }, 'page.document_id']);
  after(list, query.after, 'run.sort_key', past ? '<' : '>');
  return list;
}

function after(list: Knex.QueryBuilder, position: CursorPosition | null, column: string, beyond: '<' | '>'): void {
  if (!position) return;
  list.where((either) =>
    either
      .where(column, beyond, position.key)
      .orWhere((tie) => tie.where(column, position.key).where('page.document_id', '>', position.documentId)),
  );
}

/** Dated kinds by what they overlap, the others by their publication. */
function filterByTime(db: Knex, list: Knex.QueryBuilder, { from, to, locale }: ItemsQuery): void {
  if (!from && !to) return;
  const overlapping = db('community_hub_page_dates').where({ locale }).select('document_id');
  if (from) overlapping.where('ends_at', '>=', from);
  if (to) overlapping.where('starts_at', '<=', to);
  list.where((either) =>
    either
      .where((dated) => dated.whereIn('page.kind', [...DATED_KINDS]).whereIn('page.document_id', overlapping))
      .orWhere((other) => {
        other.whereNotIn('page.kind', [...DATED_KINDS]);
        if (from) other.where('page.first_published_at', '>=', from);
        if (to) other.where('page.first_published_at', '<=', to);
      }),
  );
}

function filterByStore(db: Knex, list: Knex.QueryBuilder, { stores, locale }: ItemsQuery): void {
  if (stores.length === 0) return;
  const naming = db('community_hub_page_refs').where({ type: 'store', locale }).whereIn('ref', stores);
  list.whereIn('page.document_id', naming.select('document_id'));
}

function filterByTag(db: Knex, list: Knex.QueryBuilder, { tags, locale }: ItemsQuery): void {
  if (tags.length === 0) return;
  const tagged = db('community_hub_page_tags').where({ locale }).whereIn('tag', tags);
  list.whereIn('page.document_id', tagged.select('document_id'));
}

/** Every word must stand somewhere in the page. */
function filterByText(list: Knex.QueryBuilder, { q }: ItemsQuery): void {
  const folded = (q ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  for (const word of folded.split(/\s+/).filter(Boolean)) {
    const escaped = word.replace(/[!%_]/g, (char) => `!${char}`);
    list.whereRaw("page.search_text like ? escape '!'", [`%${escaped}%`]);
  }
}

type Near = NonNullable<ItemsQuery['near']>;

/** Distance on a local plane: plain arithmetic that every database has, good to 1 % at these radii. */
function distanceKm(near: Near, lat: number, lng: number): number {
  const shrink = Math.cos((near.lat * Math.PI) / 180);
  return DEGREE_KM * Math.hypot(lat - near.lat, (lng - near.lng) * shrink);
}

async function storesNear(db: Knex, near: Near): Promise<string[]> {
  const rows = await db('community_hub_pages').where({ kind: 'store' }).select('document_id', 'data');
  const close = rows.filter(({ data }) => {
    const { geo } = (JSON.parse(data) as Page<'store'>).facts;
    return geo !== null && distanceKm(near, geo.lat, geo.lng) <= near.radiusKm;
  });
  return [...new Set(close.map((row) => row.document_id as string))];
}

/** At a place of their own, in a store that is near, or such a store itself. */
function filterNear(db: Knex, list: Knex.QueryBuilder, near: Near, stores: readonly string[]): void {
  const shrink = Math.cos((near.lat * Math.PI) / 180);
  const reach = (near.radiusKm / DEGREE_KM) ** 2;
  const placed = db('community_hub_page_dates')
    .whereRaw('(lat - ?) * (lat - ?) + (lng - ?) * (lng - ?) * ? <= ?', [
      near.lat,
      near.lat,
      near.lng,
      near.lng,
      shrink * shrink,
      reach,
    ])
    .select('document_id');
  const inStores = db('community_hub_page_refs')
    .where({ type: 'store' })
    .whereIn('ref', [...stores]);
  list.where((any) =>
    any
      .whereIn('page.document_id', [...stores])
      .orWhereIn('page.document_id', inStores.select('document_id'))
      .orWhereIn('page.document_id', placed),
  );
}
