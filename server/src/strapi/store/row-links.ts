import type { Knex } from 'knex';

/** What the rows of one document lead to, in all its locales, drafts and published ones alike. */
export interface RowLinks {
  /** Attributes behind which something stands in one of the rows. */
  filled: ReadonlySet<string>;
  /** documentIds that stand behind the drafts' `store`, by locale; by '' for types without languages. */
  draftStores: ReadonlyMap<string, string>;
}

/** A content type as Strapi's database layer describes it. */
export interface TableMeta {
  uid: string;
  tableName: string;
  attributes: Record<string, unknown>;
}

interface LinkedAttribute {
  relation?: string;
  joinTable?: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
    /** Of components, which share one table. */
    on?: { field?: string };
  };
}

interface Asked {
  documentId: string;
  /** Attributes that lead to components, files or other rows. */
  attributes: readonly string[];
  /** The type of stores, where the drafts' own store is asked for as well. */
  stores: TableMeta | null;
}

interface Branch {
  name: string | null;
  locale: string | null;
  store: string | null;
}

const FILES = 'files_related_mph';

/**
 * Looks in one statement where something stands at all. To read a row with Strapi costs a statement
 * for each component and picture that it might have, and most rows have few of them.
 */
export async function rowLinks(trx: Knex.Transaction, meta: TableMeta, asked: Asked): Promise<RowLinks> {
  const linked = asked.attributes.map((name) => [name, meta.attributes[name] as LinkedAttribute] as const);
  const branches = new Map<string, Knex.QueryBuilder>();
  for (const [name, attribute] of linked) {
    const [table, branch] = branchOf(trx, meta, asked.documentId, name, attribute) ?? [];
    if (table && branch) branches.set(table, branch);
  }
  if (asked.stores) branches.set('', draftStores(trx, meta, asked.documentId, asked.stores));
  const rows: Branch[] = branches.size > 0 ? await trx.union([...branches.values()]) : [];
  const without = linked.filter(([, { joinTable, relation }]) => !joinTable && !isFile(relation));
  return {
    filled: new Set([...without.map(([name]) => name), ...rows.flatMap(({ name }) => name || [])]),
    draftStores: new Map(rows.flatMap(({ locale, store }) => (store ? [[locale ?? '', store] as const] : []))),
  };
}

function isFile(relation: string | undefined): boolean {
  return relation?.startsWith('morph') === true;
}

/** One list of names a table: components of a type share one, and so do all files. */
function branchOf(
  trx: Knex.Transaction,
  { uid, tableName }: TableMeta,
  documentId: string,
  name: string,
  { relation, joinTable }: LinkedAttribute,
): [table: string, branch: Knex.QueryBuilder] | null {
  const ids = trx(tableName).where({ document_id: documentId }).select('id');
  const nothing = [trx.raw("'' as locale"), trx.raw("'' as store")];
  if (isFile(relation)) {
    const files = trx(FILES).where({ related_type: uid }).whereIn('related_id', ids);
    return [FILES, files.select('field as name', ...nothing)];
  }
  if (!joinTable) return null;
  const links = trx(joinTable.name).whereIn(joinTable.joinColumn.name, ids);
  const named = joinTable.on?.field === undefined ? trx.raw(`'${name}' as name`) : 'field as name';
  return [joinTable.name, links.select(named, ...nothing)];
}

function draftStores(
  trx: Knex.Transaction,
  { tableName, attributes }: TableMeta,
  documentId: string,
  stores: TableMeta,
): Knex.QueryBuilder {
  const { joinTable } = attributes.store as Required<LinkedAttribute>;
  return trx(`${tableName} as row`)
    .join(`${joinTable.name} as link`, `link.${joinTable.joinColumn.name}`, 'row.id')
    .join(`${stores.tableName} as store`, 'store.id', `link.${joinTable.inverseJoinColumn.name}`)
    .where({ 'row.document_id': documentId, 'row.published_at': null })
    .select(trx.raw("'' as name"), 'row.locale as locale', 'store.document_id as store');
}
