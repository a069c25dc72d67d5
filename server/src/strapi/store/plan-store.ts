import type { Knex } from 'knex';
import type { SharedKind } from '../../../../shared/kinds';
import { OCCASIONS_OF, type Occasion } from '../../../../shared/occasions';
import { canonicalJson } from '../../core/json';
import type {
  NewPost,
  PlanRow,
  PlanSlot,
  PlanStore,
  PlanTable,
  PlanTarget,
  Post,
  PostChange,
} from '../../features/syndication/ports';
import { ACCOUNT_COLUMNS, type AccountRecord, toAccount } from './account-row';
import { changedColumns, type PostRecord, toNewRecord, toPost } from './post-row';
import { TABLES } from './tables';

interface PlanRecord {
  document_id: string;
  kind: string;
  locale: string;
  account_id: number;
  subject: string;
  occasion: string;
  ticked: string;
  text: string | null;
  at: string | null;
  pictures: string | null;
  post_key: string;
}

const PLAN_COLUMNS = [
  'document_id',
  'kind',
  'locale',
  'account_id',
  'ticked',
  'text',
  'at',
  'pictures',
  'post_key',
] as const satisfies readonly (keyof PlanRecord)[];
/** Which post is planned; announcements do not store it. */
const SLOT_COLUMNS = ['subject', 'occasion'] as const satisfies readonly (keyof PlanRecord)[];

/** Announcements stand in a table of their own, because older versions know no other moment; both in one query. */
function plansOf(db: Knex, where: Partial<PlanRecord>): Knex.QueryBuilder {
  return db(TABLES.plans)
    .where(where)
    .select(...PLAN_COLUMNS, db.raw("'' as subject"), db.raw("'announce' as occasion"))
    .unionAll(
      db(TABLES.planOccasions)
        .where(where)
        .select(...PLAN_COLUMNS, ...SLOT_COLUMNS),
    );
}

type PlanInRow = { [column in keyof PlanRecord as `plan_${column}`]: PlanRecord[column] | null };

/** Accounts that are connected, each as often as something is planned on it for the item, or once. */
async function connectedRows(trx: Knex.Transaction, documentId: string): Promise<(AccountRecord & PlanInRow)[]> {
  const plans = plansOf(trx, { document_id: documentId }).as('plan');
  return trx(`${TABLES.accounts} as account`)
    .leftJoin(plans, 'plan.account_id', 'account.id')
    .whereNull('account.removed_at')
    .orderBy('account.id')
    .select(ACCOUNT_COLUMNS.map((column) => `account.${column}`))
    .select([...PLAN_COLUMNS, ...SLOT_COLUMNS].map((column) => `plan.${column} as plan_${column}`));
}

function planIn(row: PlanInRow): PlanRecord | null {
  if (row.plan_document_id === null) return null;
  const columns = [...PLAN_COLUMNS, ...SLOT_COLUMNS].map((column) => [column, row[`plan_${column}`]]);
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

/** Hands the plan of an item that was not saved yet (`new:<admin user id>`) to the created item. */
export async function adoptPlans(
  trx: Knex.Transaction,
  from: PlanTarget['documentId'],
  kind: SharedKind,
  documentId: string,
): Promise<void> {
  for (const table of [TABLES.plans, TABLES.planOccasions]) {
    await trx(table).where({ document_id: from, kind }).update({ document_id: documentId });
  }
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
  const read = async (db: Knex, { documentId, kind, locale }: PlanTarget) =>
    ((await plansOf(db, { document_id: documentId, kind, locale })) as PlanRecord[]).map(toPlan);
  return {
    read: (target) => read(knex, target),
    async write(target, rows) {
      return knex.transaction(async (trx) => {
        for (const row of rows) await upsert(trx, target, { ...row, postKey: newKey() });
        return read(trx, target);
      });
    },
    async keys(target, slots) {
      return knex.transaction(async (trx) => {
        const posts = await currentPosts(trx, target);
        const planned = new Map((await read(trx, target)).map((row) => [nameOf(row), row]));
        const keys: string[] = [];
        for (const slot of slots) {
          const post = posts.get(nameOf(slot));
          const row = planned.get(nameOf(slot));
          const key = post?.current ?? (row && row.postKey !== post?.last ? row.postKey : newKey());
          if (!post?.current && key !== row?.postKey) await reserve(trx, target, slot, key);
          keys.push(key);
        }
        return keys;
      });
    },
  };
}

function nameOf({ accountId, subject, occasion }: Pick<Post, 'accountId' | 'subject' | 'occasion'>): string {
  return [accountId, subject, occasion].join('\n');
}

async function upsert(trx: Knex.Transaction, target: PlanTarget, row: PlanRow): Promise<void> {
  await insertPlan(trx, target, row).merge(['ticked', 'text', 'at', 'pictures']);
}

async function reserve(trx: Knex.Transaction, target: PlanTarget, slot: PlanSlot, postKey: string): Promise<void> {
  await insertPlan(trx, target, { ...slot, ticked: null, text: null, at: null, pictures: null, postKey }).merge([
    'post_key',
  ]);
}

/**
 * The time of one post as its item's plan says it from now on. What was chosen for all runs of the item stays so.
 * An answer and a correction stand in no plan.
 */
export async function keepTime(trx: Knex.Transaction, post: Post, at: string): Promise<void> {
  const { documentId, kind, locale, accountId, subject, key } = post;
  const planned: readonly Occasion[] = OCCASIONS_OF[kind];
  const occasion = planned.find((one) => one === post.occasion);
  if (!occasion) return;
  const own = subject === '' ? { text: post.text, pictures: post.pictures } : { text: null, pictures: null };
  const slot = { accountId, subject, occasion };
  await insertPlan(trx, { documentId, kind, locale }, { ...slot, ...own, ticked: null, at, postKey: key }).merge([
    'at',
  ]);
}

function insertPlan(trx: Knex.Transaction, target: PlanTarget, row: PlanRow) {
  const columns = ['document_id', 'kind', 'locale', 'account_id'];
  const { subject, occasion, ...record } = toRecord(target, row);
  return occasion === 'announce'
    ? trx(TABLES.plans).insert(record).onConflict(columns)
    : trx(TABLES.planOccasions)
        .insert({ ...record, subject, occasion, looked_at: '' })
        .onConflict([...columns, 'subject', 'occasion']);
}

/** Key of the newest post of each account and moment, and whether it still stands or may come to stand. */
async function currentPosts(
  trx: Knex.Transaction,
  target: PlanTarget,
): Promise<Map<string, { last: string; current: string | null }>> {
  const rows = await trx<PostRecord>(TABLES.posts)
    .where({ document_id: target.documentId, locale: target.locale })
    .orderBy('generation')
    .select('account_id', 'subject', 'occasion', 'key', 'presence');
  return new Map(
    rows.map(({ account_id: accountId, subject, occasion, key, presence }) => [
      nameOf({ accountId, subject, occasion }),
      { last: key, current: presence === 'removed' ? null : key },
    ]),
  );
}

function toRecord(target: PlanTarget, row: PlanRow): PlanRecord {
  return {
    document_id: target.documentId,
    kind: target.kind,
    locale: target.locale,
    account_id: row.accountId,
    subject: row.subject,
    occasion: row.occasion,
    ticked: row.ticked === null ? '' : row.ticked ? 'yes' : 'no',
    text: row.text,
    at: row.at,
    pictures: row.pictures && JSON.stringify(row.pictures),
    post_key: row.postKey,
  };
}

function toPlan(row: PlanRecord): PlanRow {
  return {
    accountId: row.account_id,
    subject: row.subject,
    occasion: row.occasion as Occasion,
    ticked: row.ticked === '' ? null : row.ticked === 'yes',
    text: row.text,
    at: row.at,
    pictures: row.pictures === null ? null : (JSON.parse(row.pictures) as number[]),
    postKey: row.post_key,
  };
}
