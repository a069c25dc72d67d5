import type { Knex } from 'knex';
import type { ItemsQuery } from '../../features/pages';

type Near = NonNullable<ItemsQuery['near']>;

/** One degree of latitude, in kilometres. */
const DEGREE_KM = 111.32;

/** Keeps what is at a place of its own, in a store that is near, or such a store itself. */
export function filterNear(db: Knex, list: Knex.QueryBuilder, near: Near, id: string): void {
  const stores = () => within(db('community_hub_pages').where({ kind: 'store' }), near).select('document_id');
  const inStores = db('community_hub_page_refs').where({ type: 'store' }).whereIn('ref', stores());
  const placed = within(db('community_hub_page_dates'), near).select('document_id');
  list.where((any) => any.whereIn(id, stores()).orWhereIn(id, inStores.select('document_id')).orWhereIn(id, placed));
}

/** Distance on a local plane: plain arithmetic that every database has, good to 1 % at these radii. */
function within(rows: Knex.QueryBuilder, { lat, lng, radiusKm }: Near): Knex.QueryBuilder {
  const reach = radiusKm / DEGREE_KM;
  const shrink = Math.cos((lat * Math.PI) / 180);
  return rows
    .whereBetween('lat', [lat - reach, lat + reach])
    .whereRaw('(lat - ?) * (lat - ?) + (lng - ?) * (lng - ?) * ? <= ?', [
      lat,
      lat,
      lng,
      lng,
      shrink * shrink,
      reach * reach,
    ]);
}
