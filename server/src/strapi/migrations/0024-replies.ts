import type { Migration } from './run';

/** What people answer to posts on their networks, and how far it has been read. */
export const replies: Migration = {
  name: '0024-replies',
  async up(trx) {
    await trx.schema.createTable('community_hub_replies', (table) => {
      table.increments('id');
      table.string('channel', 32).notNullable();
      /** SHA-256 of the network's own name for it, which has no limit of length. */
      table.string('canonical', 64).notNullable();
      table.integer('post_id').notNullable();
      table.integer('account_id').notNullable();
      /** How the account's own server names it. */
      table.string('remote_id', 255).notNullable();
      /** JSON of what an answer needs besides. */
      table.text('extra');
      table.string('answers', 255).notNullable();
      table.string('author_handle', 255).notNullable();
      table.string('author_name', 255).notNullable();
      table.text('author_url');
      table.string('greeting', 255).notNullable();
      table.text('text').notNullable();
      table.text('url');
      table.string('at', 24).notNullable();
      table.string('edited_at', 24);
      /** live, or deleted: then nothing of its author is left. */
      table.string('state', 8).notNullable();
      /** When an answer of the account was seen under it, from wherever. */
      table.string('answered_at', 24);
      table.string('done_at', 24);
      /** Who, as the admin names her. */
      table.string('done_by', 255);
      /** Key of the post that answers it. */
      table.string('answer_key', 24);
      table.string('answer_by', 255);
      table.unique(['channel', 'canonical'], { indexName: 'community_hub_replies_canonical' });
      table.index(['post_id', 'at'], 'community_hub_replies_post');
      table.index(['account_id', 'remote_id'], 'community_hub_replies_remote');
      table.index(['at'], 'community_hub_replies_at');
    });
    await trx.schema.createTable('community_hub_threads', (table) => {
      table.integer('post_id').primary();
      table.integer('account_id').notNullable();
      table.string('remote_id', 255).notNullable();
      /** When it is read next. */
      table.string('next_at', 24).notNullable();
      table.index(['account_id', 'next_at'], 'community_hub_threads_next');
      table.index(['account_id', 'remote_id'], 'community_hub_threads_remote');
    });
    await trx.schema.createTable('community_hub_reply_lanes', (table) => {
      table.integer('account_id').primary();
      /** JSON of the channel's own cursor. */
      table.text('cursor');
      /** Up to which change of posts its threads are known: time and id. */
      table.string('followed', 48).notNullable();
      table.integer('failures').notNullable();
      table.string('next_at', 24).notNullable();
      table.string('lease', 24);
      table.string('lease_until', 24);
    });
  },
};
