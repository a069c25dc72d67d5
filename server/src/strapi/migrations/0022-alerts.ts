import type { Migration } from './run';

/** What people have been told, so that of several instances one tells, and each thing once. */
export const alerts: Migration = {
  name: '0022-alerts',
  async up(trx) {
    await trx.schema.createTable('community_hub_alerts', (table) => {
      /** `stuck:<post id>`, `digest`. */
      table.string('name', 64).primary();
      /** The post it is about. */
      table.integer('post_id');
      /** When it was told; of a digest, for which moment. */
      table.string('at', 24).notNullable();
      /** Who tells. */
      table.string('token', 24).notNullable();
      table.index(['post_id'], 'community_hub_alerts_post');
    });
  },
};
