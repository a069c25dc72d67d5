import type { Knex } from 'knex';
import type { Migration } from './run';

/**
 * Indexes that hold all that a walk along them asks, so that rows are read only of what is shown: a page
 * is large, and what its list asks stands at its end.
 */
export const readingIndexes: Migration = {
  name: '0011-reading-indexes',
  async up(trx) {
    await trx.schema.alterTable('community_hub_pages', (table) => {
      table.dropIndex(['locale', 'first_published_at', 'document_id'], 'community_hub_pages_recent');
      table.dropIndex(['locale', 'kind', 'first_published_at', 'document_id'], 'community_hub_pages_kind');
    });
    await trx.schema.alterTable('community_hub_pages', (table) => {
      const order = ['first_published_at', 'document_id'];
      table.index(['locale', ...order, 'listed_until', 'kind'], 'community_hub_pages_recent');
      table.index(['locale', 'kind', ...order, 'listed_until'], 'community_hub_pages_kind');
      table.index(
        ['document_id', 'locale', 'kind', 'listed_until', 'first_published_at'],
        'community_hub_pages_listing',
      );
      table.index(['lat', 'lng', 'kind', 'document_id'], 'community_hub_pages_place', placed(trx, 'lat'));
    });
    await trx.schema.alterTable('community_hub_page_dates', (table) => {
      table.dropIndex(['locale', 'span', 'starts_at', 'document_id'], 'community_hub_dates_span');
      table.dropIndex(['lat'], 'community_hub_dates_place');
    });
    await trx.schema.alterTable('community_hub_page_dates', (table) => {
      const walk = ['locale', 'span', 'starts_at', 'document_id', 'ends_at', 'previous_ends_at', 'kind'];
      table.index(walk, 'community_hub_dates_span');
      table.index(['lat', 'lng', 'locale', 'document_id'], 'community_hub_dates_place', placed(trx, 'lat'));
      table.index(['store', 'locale', 'span', 'starts_at'], 'community_hub_dates_store', placed(trx, 'store'));
    });
  },
};

/** Most rows are nowhere: databases that can leave those out do. */
function placed(trx: Knex.Transaction, column: string): { predicate: Knex.QueryBuilder } {
  return { predicate: trx.whereNotNull(column) };
}
