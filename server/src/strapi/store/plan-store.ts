import type { Knex } from 'knex';
import { canonicalJson } from '../../core/json';
import type { NewPost, PlanRow, PlanStore, PostChange } from '../../features/syndication/ports';
import { ACCOUNT_COLUMNS, type AccountRecord, toAccount } from './account-row';
import { PLAN_COLUMNS, type PlanRecord, plansOf, toPlan } from './plan-rows';
import { changedColumns, type PostRecord, toNewRecord, toPost } from './post-row';
import { TABLES } from './tables';

type PlanInRow = { [column in keyof PlanRecord as `plan_${column}`]: PlanRecord[column] | null };

/** Accounts that are connected, each as often as something is planned on it for the item, or once. */
async function connectedRows(trx: Knex.Transaction, documentId: string): Promise<(AccountRecord & PlanInRow)[]> {
  const plans = plansOf(trx, { document_id: documentId }).as('plan');
  return trx(`${TABLES.accounts} as account`)
    .leftJoin(plans, 'plan.account_id', 'account.id')
    .whereNull('account.removed_at')
    .orderBy('account.id')
    .select(ACCOUNT_COLUMNS.map((column) => `account.${column}`))
    .select(PLAN_COLUMNS.map((column) => `plan.${column} as plan_${column}`));
}

function planIn(row: PlanInRow): PlanRecord | null {
  if (row.plan_document_id === null) return null;
  const columns = PLAN_COLUMNS.map((column) => [column, row[`plan_${column}`]]);
  return Object.fromEntries(columns) as PlanRecord;
}

/** The planner's storage inside the transaction of a change. Every statement takes it. */
export function createPlanStore(trx: Knex.Transaction): PlanStore {
  return {
    async connected(documentId) {
      const rows = await connectedRows(trx, documentId);
      const accounts = new Map(rows.map((row) => [row.id, row]));
      const plans = new Map<string, PlanRow[]>();
      for (const row of rows) {
        const plan = planIn(row);
        if (plan) plans.set(plan.locale, [...(plans.get(plan.locale) ?? []), toPlan(plan)]);
      }
      return { accounts: [...accounts.values()].map((row) => toAccount(row)), plans };
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
    async forgetTicks(documentId, locales) {
      await trx<PlanRecord>(TABLES.plans)
        .where({ document_id: documentId, ticked: 'yes' })
        .whereIn('locale', locales)
        .update({ ticked: '' });
    },
    insert: (posts) => insertPosts(trx, posts),
    update: (changes) => updatePosts(trx, changes),
  };
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
