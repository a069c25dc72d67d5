import type { Migration } from './run';

/**
 * How an account is used, what an editor chose for one post, and who decided what. The new columns may be
 * null, so that a version that does not know them goes on writing beside this one during a deploy.
 */
export const delivery: Migration = {
  name: '0012-delivery',
  async up(trx) {
    await trx.schema.alterTable('community_hub_accounts', (table) => {
      /** JSON of AccountRules; null: the defaults. */
      table.text('rules');
    });
    await trx.schema.alterTable('community_hub_posts', (table) => {
      /** JSON of Approval; null: nobody was asked. */
      table.text('approval');
      /** JSON list of upload file ids that the editor chose; null: the item's own pictures. */
      table.text('pictures');
    });
    await trx.schema.createTable('community_hub_decisions', (table) => {
      table.increments('id');
      table.integer('post_id').notNullable();
      table.string('at', 24).notNullable();
      table.string('action', 24).notNullable();
      /** Who, as the admin names her; '' for the hub itself. */
      table.string('by', 255).notNullable();
      table.integer('by_id');
      table.text('reason');
      table.index(['post_id', 'id'], 'community_hub_decisions_post');
    });
  },
};
