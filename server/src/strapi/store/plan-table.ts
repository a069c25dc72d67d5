import type { Knex } from 'knex';
import type { SharedKind } from '../../../../shared/kinds';
import { OCCASIONS_OF, type Occasion } from '../../../../shared/occasions';
import type { PlanRow, PlanSlot, PlanTable, PlanTarget, Post } from '../../features/syndication/ports';
import { type PlanRecord, plansOf, toPlan, toPlanRecord } from './plan-rows';
import type { PostRecord } from './post-row';
import { TABLES } from './tables';

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
  const { subject, occasion, ...record } = toPlanRecord(target, row);
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
