import type { Migration } from './run';

/**
 * How accounts are doing, and what has been spent of the networks' limits. The new columns may be null, so
 * that a version that does not know them goes on writing beside this one during a deploy.
 */
export const accountHealth: Migration = {
  name: '0015-account-health',
  async up(trx) {
    await trx.schema.alterTable('community_hub_accounts', (table) => {
      /** Last time the network confirmed the credentials. */
      table.string('checked_at', 24);
      /** Last time somebody set out to ask: whoever writes it asks. */
      table.string('tried_at', 24);
      table.string('expires_at', 24);
      /** The last warning of their end that went out, `<expires_at> <days>`. */
      table.string('warned', 32);
      /** JSON of Circuit; null: no trouble. */
      table.text('circuit');
    });
    await trx.schema.createTable('community_hub_rates', (table) => {
      table.string('id', 190).primary();
      /** Grows with every write: writers compare and set it. */
      table.integer('version').notNullable();
      /** Milliseconds since 1970, as `resets_at`. */
      table.bigInteger('full_at').notNullable();
      table.integer('units_left');
      table.bigInteger('resets_at');
    });
  },
};
