import type { Migration } from './run';

/** When live posts were looked at and what was found; and attempts that the history no longer holds, as numbers. */
export const looks: Migration = {
  name: '0023-looks',
  async up(trx) {
    await trx.schema.createTable('community_hub_looks', (table) => {
      table.integer('post_id').primary();
      table.string('next_at', 24).notNullable();
      /** First look that found nothing; believed when a later one agrees. */
      table.string('missing_since', 24);
      /** JSON of Shown: what stands there instead of what was sent; null: nothing, or what was sent. */
      table.text('shown');
      table.string('seen_at', 24);
      /** A person said that what is shown may stay. */
      table.boolean('accepted').notNullable();
      table.index(['next_at'], 'community_hub_looks_next');
    });
    await trx.schema.createTable('community_hub_attempt_totals', (table) => {
      table.integer('account_id').notNullable();
      table.string('operation', 16).notNullable();
      table.string('outcome', 16).notNullable();
      table.integer('total').notNullable();
      table.unique(['account_id', 'operation', 'outcome'], { indexName: 'community_hub_attempt_totals_name' });
    });
  },
};
