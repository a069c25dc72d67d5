import type { Knex } from 'knex';

/** Whether a database is PostgreSQL. */
export function isPostgres(knex: Knex): boolean {
  return /^(pg|postgres)/.test(String(knex.client.config.client));
}
