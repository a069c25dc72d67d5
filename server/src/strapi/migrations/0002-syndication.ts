import type { Migration } from './run';

/** Accounts, plans, posts, attempts and the practice network. JSON columns are text. */
export const syndication: Migration = {
  name: '0002-syndication',
  async up(trx) {
    await trx.schema.createTable('community_hub_accounts', (table) => {
      table.increments('id');
      table.string('channel', 32).notNullable();
      table.string('label', 120).notNullable();
      table.string('locale', 16).notNullable();
      table.text('kinds').notNullable();
      table.text('settings').notNullable();
      /** Encrypted JSON of the secret fields. */
      table.text('secrets').notNullable();
      /** Encrypted tokens that rotate. */
      table.text('session');
      table.string('handle', 255).notNullable();
      table.string('display_name', 255).notNullable();
      table.text('url');
      table.text('facts').notNullable();
      table.string('state', 16).notNullable();
      table.text('reason');
      table.string('paused_until', 24);
      table.string('public_url', 255).notNullable();
      table.string('connected_at', 24).notNullable();
      table.string('lease_token', 32);
      table.string('lease_until', 24);
      /** Set when disconnected: its posts keep their history. */
      table.string('removed_at', 24);
    });
    await trx.schema.createTable('community_hub_plans', (table) => {
      table.increments('id');
      /** documentId, or `new:<admin user id>` until the item is created. */
      table.string('document_id', 64).notNullable();
      table.string('kind', 16).notNullable();
      table.string('locale', 16).notNullable();
      table.integer('account_id').notNullable();
      table.string('ticked', 3).notNullable();
      table.text('text');
      /** Reserved for the post, so that a preview's link is the link that is sent. */
      table.string('post_key', 24).notNullable();
      table.unique(['document_id', 'kind', 'locale', 'account_id'], { indexName: 'community_hub_plans_account' });
    });
    await trx.schema.createTable('community_hub_posts', (table) => {
      table.increments('id');
      table.integer('version').notNullable();
      table.string('key', 24).notNullable().unique('community_hub_posts_key');
      table.string('kind', 16).notNullable();
      table.string('document_id', 64).notNullable();
      table.string('subject', 64).notNullable();
      table.string('locale', 16).notNullable();
      table.integer('account_id').notNullable();
      table.string('occasion', 24).notNullable();
      table.integer('generation').notNullable();
      table.string('desired', 8).notNullable();
      table.integer('desired_rev').notNullable();
      table.integer('sent_rev').notNullable();
      table.string('presence', 12).notNullable();
      table.string('work', 12).notNullable();
      table.string('at', 24);
      table.text('problem');
      /** Copy of `problem.code`, to filter by. */
      table.string('problem_code', 32);
      table.text('text');
      table.string('title', 255).notNullable();
      table.text('operation');
      table.text('sent_payload');
      table.text('live_payload');
      table.text('receipt');
      table.text('steps').notNullable();
      table.integer('attempts').notNullable();
      table.integer('failures').notNullable();
      table.string('created_at', 24).notNullable();
      table.string('updated_at', 24).notNullable();
      table.unique(['document_id', 'subject', 'locale', 'account_id', 'occasion', 'generation'], {
        indexName: 'community_hub_posts_identity',
      });
      table.index(['work', 'at'], 'community_hub_posts_due');
      table.index(['account_id', 'work', 'at'], 'community_hub_posts_lane');
      table.index(['updated_at', 'id'], 'community_hub_posts_recent');
      table.index(['problem_code', 'work'], 'community_hub_posts_problem');
    });
    await trx.schema.createTable('community_hub_attempts', (table) => {
      table.increments('id');
      table.integer('post_id').notNullable();
      table.integer('number').notNullable();
      table.string('operation', 12).notNullable();
      table.string('operation_key', 48).notNullable();
      table.string('started_at', 24).notNullable();
      table.string('ended_at', 24);
      table.string('outcome', 16);
      table.text('detail');
      table.string('payload_digest', 64);
      table.unique(['post_id', 'number'], { indexName: 'community_hub_attempts_number' });
    });
    await trx.schema.createTable('community_hub_practice', (table) => {
      table.string('id', 32).primary();
      table.string('account', 255).notNullable();
      table.text('payload').notNullable();
      table.string('state', 8).notNullable();
      table.string('posted_at', 24).notNullable();
      table.string('edited_at', 24);
      table.string('removed_at', 24);
    });
    await trx.schema.createTable('community_hub_settings', (table) => {
      table.string('name', 64).primary();
      table.text('value').notNullable();
    });
  },
};
