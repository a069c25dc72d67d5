import type { Migration } from './run';

/**
 * One row for each outside identifier that was ever written, to lock: two writers of the same
 * identifier take turns. What an identifier belongs to stands in the kinds' own tables only.
 */
export const identifiers: Migration = {
  name: '0008-identifiers',
  async up(trx) {
    await trx.schema.createTable('community_hub_identifiers', (table) => {
      table.increments('id');
      table.string('kind', 16).notNullable();
      table.string('identifier', 255).notNullable();
      table.unique(['kind', 'identifier'], { indexName: 'community_hub_identifiers_kind' });
    });
  },
};
