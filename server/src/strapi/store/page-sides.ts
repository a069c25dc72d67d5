import type { Knex } from 'knex';
import type { BuiltPage, Page, PageRef } from '../../features/pages';
import { dateRows } from './date-rows';
import { FACTS_COLUMNS, type FactsRow } from './item-facts';
import type { Address } from './page-addresses';

/** Columns of the side tables of a page, beside its document and locale. Dates come first: they have the most. */
const COLUMNS = {
  dates: [
    'subject',
    'starts_at',
    'ends_at',
    'kind',
    'store',
    'state',
    'previous_ends_at',
    'over_at',
    'lat',
    'lng',
    'span',
    'is_last',
  ],
  tags: ['tag', 'first_published_at'],
  refs: ['type', 'ref'],
} as const satisfies Record<string, readonly string[]>;

export type Side = keyof typeof COLUMNS;
export const SIDES = Object.keys(COLUMNS) as Side[];

/** What a side table says of a page: the ids of its rows, and what they say as text to compare. */
export interface StoredSide {
  ids: number[];
  says: string[];
}

type Row = Readonly<Record<string, unknown>>;
type SideRows = Record<Side, readonly Row[]>;
type Named = Pick<Page, 'documentId' | 'locale'>;

const BATCH = 50;

/** The rows that the side tables of a page have when it is written now. */
export function sideRows({ page, tags, refs }: BuiltPage, now: Date): SideRows {
  return { dates: dateRows(page, now), tags: tagRows(page, tags), refs: refRows(refs) };
}

/** Each tag once. */
function tagRows({ firstPublishedAt }: Page, tags: readonly string[]): Row[] {
  const unique = new Set(tags.map((tag) => tag.slice(0, 120)));
  return [...unique].map((tag) => ({ tag, first_published_at: firstPublishedAt }));
}

/** Each reference once. */
function refRows(refs: readonly PageRef[]): Row[] {
  const unique = new Map(refs.map((ref) => [`${ref.type}:${ref.id}`, { type: ref.type, ref: String(ref.id) }]));
  return [...unique.values()];
}

/** What stands beside a page before it is written. */
export interface Surroundings {
  sides: Record<Side, StoredSide>;
  /** Addresses that the page ever had, and the one it wants, whoever has it. */
  addresses: Address[];
  /** What is remembered of its item; null where there is none yet. */
  facts: FactsRow | null;
}

/** Which page it is, and the address that it wants. */
export type Place = Pick<Page, 'documentId' | 'locale' | 'kind' | 'slug'>;

/** Reads all of it in one statement: to the database and back is what a publication waits for. */
export async function surroundingsOf(trx: Knex.Transaction, place: Place): Promise<Surroundings> {
  const rows: Row[] = await trx.unionAll([
    ...SIDES.map((side) => selectSide(trx, side, place)),
    selectAddresses(trx, place),
    selectFacts(trx, place),
  ]);
  const around: Surroundings = {
    sides: { dates: { ids: [], says: [] }, tags: { ids: [], says: [] }, refs: { ids: [], says: [] } },
    addresses: [],
    facts: null,
  };
  for (const row of rows) {
    if (row.side === 'facts') around.facts = toFacts(row);
    else if (row.side === 'addresses') around.addresses.push(toAddress(row));
    else addTo(around.sides, row.side as Side, row);
  }
  return around;
}

function addTo(sides: Surroundings['sides'], side: Side, row: Row): void {
  sides[side].ids.push(row.c0 as number);
  sides[side].says.push(JSON.stringify(COLUMNS[side].map((_, at) => row[`c${at + 1}`] ?? null)));
}

function selectSide(trx: Knex.Transaction, side: Side, place: Place): Knex.QueryBuilder {
  return selectAs(trx(tableOf(side)).where(keysOf(place)), trx, side, ['id', ...COLUMNS[side]]);
}

function selectAddresses(trx: Knex.Transaction, place: Place): Knex.QueryBuilder {
  const { kind, locale, slug } = place;
  const addresses = trx('community_hub_addresses').where(keysOf(place)).orWhere({ kind, locale, slug });
  return selectAs(addresses, trx, 'addresses', ['id', 'document_id', 'slug', 'state']);
}

function selectFacts(trx: Knex.Transaction, { documentId }: Place): Knex.QueryBuilder {
  const facts = trx('community_hub_items').where({ document_id: documentId });
  return selectAs(facts, trx, 'facts', FACTS_COLUMNS);
}

/** A union takes its types from the first list of columns, so that the nulls of the shorter ones fit. */
function selectAs(
  rows: Knex.QueryBuilder,
  trx: Knex.Transaction,
  side: string,
  columns: readonly string[],
): Knex.QueryBuilder {
  const selected = ['id', ...COLUMNS.dates].map((_, at) =>
    columns[at] ? `${columns[at]} as c${at}` : trx.raw('null'),
  );
  return rows.select(trx.raw(`'${side}' as side`), ...selected);
}

function toAddress({ c1, c2, c3 }: Row): Address {
  return { documentId: String(c1), slug: String(c2), state: c3 as Address['state'] };
}

function toFacts(row: Row): FactsRow {
  return Object.fromEntries(FACTS_COLUMNS.map((name, at) => [name, row[`c${at}`] ?? null])) as unknown as FactsRow;
}

/** Whether a side table says something else than it should. */
export function sideDiffers(side: Side, stored: StoredSide, wanted: readonly Row[]): boolean {
  const says = wanted.map((row) => JSON.stringify(COLUMNS[side].map((column) => row[column] ?? null)));
  return JSON.stringify([...stored.says].sort()) !== JSON.stringify(says.sort());
}

/**
 * What makes the given side tables of a page say what they should, only where they do not. New rows may be
 * those that stood: send `clear` first.
 */
export function sideWrites(
  trx: Knex.Transaction,
  page: Named,
  stored: Surroundings['sides'],
  wanted: Partial<SideRows>,
): { clear: Knex.QueryBuilder[]; fill: Knex.QueryBuilder[] } {
  const clear: Knex.QueryBuilder[] = [];
  const fill: Knex.QueryBuilder[] = [];
  for (const side of SIDES) {
    const rows = wanted[side]?.map((row) => ({ ...row, ...keysOf(page) }));
    if (!rows || !sideDiffers(side, stored[side], rows)) continue;
    const { ids } = stored[side];
    if (ids.length > 0) clear.push(trx(tableOf(side)).whereIn('id', ids).delete());
    for (let start = 0; start < rows.length; start += BATCH) {
      fill.push(trx(tableOf(side)).insert(rows.slice(start, start + BATCH)));
    }
  }
  return { clear, fill };
}

function keysOf({ documentId, locale }: Named) {
  return { document_id: documentId, locale };
}

function tableOf(side: Side): string {
  return `community_hub_page_${side}`;
}
