import type { Migration } from './run';

/** The job that makes all pages again, and what each page's type looked like when it was made. */
export const rebuilds: Migration = {
  name: '0006-rebuilds',
  async up(trx) {
    await trx.schema.alterTable('community_hub_pages', (table) => {
      table.string('shape', 16).notNullable().defaultTo('');
    });
    await trx.schema.createTable('community_hub_rebuilds', (table) => {
      table.string('name', 16).primary();
      /** running, stopping, stopped, done or failed. */
      table.string('status', 12).notNullable();
      /** JSON: position, counts, differences. */
      table.text('progress').notNullable();
      table.string('lease_token', 32);
      table.string('lease_until', 24);
    });
  },
};
