import type { Migration } from './run';

/** Items' own facts, the read model and its side tables, addresses. Instants are 24-character UTC texts. */
export const pages: Migration = {
  name: '0001-pages',
  async up(trx) {
    await trx.schema.createTable('community_hub_items', (table) => {
      table.string('document_id', 64).primary();
      table.string('kind', 16).notNullable();
      table.string('first_published_at', 24).notNullable();
      table.integer('sequence').notNullable().defaultTo(0);
      /** Start of an event as last published, ISO 8601 with offset. */
      table.string('starts_at', 40);
      table.text('previous_dates').notNullable();
    });
    await trx.schema.createTable('community_hub_pages', (table) => {
      table.increments('id');
      table.string('document_id', 64).notNullable();
      table.string('locale', 16).notNullable();
      table.string('source_locale', 16).notNullable();
      table.string('kind', 16).notNullable();
      table.string('slug', 255).notNullable();
      table.text('data').notNullable();
      table.text('search_text').notNullable();
      /** Stores chosen in the draft when it was published, by where they stand in the item. */
      table.text('captured').notNullable();
      table.string('first_published_at', 24).notNullable();
      table.string('updated_at', 24).notNullable();
      table.integer('builder_version').notNullable();
      table.string('stale_since', 24);
      table.unique(['document_id', 'locale'], { indexName: 'community_hub_pages_document' });
      table.index(['locale', 'first_published_at', 'document_id'], 'community_hub_pages_recent');
      table.index(['locale', 'kind', 'first_published_at', 'document_id'], 'community_hub_pages_kind');
      table.index(['stale_since'], 'community_hub_pages_stale');
    });
    await trx.schema.createTable('community_hub_page_dates', (table) => {
      table.increments('id');
      table.string('document_id', 64).notNullable();
      table.string('locale', 16).notNullable();
      table.string('kind', 16).notNullable();
      table.string('subject', 64).notNullable();
      table.string('starts_at', 24).notNullable();
      table.string('ends_at', 24).notNullable();
      table.string('store', 64);
      table.double('lat');
      table.double('lng');
      table.string('state', 16).notNullable();
      table.unique(['document_id', 'locale', 'subject', 'starts_at'], { indexName: 'community_hub_dates_run' });
      table.index(['locale', 'starts_at', 'document_id'], 'community_hub_dates_next');
      table.index(['locale', 'ends_at'], 'community_hub_dates_past');
    });
    await trx.schema.createTable('community_hub_page_tags', (table) => {
      table.increments('id');
      table.string('document_id', 64).notNullable();
      table.string('locale', 16).notNullable();
      table.string('tag', 120).notNullable();
      table.unique(['document_id', 'locale', 'tag'], { indexName: 'community_hub_tags_page' });
      table.index(['locale', 'tag'], 'community_hub_tags_tag');
    });
    await trx.schema.createTable('community_hub_page_refs', (table) => {
      table.increments('id');
      table.string('document_id', 64).notNullable();
      table.string('locale', 16).notNullable();
      table.string('type', 8).notNullable();
      table.string('ref', 64).notNullable();
      table.unique(['document_id', 'locale', 'type', 'ref'], { indexName: 'community_hub_refs_page' });
      table.index(['type', 'ref'], 'community_hub_refs_target');
    });
    await trx.schema.createTable('community_hub_addresses', (table) => {
      table.increments('id');
      table.string('kind', 16).notNullable();
      table.string('locale', 16).notNullable();
      table.string('slug', 255).notNullable();
      table.string('document_id', 64).notNullable();
      /** current, old or gone. */
      table.string('state', 8).notNullable();
      table.string('since', 24).notNullable();
      table.unique(['kind', 'locale', 'slug'], { indexName: 'community_hub_addresses_slug' });
      table.index(['document_id', 'locale'], 'community_hub_addresses_document');
    });
    await trx.schema.createTable('community_hub_picture_links', (table) => {
      table.increments('id');
      table.integer('file_id').notNullable();
      table.integer('related_id').notNullable();
      table.string('related_type', 120).notNullable();
      table.string('field', 120).notNullable();
      table.double('order');
    });
    await trx.schema.createTable('community_hub_brands', (table) => {
      table.string('locale', 16).primary();
      table.text('data').notNullable();
    });
  },
};
