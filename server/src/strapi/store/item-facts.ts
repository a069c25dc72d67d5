import type { Knex } from 'knex';
import { toInstant } from '../../core/clock';
import { placeWallTime, type SourceItem } from '../../features/catalog';

/** What must survive Strapi's own rewriting of rows: kept per document, in our table. */
export interface ItemFacts {
  firstPublishedAt: string;
  /** Starts an event was published with before, oldest first, ISO 8601 with offset. */
  previousDates: string[];
  /** Grows with each change that calendars must follow. */
  sequence: number;
}

export interface ItemFactsStore {
  /** Facts of an item about to become a page; a moved event leaves its date and raises the sequence. */
  remember(trx: Knex.Transaction, item: SourceItem, now: Date): Promise<ItemFacts>;
}

const TABLE = 'community_hub_items';

export function createItemFactsStore(): ItemFactsStore {
  return {
    async remember(trx, item, now) {
      const start = item.kind === 'event' ? startOf(item) : null;
      const first = toInstant(item.publishedAt ? new Date(item.publishedAt) : now);
      await trx(TABLE)
        .insert({
          document_id: item.documentId,
          kind: item.kind,
          first_published_at: first,
          sequence: 0,
          starts_at: start,
          previous_dates: '[]',
        })
        .onConflict('document_id')
        .ignore();
      const row = await trx(TABLE).where({ document_id: item.documentId }).first();
      const previous = JSON.parse(row.previous_dates) as string[];
      if (row.starts_at === start) {
        return { firstPublishedAt: row.first_published_at, previousDates: previous, sequence: row.sequence };
      }
      const dates = row.starts_at ? [...previous, row.starts_at as string] : previous;
      await trx(TABLE)
        .where({ document_id: item.documentId })
        .update({ starts_at: start, previous_dates: JSON.stringify(dates), sequence: row.sequence + 1 });
      return { firstPublishedAt: row.first_published_at, previousDates: dates, sequence: row.sequence + 1 };
    },
  };
}

function startOf(event: SourceItem<'event'>): string | null {
  if (event.allDay) return event.startsAt.slice(0, 10);
  const start = placeWallTime(event.startsAt, event.timezone);
  return start.ok ? start.value.iso : null;
}
