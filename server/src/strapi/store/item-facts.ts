import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { toInstant } from '../../core/clock';
import { canonicalJson } from '../../core/json';
import { placeWallTime, type SourceItem, takesPlace } from '../../features/catalog';
import { isMySql } from './mysql';

/** What must survive Strapi's own rewriting of rows: kept per document, in our table. */
export interface ItemFacts {
  firstPublishedAt: string;
  /** Starts an event was published with before, oldest first, ISO 8601 with offset. */
  previousDates: string[];
  /** Grows with each change that calendars must follow. */
  sequence: number;
}

export interface ItemFactsStore {
  /**
   * Facts of an item about to become a page; a moved event leaves its date and raises the sequence.
   * `known`: it had a page before, so its facts are looked for first.
   */
  remember(trx: Knex.Transaction, item: SourceItem, now: Date, known: boolean): Promise<ItemFacts>;
}

/**
 * By locale, what calendars were told last. Each language counts by itself: a store is chosen per
 * language, and making the pages again must never count.
 */
type Revisions = Record<string, { digest: string; sequence: number }>;

interface Row {
  first_published_at: string;
  sequence: number;
  starts_at: string | null;
  previous_dates: string;
  revisions: string;
}

const TABLE = 'community_hub_items';

export function createItemFactsStore(): ItemFactsStore {
  return {
    async remember(trx, item, now, known) {
      const row = (known && (await rowOf(trx, item))) || (await newRow(trx, item, now));
      const dates = datesAfter(row, item);
      const told: Revisions = JSON.parse(row.revisions);
      const revisions = { ...told, [item.locale]: revisionAfter(row, told[item.locale], item) };
      const next = {
        starts_at: dates.startsAt,
        previous_dates: JSON.stringify(dates.previous),
        revisions: JSON.stringify(revisions),
      };
      if (next.starts_at !== row.starts_at || next.revisions !== row.revisions) {
        await trx(TABLE).where({ document_id: item.documentId }).update(next);
      }
      return {
        firstPublishedAt: row.first_published_at,
        previousDates: dates.previous.filter((date) => date !== dates.startsAt),
        sequence: revisions[item.locale]?.sequence ?? 0,
      };
    },
  };
}

async function rowOf(trx: Knex.Transaction, { documentId }: SourceItem): Promise<Row | undefined> {
  return trx(TABLE).where({ document_id: documentId }).first();
}

/** Whoever publishes the same item at once may have been first: then theirs is the row. */
async function newRow(trx: Knex.Transaction, item: SourceItem, now: Date): Promise<Row> {
  const revisions: Revisions = { [item.locale]: { digest: digestOf(item), sequence: 0 } };
  const first: Row = {
    first_published_at: toInstant(item.publishedAt ? new Date(item.publishedAt) : now),
    sequence: 0,
    starts_at: item.kind === 'event' ? startOf(item) : null,
    previous_dates: '[]',
    revisions: JSON.stringify(revisions),
  };
  const written = trx(TABLE)
    .insert({ document_id: item.documentId, kind: item.kind, ...first })
    .onConflict('document_id')
    .merge(['kind']);
  const [row]: Row[] = isMySql(trx) ? [await written.then(() => rowOf(trx, item))] : await written.returning('*');
  return row ?? first;
}

/** What is called off or put off keeps the date that people know, whatever stands in its field meanwhile. */
function datesAfter(row: Row, item: SourceItem): { startsAt: string | null; previous: string[] } {
  const previous: string[] = JSON.parse(row.previous_dates);
  const startsAt = item.kind === 'event' ? startOf(item) : null;
  if (startsAt === row.starts_at) return { startsAt, previous };
  if (row.starts_at === null) return { startsAt, previous };
  if (item.kind === 'event' && !takesPlace({ state: item.eventStatus })) return { startsAt: row.starts_at, previous };
  return { startsAt, previous: [...previous, row.starts_at] };
}

function revisionAfter(row: Row, known: Revisions[string] | undefined, item: SourceItem): Revisions[string] {
  const digest = digestOf(item);
  if (!known) return { digest, sequence: row.sequence };
  return known.digest === digest ? known : { digest, sequence: known.sequence + 1 };
}

/** What a calendar must follow: when, where, and whether it takes place. Strapi gives components new ids all the time. */
function digestOf(item: SourceItem): string {
  const facts = JSON.parse(JSON.stringify(calendarFacts(item), (key, value) => (key === 'id' ? undefined : value)));
  return createHash('sha256').update(canonicalJson(facts)).digest('base64url').slice(0, 16);
}

function calendarFacts(item: SourceItem): object {
  const store = item.store?.documentId ?? null;
  if (item.kind === 'event') {
    const { startsAt, endsAt, timezone, allDay, place, onlineUrl, eventStatus, recurrence } = item;
    return { startsAt, endsAt, timezone, allDay, place, onlineUrl, eventStatus, recurrence, store };
  }
  if (item.kind !== 'training') return {};
  const sessions = item.sessions.map((session) => {
    const { key, startsAt, endsAt, timezone, onlineUrl, sessionStatus } = session;
    return { key, startsAt, endsAt, timezone, onlineUrl, sessionStatus, store: session.store?.documentId ?? null };
  });
  return { sessions, store };
}

function startOf(event: SourceItem<'event'>): string | null {
  if (event.allDay) return event.startsAt.slice(0, 10);
  const start = placeWallTime(event.startsAt, event.timezone);
  return start.ok ? start.value.iso : null;
}
