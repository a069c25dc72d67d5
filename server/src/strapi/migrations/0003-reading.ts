import { setUpSearch } from '../store/search';
import type { Migration } from './run';

const FOR_EVER = '9999-12-31T23:59:59.999Z';

/**
 * What lists need so that each is one walk along an index: until when a page is listed, where it is,
 * and for each dated run when the runs before it end. Pages of older builders are rebuilt at boot.
 */
export const reading: Migration = {
  name: '0003-reading',
  async up(trx) {
    await trx.schema.alterTable('community_hub_items', (table) => {
      /** By locale, what calendars were told last and how often that changed. */
      table.string('revisions', 4000).notNullable().defaultTo('{}');
    });
    await trx.schema.alterTable('community_hub_pages', (table) => {
      table.string('listed_until', 24).notNullable().defaultTo(FOR_EVER);
      table.string('pinned_until', 24);
      /** Time up to which `page_dates` names every date; null when it names all there will be. */
      table.string('dates_until', 24);
      table.double('lat');
      table.double('lng');
      table.index(['locale', 'pinned_until'], 'community_hub_pages_pinned');
      table.index(['dates_until'], 'community_hub_pages_dates');
    });
    await trx.schema.alterTable('community_hub_page_dates', (table) => {
      table.dropIndex(['locale', 'starts_at', 'document_id'], 'community_hub_dates_next');
      table.dropIndex(['locale', 'ends_at'], 'community_hub_dates_past');
      /** How long it lasts, as a class of `RUN_SPANS`. */
      table.integer('span').notNullable().defaultTo(0);
      /** Latest end of the document's runs before this one; '' for the first. */
      table.string('previous_ends_at', 24).notNullable().defaultTo('');
      /** On the document's last run: when all of them are over. */
      table.string('over_at', 24);
      table.integer('is_last').notNullable().defaultTo(0);
    });
    await trx.schema.alterTable('community_hub_page_dates', (table) => {
      table.index(['locale', 'span', 'starts_at', 'document_id'], 'community_hub_dates_span');
      table.index(['lat'], 'community_hub_dates_place');
      table.index(['locale', 'is_last', 'starts_at', 'document_id'], 'community_hub_dates_last');
    });
    await trx.schema.alterTable('community_hub_page_tags', (table) => {
      table.string('first_published_at', 24).notNullable().defaultTo('');
      table.index(['locale', 'tag', 'first_published_at', 'document_id'], 'community_hub_tags_recent');
    });
    await setUpSearch(trx);
  },
};
