import type { Knex } from 'knex';
import type { ItemsQuery } from '../../features/pages';
import { type NamedBy, runsOf } from './run-walks';
import { unordered } from './unordered';

/** A place as asked, with the stores that are there. */
export interface Area extends NonNullable<ItemsQuery['near']> {
  /** documentIds */
  stores: readonly string[];
}

/** One degree of latitude, in kilometres. */
const DEGREE_KM = 111.32;

/** Finds the stores of an area; all else near is asked by them. */
export async function areaOf(db: Knex, near: NonNullable<ItemsQuery['near']>): Promise<Area> {
  const stores = within(db('community_hub_pages as page').where('page.kind', 'store'), 'page', near);
  const rows: { document_id: string }[] = await stores.distinct('page.document_id');
  return { ...near, stores: rows.map((row) => row.document_id) };
}

/** Documents of an area, some more than once: its stores, what happens or works there, and what has a place of its own. */
export function inArea(db: Knex, area: Area, locale: string): Knex.QueryBuilder {
  const placed = within(db('community_hub_page_dates as run'), 'run', area);
  const runs = unordered(db, placed, 'run.locale', locale).select('run.document_id');
  if (area.stores.length === 0) return runs;
  const stores = db('community_hub_pages').whereIn('document_id', [...area.stores]);
  const naming = db('community_hub_page_refs')
    .whereIn('ref', [...area.stores])
    .where('type', 'store');
  const there = [stores, naming].map((rows) => unordered(db, rows, 'locale', locale).select('document_id'));
  return db.from(runs.unionAll(there).as('found'));
}

/** Keeps documents of an area. */
export function filterNear(db: Knex, list: Knex.QueryBuilder, area: Area, { document, locale }: NamedBy): void {
  const naming = db('community_hub_page_refs as near')
    .whereRaw('near.document_id = ?? and near.locale = ??', [document, locale])
    .where('near.type', 'store')
    .whereIn('near.ref', [...area.stores]);
  const placed = within(runsOf(db, 'placed', { document, locale }), 'placed', area);
  list.where((any) => {
    any.whereExists(placed);
    if (area.stores.length > 0) any.orWhereIn(document, [...area.stores]).orWhereExists(naming.select(db.raw('1')));
  });
}

/**
 * Distance on a local plane: plain arithmetic that every database has, good to 1 % at these radii. The box is
 * what indexes know; where it reaches over the 180th meridian, the other side of it is a second box.
 */
function within(rows: Knex.QueryBuilder, table: string, near: NonNullable<ItemsQuery['near']>): Knex.QueryBuilder {
  const reach = near.radiusKm / DEGREE_KM;
  const shrink = Math.cos((near.lat * Math.PI) / 180);
  const width = Math.min(360, reach / shrink);
  const centres = [near.lng, near.lng - 360, near.lng + 360].filter((lng) => lng - width <= 180 && lng + width >= -180);
  const [y, x] = [`${table}.lat`, `${table}.lng`];
  const { lat } = near;
  return rows.whereBetween(y, [lat - reach, lat + reach]).where((any) => {
    for (const lng of centres) {
      any.orWhere((box) =>
        box
          .whereBetween(x, [lng - width, lng + width])
          .whereRaw('(?? - ?) * (?? - ?) + (?? - ?) * (?? - ?) * ? <= ?', [
            ...[y, lat, y, lat, x, lng, x, lng],
            shrink * shrink,
            reach * reach,
          ]),
      );
    }
  });
}
