import type { Migration } from './run';

/**
 * One row for each transaction that changed what visitors read; see `store/changes`. Only ever added to
 * and pruned: writers of different pages never wait for each other here.
 */
export const changes: Migration = {
  name: '0009-changes',
  async up(trx) {
    await trx.schema.createTable('community_hub_changes', (table) => {
      table.increments('id');
      table.string('at', 24).notNullable();
      table.index(['at'], 'community_hub_changes_at');
    });
  },
};
