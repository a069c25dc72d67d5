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
  /** The row of an item without pages, made where there is none. Who publishes it at once waits for the other. */
  open(trx: Knex.Transaction, item: SourceItem, now: Date): Promise<{ row: FactsRow; isNew: boolean }>;
  /** Facts of an item about to become a page; a moved event leaves its date and raises the sequence. */
  remember(trx: Knex.Transaction, item: SourceItem, row: FactsRow): Promise<{ facts: ItemFacts; row: FactsRow }>;
}

/**
 * By locale, what calendars were told last. Each language counts by itself: a store is chosen per
 * language, and making the pages again must never count.
 */
type Revisions = Record<string, { digest: string; sequence: number }>;

/** Facts as they are stored. */
export interface FactsRow {
  first_published_at: string;
  sequence: number;
  starts_at: string | null;
  previous_dates: string;
  revisions: string;
}

/** The number comes first, where other tables of a union have their id. */
export const FACTS_COLUMNS = [
  'sequence',
  'first_published_at',
  'starts_at',
  'previous_dates',
  'revisions',
] as const satisfies readonly (keyof FactsRow)[];

const TABLE = 'community_hub_items';

export function createItemFactsStore(): ItemFactsStore {
  return {
    open: openRow,
    async remember(trx, item, row) {
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
      const facts = {
        firstPublishedAt: row.first_published_at,
        previousDates: dates.previous.filter((date) => date !== dates.startsAt),
        sequence: revisions[item.locale]?.sequence ?? 0,
      };
      return { facts, row: { ...row, ...next } };
    },
  };
}

async function openRow(trx: Knex.Transaction, item: SourceItem, now: Date): Promise<{ row: FactsRow; isNew: boolean }> {
  const row = firstRow(item, now);
  const insert = trx(TABLE)
    .insert({ document_id: item.documentId, kind: item.kind, ...row })
    .onConflict('document_id')
    .ignore();
  // MySQL does not say whether it wrote the row.
  const written: unknown[] = isMySql(trx) ? await insert.then(() => []) : await insert.returning('document_id');
  if (written.length > 0) return { row, isNew: true };
  const known: FactsRow | undefined = await trx(TABLE)
    .where({ document_id: item.documentId })
    .forUpdate()
    .first([...FACTS_COLUMNS]);
  return { row: known ?? row, isNew: false };
}

function firstRow(item: SourceItem, now: Date): FactsRow {
  const revisions: Revisions = { [item.locale]: { digest: digestOf(item), sequence: 0 } };
  return {
    first_published_at: toInstant(item.publishedAt ? new Date(item.publishedAt) : now),
    sequence: 0,
    starts_at: item.kind === 'event' ? startOf(item) : null,
    previous_dates: '[]',
    revisions: JSON.stringify(revisions),
  };
}

/** What is called off or put off keeps the date that people know, whatever stands in its field meanwhile. */
function datesAfter(row: FactsRow, item: SourceItem): { startsAt: string | null; previous: string[] } {
  const previous: string[] = JSON.parse(row.previous_dates);
  const startsAt = item.kind === 'event' ? startOf(item) : null;
  if (startsAt === row.starts_at) return { startsAt, previous };
  if (row.starts_at === null) return { startsAt, previous };
  if (item.kind === 'event' && !takesPlace({ state: item.eventStatus })) return { startsAt: row.starts_at, previous };
  return { startsAt, previous: [...previous, row.starts_at] };
}

function revisionAfter(row: FactsRow, known: Revisions[string] | undefined, item: SourceItem): Revisions[string] {
  const digest = digestOf(item);
  if (!known) return { digest, sequence: row.sequence };
  return known.digest === digest ? known : { digest, sequence: known.sequence + 1 };
}

/** What a calendar must follow: when, where, and whether it takes place. Strapi gives components new ids all the time. */
function digestOf(item: SourceItem): string {
  const known = digests.get(item);
  if (known !== undefined) return known;
  const facts = JSON.parse(JSON.stringify(calendarFacts(item), (key, value) => (key === 'id' ? undefined : value)));
  const digest = createHash('sha256').update(canonicalJson(facts)).digest('base64url').slice(0, 16);
  digests.set(item, digest);
  return digest;
}

/** A first publication asks twice. */
const digests = new WeakMap<SourceItem, string>();

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
