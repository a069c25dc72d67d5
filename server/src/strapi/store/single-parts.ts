import type { Knex } from 'knex';
import type { TableMeta } from './row-links';

/** A component that stands at most once where it stands, and holds texts and numbers alone. */
export interface SinglePart {
  name: string;
  tableName: string;
  link: { table: string; owner: string; part: string; field: string };
  columns: { name: string; column: string; read(value: unknown): unknown }[];
  parts: SinglePart[];
}

interface PartAttribute {
  type: string;
  columnName?: string;
  relation?: string;
  target?: string;
  joinTable?: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
    on?: { field?: string };
  };
}

/** What a populate of Strapi's asks for below an attribute. */
type Asked = true | { populate?: { [name: string]: Asked } };

/** How drivers' values become what Strapi's own reading makes of them. Components with others are Strapi's to read. */
const READERS: Readonly<Record<string, (value: unknown) => unknown>> = {
  increments: (value) => value,
  string: String,
  text: String,
  richtext: String,
  uid: String,
  email: String,
  enumeration: String,
  integer: Number,
  float: Number,
  decimal: Number,
};

/** The component of an attribute with all that is asked for below it; null for what only Strapi can read. */
export function singlePart(
  metaOf: (uid: string) => TableMeta,
  owner: TableMeta,
  name: string,
  asked: Asked,
): SinglePart | null {
  const { relation, target, joinTable } = owner.attributes[name] as PartAttribute;
  const field = joinTable?.on?.field;
  if (asked === true || relation !== 'oneToOne' || !target || !joinTable || field === undefined) return null;
  const meta = metaOf(target);
  const columns = scalarColumns(meta);
  const parts = Object.entries(asked.populate ?? {}).map(([inner, below]) => singlePart(metaOf, meta, inner, below));
  if (!columns || parts.includes(null)) return null;
  const link = {
    table: joinTable.name,
    owner: joinTable.joinColumn.name,
    part: joinTable.inverseJoinColumn.name,
    field,
  };
  return { name, tableName: meta.tableName, link, columns, parts: parts.flatMap((part) => part ?? []) };
}

function scalarColumns({ attributes }: TableMeta): SinglePart['columns'] | null {
  const columns: SinglePart['columns'] = [];
  for (const [name, { type, columnName }] of Object.entries(attributes as Record<string, PartAttribute>)) {
    if (type === 'relation') continue;
    const read = READERS[type];
    if (!read) return null;
    columns.push({ name, column: columnName ?? name, read });
  }
  return columns;
}

/**
 * Reads such components of rows, by the rows' ids, in one statement: Strapi sends one for each, whether
 * something lies there or not.
 */
export async function readSingleParts(
  trx: Knex.Transaction,
  tableName: string,
  ids: readonly number[],
  parts: readonly SinglePart[],
): Promise<Map<number, Record<string, unknown>>> {
  if (ids.length === 0 || parts.length === 0) return new Map();
  const query = trx(`${tableName} as item`)
    .whereIn('item.id', [...ids])
    .select('item.id as id');
  joinParts(query, 'item', parts);
  const rows: Record<string, unknown>[] = await query;
  return new Map(rows.map((row) => [row.id as number, valuesOf(row, 'item', parts)]));
}

function joinParts(query: Knex.QueryBuilder, owner: string, parts: readonly SinglePart[]): void {
  for (const [at, { tableName, link, columns, parts: below }] of parts.entries()) {
    const part = `${owner}_${at}`;
    const between = `${part}_link`;
    query
      .leftJoin(`${link.table} as ${between}`, (on) =>
        on.on(`${between}.${link.owner}`, `${owner}.id`).andOnVal(`${between}.field`, link.field),
      )
      .leftJoin(`${tableName} as ${part}`, `${part}.id`, `${between}.${link.part}`)
      .select(columns.map(({ column }, index) => `${part}.${column} as ${part}_c${index}`));
    joinParts(query, part, below);
  }
}

function valuesOf(row: Record<string, unknown>, owner: string, parts: readonly SinglePart[]): Record<string, unknown> {
  return Object.fromEntries(parts.map((part, at) => [part.name, componentOf(row, `${owner}_${at}`, part)]));
}

function componentOf(row: Record<string, unknown>, part: string, { columns, parts }: SinglePart): object | null {
  const read = columns.map(({ name, read }, index) => {
    const value = row[`${part}_c${index}`] ?? null;
    return [name, value === null ? null : read(value)] as const;
  });
  const values = Object.fromEntries(read);
  return values.id === null ? null : { ...values, ...valuesOf(row, part, parts) };
}
