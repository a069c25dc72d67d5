import type { Migration } from './run';

/** When drafts are published, and public items taken away, by themselves. */
export const timers: Migration = {
  name: '0020-timers',
  async up(trx) {
    await trx.schema.createTable('community_hub_timers', (table) => {
      table.increments('id');
      table.string('document_id', 64).notNullable();
      /** '' for types without languages. */
      table.string('locale', 16).notNullable();
      /** publish or unpublish. */
      table.string('action', 10).notNullable();
      table.string('kind', 16).notNullable();
      table.string('uid', 255).notNullable();
      table.text('title').notNullable();
      table.string('due_at', 24).notNullable();
      /** Whose clocks the time was written by; null: it was an instant. */
      table.string('zone', 64);
      /** waiting, or refused: then it waits for the draft to be saved. */
      table.string('state', 8).notNullable();
      /** JSON list of { field, message }: what stopped it last. */
      table.text('refused');
      /** Who saved the draft, as the admin names her. */
      table.string('by', 255).notNullable();
      table.integer('by_id');
      /** Whether its posts were asked for. */
      table.string('intent', 12).notNullable();
      table.integer('tries').notNullable().defaultTo(0);
      /** Who carries it out now, compared and set. */
      table.string('lease', 24);
      table.string('lease_until', 24);
      table.unique(['document_id', 'locale', 'action'], { indexName: 'community_hub_timers_item' });
      table.index(['state', 'due_at'], 'community_hub_timers_due');
    });
  },
};
