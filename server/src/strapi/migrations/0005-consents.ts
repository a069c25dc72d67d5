import type { Migration } from './run';

/** Until when each picture may be shown, and the consents that were asked for by link with their answers. */
export const consents: Migration = {
  name: '0005-consents',
  async up(trx) {
    await trx.schema.createTable('community_hub_picture_rights', (table) => {
      table.increments('id');
      table.string('photo', 64).notNullable();
      table.integer('file_id').notNullable();
      /** Name of the stored file without its ending: pictures in texts are known by their address alone. */
      table.string('file_hash', 255).notNullable();
      /** Last days; 9999-12-31 for ever, 0000-00-00 never. */
      table.string('hub_until', 10).notNullable();
      table.string('social_until', 10).notNullable();
      /** The earlier of the two that is still to come: when something must be done. */
      table.string('next_end', 10);
      /** Version of the photo that was read; null once the photo has gone or shows another file. */
      table.string('photo_version', 24);
      table.unique(['photo', 'file_id'], { indexName: 'community_hub_rights_photo' });
      table.index(['file_id'], 'community_hub_rights_file');
      table.index(['file_hash'], 'community_hub_rights_hash');
      table.index(['next_end'], 'community_hub_rights_end');
    });
    await trx.schema.createTable('community_hub_consent_requests', (table) => {
      table.string('key', 24).primary();
      table.string('photo', 64).notNullable();
      /** Key of the row among the photo's consents. */
      table.string('consent', 24).notNullable();
      table.string('person', 255).notNullable();
      table.string('locale', 16).notNullable();
      table.string('scopes', 32).notNullable();
      /** Last day of what is asked for. */
      table.string('until', 10);
      table.string('wording', 16).notNullable();
      /** SHA-256 of the bytes of the picture that is asked about. */
      table.string('picture', 64).notNullable();
      table.string('created_at', 24).notNullable();
      table.string('expires_at', 24).notNullable();
      table.string('revoked_at', 24);
      table.index(['photo'], 'community_hub_consents_photo');
    });
    /** Only ever added to: what was answered, when, and what stood on the page then. */
    await trx.schema.createTable('community_hub_consent_answers', (table) => {
      table.increments('id');
      table.string('request', 24).notNullable();
      table.string('answered_at', 24).notNullable();
      table.string('answer', 16).notNullable();
      /** JSON: everything the page showed. */
      table.text('shown').notNullable();
      /** SHA-256 of the row's other columns and of the digest before it. */
      table.string('digest', 64).notNullable();
      table.index(['request'], 'community_hub_answers_request');
    });
  },
};
