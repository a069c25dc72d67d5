import type { Migration } from './run';

/** What an attempt said and was answered, as digests; and the history by time, for its export and its end. */
export const exchanges: Migration = {
  name: '0019-exchanges',
  async up(trx) {
    await trx.schema.alterTable('community_hub_attempts', (table) => {
      table.string('request_digest', 64);
      table.string('answer_digest', 64);
      table.integer('status');
      table.index(['started_at', 'id'], 'community_hub_attempts_time');
    });
    await trx.schema.alterTable('community_hub_decisions', (table) => {
      table.index(['at', 'id'], 'community_hub_decisions_time');
    });
  },
};
