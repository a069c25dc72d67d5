import type { Knex } from 'knex';
import type { Kind } from '../../../../shared/kinds';
import { DATED_KINDS } from '../../features/pages';
import type { ListQuery } from './few-matches';
import { filterNear } from './near';
import { during, type NamedBy, runsOf } from './run-walks';
import { filterBySearch } from './search';
import { plainLocale } from './unordered';

export const isDated = (kind: Kind) => (DATED_KINDS as readonly Kind[]).includes(kind);

/** Dated kinds by what they overlap, the others by their publication. */
export function filterByTime(db: Knex, list: Knex.QueryBuilder, query: ListQuery, by: 'page' | 'tagged'): void {
  const { from, to, kinds } = query;
  if (!from && !to) return;
  const within = during(runsOf(db, 'run', { document: 'page.document_id', locale: 'page.locale' }), 'run', query);
  const published = (others: Knex.QueryBuilder) => {
    if (from) others.where(`${by}.first_published_at`, '>=', from);
    if (to) others.where(`${by}.first_published_at`, '<=', to);
  };
  if (kinds.length > 0 && kinds.every(isDated)) list.whereExists(within);
  else if (kinds.length > 0 && !kinds.some(isDated)) published(list);
  else {
    list.where((either) =>
      either
        .where((dated) => dated.whereIn('page.kind', [...DATED_KINDS]).whereExists(within))
        .orWhere((others) => published(others.whereNotIn('page.kind', [...DATED_KINDS]))),
    );
  }
}

export function filterByTag(
  db: Knex,
  list: Knex.QueryBuilder,
  { tags }: ListQuery,
  { document, locale }: NamedBy,
): void {
  if (tags.length === 0) return;
  const named = db('community_hub_page_tags as named')
    .whereRaw('named.document_id = ?? and named.locale = ??', [document, locale])
    .whereIn('named.tag', tags);
  list.whereExists(named.select(db.raw('1')));
}

/** Stores, position and words: whatever the order. */
export function filterOthers(db: Knex, list: Knex.QueryBuilder, query: ListQuery, { document, locale }: NamedBy): void {
  const { stores, area, q } = query;
  if (stores.length > 0) {
    const naming = db('community_hub_page_refs as naming')
      .whereRaw('naming.document_id = ?? and naming.locale = ??', [document, locale])
      .where('naming.type', 'store')
      .whereIn('naming.ref', stores);
    list.whereExists(naming.select(db.raw('1')));
  }
  if (area) filterNear(db, list, area, { document, locale });
  if (q === null) return;
  if (document === 'page.document_id') filterBySearch(db, list, q);
  else {
    const found = db('community_hub_pages as page')
      .whereRaw('page.document_id = ??', [document])
      .whereRaw('? = ??', [plainLocale(db, 'page.locale'), locale]);
    filterBySearch(db, found, q);
    list.whereExists(found.select(db.raw('1')));
  }
}
