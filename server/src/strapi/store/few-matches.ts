import type { Knex } from 'knex';
import type { ItemsQuery } from '../../features/pages';
import { filterBySearch } from './search';

/** So many documents are looked up one by one; of more, some come soon in any order of a list. */
const FEW = 200;

/**
 * The documents that the words, stores or tags of a list leave, when they are few: a walk in the list's
 * order would look at nearly everything before it has found them. Null when they are many, or none is asked.
 */
export async function fewMatches(db: Knex, query: ItemsQuery, now: string): Promise<string[] | null> {
  const probe = probeOf(db, query, now);
  if (!probe) return null;
  const rows: { document_id: string }[] = await probe.select('document_id').limit(FEW + 1);
  return rows.length > FEW ? null : [...new Set(rows.map((row) => row.document_id))];
}

/** What narrows most first. A list of a tag by publication has an index of its own. */
function probeOf(db: Knex, query: ItemsQuery, now: string): Knex.QueryBuilder | null {
  const { q, stores, tags, sort, locale } = query;
  if (q !== null) {
    const found = db('community_hub_pages as page');
    filterBySearch(db, found, q);
    return unordered(found, 'page.locale', locale);
  }
  if (stores.length > 0) {
    return unordered(db('community_hub_page_refs').whereIn('ref', stores).where('type', 'store'), 'locale', locale);
  }
  if (tags.length === 0 || sort === 'recent') return null;
  const runs = db('community_hub_page_dates as run')
    .whereRaw("run.document_id = tagged.document_id and coalesce(run.locale, '') = tagged.locale")
    .where('run.is_last', 1)
    .where('run.over_at', sort === 'next-start' ? '>' : '<=', now);
  return db('community_hub_page_tags as tagged').where({ locale }).whereIn('tag', tags).whereExists(runs.select('id'));
}

/** Keeps one locale without an index that begins with it: databases without statistics prefer that to a short list. */
export function unordered(list: Knex.QueryBuilder, column: string, locale: string): Knex.QueryBuilder {
  return list.whereRaw("coalesce(??, '') = ?", [column, locale]);
}
