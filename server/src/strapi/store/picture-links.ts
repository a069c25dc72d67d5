import type { Knex } from 'knex';

/**
 * A copy of the links between files and our rows. Strapi's orphan repair deletes those links when
 * an app boots with the plugin off and another change of schema; from the copy they come back.
 */
export interface PictureLinks {
  /** Copies the links as they are now. */
  remember(): Promise<void>;
  /** Puts back links that are gone while both the file and the row are still there. Answers how many. */
  restore(): Promise<number>;
}

const LINKS = 'files_related_mph';
const COPY = 'community_hub_picture_links';
const COLUMNS = ['file_id', 'related_id', 'related_type', 'field', 'order'] as const;
const BATCH = 100;

interface Link {
  file_id: number;
  related_id: number;
  related_type: string;
  field: string;
  order: number | null;
}

interface Parts {
  transaction<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T>;
  /** Table of a content type or component, by uid; undefined when it does not exist any more. */
  tableOf(uid: string): string | undefined;
}

export function createPictureLinks({ transaction, tableOf }: Parts): PictureLinks {
  return {
    remember: () =>
      transaction(async (trx) => {
        await trx(COPY).delete();
        await insertAll(trx, COPY, await ourLinks(trx));
      }),
    restore: () =>
      transaction(async (trx) => {
        const present = new Set((await ourLinks(trx)).map(identity));
        const missing = ((await trx(COPY).select(COLUMNS)) as Link[]).filter((link) => !present.has(identity(link)));
        const possible = await withBothEnds(trx, missing, tableOf);
        await insertAll(trx, LINKS, possible);
        return possible.length;
      }),
  };
}

function identity(link: Link): string {
  return [link.file_id, link.related_id, link.related_type, link.field].join(' ');
}

async function ourLinks(trx: Knex.Transaction): Promise<Link[]> {
  return trx(LINKS)
    .where('related_type', 'like', 'plugin::community-hub.%')
    .orWhere('related_type', 'like', 'community-hub.%')
    .select(COLUMNS);
}

async function withBothEnds(trx: Knex.Transaction, links: Link[], tableOf: Parts['tableOf']): Promise<Link[]> {
  const files = await idsIn(
    trx,
    'files',
    links.map((link) => link.file_id),
  );
  const kept: Link[] = [];
  for (const uid of new Set(links.map((link) => link.related_type))) {
    const table = tableOf(uid);
    const mine = links.filter((link) => link.related_type === uid && files.has(link.file_id));
    if (!table || mine.length === 0) continue;
    const rows = await idsIn(
      trx,
      table,
      mine.map((link) => link.related_id),
    );
    kept.push(...mine.filter((link) => rows.has(link.related_id)));
  }
  return kept;
}

async function idsIn(trx: Knex.Transaction, table: string, ids: readonly number[]): Promise<Set<number>> {
  const found = new Set<number>();
  for (let start = 0; start < ids.length; start += BATCH) {
    const rows = await trx(table)
      .whereIn('id', ids.slice(start, start + BATCH))
      .select('id');
    for (const row of rows) found.add(row.id);
  }
  return found;
}

async function insertAll(trx: Knex.Transaction, table: string, links: readonly Link[]): Promise<void> {
  for (let start = 0; start < links.length; start += BATCH) await trx(table).insert(links.slice(start, start + BATCH));
}
