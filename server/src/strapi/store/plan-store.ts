import type { Knex } from 'knex';
import type { SharedKind } from '../../../../shared/kinds';
import { canonicalJson } from '../../core/json';
import type { NewPost, PlanRow, PlanStore, PlanTable, PlanTarget, PostChange } from '../../features/syndication/ports';
import { ACCOUNT_COLUMNS, type AccountRecord, toAccount } from './account-row';
import { changedColumns, type PostRecord, toNewRecord, toPost } from './post-row';
import { TABLES } from './tables';

interface PlanRecord {
  id: number;
  document_id: string;
  kind: string;
  locale: string;
  account_id: number;
  ticked: string;
  text: string | null;
  post_key: string;
}

/** The planner's storage inside the transaction of a change. Every statement takes it. */
export function createPlanStore(trx: Knex.Transaction): PlanStore {
  return {
    async accounts() {
      const rows = await trx<AccountRecord>(TABLES.accounts)
        .whereNull('removed_at')
        .orderBy('id')
        .select([...ACCOUNT_COLUMNS]);
      return rows.map((row) => toAccount(row));
    },
    async plans(documentId) {
      const rows = await trx<PlanRecord>(TABLES.plans).where({ document_id: documentId }).orderBy('id').select();
      const byLocale = new Map<string, PlanRow[]>();
      for (const row of rows) byLocale.set(row.locale, [...(byLocale.get(row.locale) ?? []), toPlan(row)]);
      return byLocale;
    },
    async posts(documentId) {
      // The lock keeps the dispatcher from writing what this transaction has read.
      const rows = await trx<PostRecord>(TABLES.posts)
        .where({ document_id: documentId })
        .orderBy('id')
        .forUpdate()
        .select();
      return rows.map(toPost);
    },
    insert: (post) => insertPosts(trx, [post]),
    update: (before, after) => updatePosts(trx, [{ before, after }]),
    insertAll: (posts) => insertPosts(trx, posts),
    updateAll: (changes) => updatePosts(trx, changes),
  };
}

/** Hands the plan of an item that was not saved yet (`new:<admin user id>`) to the created item. */
export async function adoptPlans(
  trx: Knex.Transaction,
  from: PlanTarget['documentId'],
  kind: SharedKind,
  documentId: string,
): Promise<void> {
  await trx<PlanRecord>(TABLES.plans).where({ document_id: from, kind }).update({ document_id: documentId });
}

/** So many posts are written in one statement: SQLite takes a thousand values, MySQL a packet. */
const BATCH = 25;

/** Rows with the same identity already there are left as they are. */
export async function insertPosts(knex: Knex, posts: readonly NewPost[]): Promise<void> {
  for (let start = 0; start < posts.length; start += BATCH) {
    await knex(TABLES.posts)
      .insert(posts.slice(start, start + BATCH).map(toNewRecord))
      .onConflict(['document_id', 'subject', 'locale', 'account_id', 'occasion', 'generation'])
      .ignore();
  }
}

/** Posts of one item mostly change alike, such as by one revision more: each such lot is one statement. */
async function updatePosts(trx: Knex.Transaction, changes: readonly PostChange[]): Promise<void> {
  const lots = new Map<string, PostChange[]>();
  for (const change of changes) {
    const lot = canonicalJson([change.before.version, changedColumns(change.before, change.after)]);
    lots.set(lot, [...(lots.get(lot) ?? []), change]);
  }
  for (const lot of lots.values()) await updateAlike(trx, lot);
}

async function updateAlike(trx: Knex.Transaction, [first, ...others]: readonly PostChange[]): Promise<void> {
  if (!first) return;
  const { before, after } = first;
  const ids = [first, ...others].map((change) => change.before.id);
  const written = await trx<PostRecord>(TABLES.posts)
    .whereIn('id', ids)
    .where({ version: before.version })
    .update({ ...changedColumns(before, after), version: before.version + 1 });
  if (written !== ids.length) throw new Error(`Posts ${ids.join(', ')} changed under the planner's lock`);
}

/** Plans as the side panel reads and writes them; `newKey` reserves post keys. */
export function createPlanTable(knex: Knex, newKey: () => string): PlanTable {
  const rowsOf = (db: Knex, target: PlanTarget) =>
    db<PlanRecord>(TABLES.plans).where({
      document_id: target.documentId,
      kind: target.kind,
      locale: target.locale,
    });
  const read = async (db: Knex, target: PlanTarget) => (await rowsOf(db, target).orderBy('id').select()).map(toPlan);
  return {
    read: (target) => read(knex, target),
    async write(target, rows) {
      return knex.transaction(async (trx) => {
        for (const row of rows) await upsert(trx, target, { ...row, postKey: newKey() });
        return read(trx, target);
      });
    },
    async keys(target, accountIds) {
      return knex.transaction(async (trx) => {
        const posts = await currentPosts(trx, target);
        const planned = new Map((await read(trx, target)).map((row) => [row.accountId, row]));
        const keys = new Map<number, string>();
        for (const accountId of accountIds) {
          const post = posts.get(accountId);
          const row = planned.get(accountId);
          const key = post?.current ?? (row && row.postKey !== post?.last ? row.postKey : newKey());
          if (!post?.current && key !== row?.postKey) await reserve(trx, target, accountId, key);
          keys.set(accountId, key);
        }
        return keys;
      });
    },
  };
}

async function upsert(trx: Knex.Transaction, target: PlanTarget, row: PlanRow): Promise<void> {
  await trx<PlanRecord>(TABLES.plans)
    .insert(toRecord(target, row))
    .onConflict(['document_id', 'kind', 'locale', 'account_id'])
    .merge(['ticked', 'text']);
}

async function reserve(trx: Knex.Transaction, target: PlanTarget, accountId: number, postKey: string): Promise<void> {
  await trx<PlanRecord>(TABLES.plans)
    .insert(toRecord(target, { accountId, ticked: null, text: null, postKey }))
    .onConflict(['document_id', 'kind', 'locale', 'account_id'])
    .merge(['post_key']);
}

/** Key of the newest announcement of each account, and whether it still stands or may come to stand. */
async function currentPosts(
  trx: Knex.Transaction,
  target: PlanTarget,
): Promise<Map<number, { last: string; current: string | null }>> {
  const rows = await trx<PostRecord>(TABLES.posts)
    .where({ document_id: target.documentId, locale: target.locale, subject: '', occasion: 'announce' })
    .orderBy('generation')
    .select('account_id', 'key', 'presence');
  return new Map(
    rows.map((row) => [row.account_id, { last: row.key, current: row.presence === 'removed' ? null : row.key }]),
  );
}

function toRecord(target: PlanTarget, row: PlanRow): Omit<PlanRecord, 'id'> {
  return {
    document_id: target.documentId,
    kind: target.kind,
    locale: target.locale,
    account_id: row.accountId,
    ticked: row.ticked === null ? '' : row.ticked ? 'yes' : 'no',
    text: row.text,
    post_key: row.postKey,
  };
}

function toPlan(row: PlanRecord): PlanRow {
  return {
    accountId: row.account_id,
    ticked: row.ticked === '' ? null : row.ticked === 'yes',
    text: row.text,
    postKey: row.post_key,
  };
}
