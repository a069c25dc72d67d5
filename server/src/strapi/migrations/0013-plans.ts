import type { Migration } from './run';

/**
 * Posts about other moments than the announcement, and the words they are made with. Plans of those moments stand in a
 * table of their own: a version that does not know them goes on reading and writing the plans of announcements.
 */
export const plans: Migration = {
  name: '0013-plans',
  async up(trx) {
    await trx.schema.alterTable('community_hub_plans', (table) => {
      /** The time that the editor chose; null: the default one. */
      table.string('at', 24);
      /** JSON list of upload file ids that the editor chose; null: the item's own pictures. */
      table.text('pictures');
    });
    await trx.schema.createTable('community_hub_plan_occasions', (table) => {
      table.increments('id');
      table.string('document_id', 64).notNullable();
      table.string('kind', 16).notNullable();
      table.string('locale', 16).notNullable();
      table.integer('account_id').notNullable();
      /** '': every run of the item that has none of its own. */
      table.string('subject', 64).notNullable();
      table.string('occasion', 24).notNullable();
      table.string('ticked', 3).notNullable();
      table.text('text');
      table.string('at', 24);
      table.text('pictures');
      table.string('post_key', 24).notNullable();
      /** When posts of dates that came into reach were last looked for; '' for never. */
      table.string('looked_at', 24).notNullable();
      table.unique(['document_id', 'kind', 'locale', 'account_id', 'subject', 'occasion'], {
        indexName: 'community_hub_plan_occasions_slot',
      });
      table.index(['ticked', 'looked_at'], 'community_hub_plan_occasions_looked');
    });
    await trx.schema.createTable('community_hub_templates', (table) => {
      table.increments('id');
      /** '' in the next three: any. */
      table.string('channel', 32).notNullable();
      table.string('kind', 16).notNullable();
      table.string('locale', 16).notNullable();
      table.string('occasion', 24).notNullable();
      table.text('text').notNullable();
      table.string('updated_at', 24).notNullable();
      /** Who, as the admin names her. */
      table.string('updated_by', 255).notNullable();
      table.unique(['occasion', 'channel', 'kind', 'locale'], { indexName: 'community_hub_templates_scope' });
    });
  },
};
