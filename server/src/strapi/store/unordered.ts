import type { Knex } from 'knex';

/** Keeps one locale without an index that begins with it, where a short list or an order leads instead. */
export function unordered(db: Knex, list: Knex.QueryBuilder, column: string, locale: string): Knex.QueryBuilder {
  return list.whereRaw('? = ?', [plainLocale(db, column), locale]);
}

/**
 * A column of locales for conditions that must not choose the index. SQLite has no statistics and takes
 * the index with most equal columns for the best; to the others the plain column says more.
 */
export function plainLocale(db: Knex, column: string): Knex.Raw {
  return /sqlite/.test(String(db.client.config.client)) ? db.raw("coalesce(??, '')", [column]) : db.raw('??', [column]);
}
