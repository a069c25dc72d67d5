import type { Migration } from './run';

/** Addresses of the site that the hub replaces, and where they lead. */
export const redirects: Migration = {
  name: '0007-redirects',
  async up(trx) {
    await trx.schema.createTable('community_hub_redirects', (table) => {
      table.increments('id');
      /** What spellings of the address have in common; see `pathKey`. */
      table.string('path_key', 512).notNullable();
      table.string('source', 512).notNullable();
      table.text('target');
      table.integer('status').notNullable();
      table.unique(['path_key'], { indexName: 'community_hub_redirects_path' });
    });
  },
};
