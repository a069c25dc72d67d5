import type { Migration } from './run';

/** Share images that were drawn, by what they show, and the photos on them. */
export const shareImages: Migration = {
  name: '0004-share-images',
  async up(trx) {
    await trx.schema.createTable('community_hub_share_images', (table) => {
      /** `shareImageVersion`: several instances that draw the same image keep one. */
      table.string('version', 16).primary();
      table.string('document_id', 64).notNullable();
      table.string('locale', 16).notNullable();
      /** What the upload provider needs to find the file again, as JSON. Never a signed address. */
      table.text('file').notNullable();
      table.string('created_at', 24).notNullable();
      table.string('last_used_at', 24).notNullable();
      table.index(['document_id', 'locale'], 'community_hub_share_images_page');
      table.index(['last_used_at'], 'community_hub_share_images_used');
    });
    await trx.schema.createTable('community_hub_share_image_files', (table) => {
      table.increments('id');
      table.string('version', 16).notNullable();
      table.integer('file_id').notNullable();
      /** The same id as text, as `page_refs` holds it. */
      table.string('ref', 64).notNullable();
      table.unique(['version', 'file_id'], { indexName: 'community_hub_share_image_photo' });
      table.index(['file_id'], 'community_hub_share_image_file');
    });
    // The pages edited last are the ones to draw.
    await trx.schema.alterTable('community_hub_pages', (table) => {
      table.index(['updated_at'], 'community_hub_pages_updated');
    });
  },
};
