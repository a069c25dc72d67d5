import type { Knex } from 'knex';
import { toInstant } from '../../core/clock';

const TABLE = 'community_hub_changes';
const KEPT_MS = 10 * 60_000;

/** Of so many transactions it is known that they said it already. */
const noted = new WeakSet<Knex>();

/**
 * Says that what visitors read changes: in the transaction that changes it, so that both are seen in
 * the same instant by every instance. A row is added, none is locked.
 */
export async function noteChange(db: Knex, now: Date): Promise<void> {
  for (const note of changeNotes(db, now)) await note;
}

/** The same as a statement to send with others; none where it is said already. */
export function changeNotes(db: Knex, now: Date): Knex.QueryBuilder[] {
  if (noted.has(db)) return [];
  if (db.isTransaction) noted.add(db);
  return [db(TABLE).insert({ at: toInstant(now) })];
}

/**
 * Another text whenever a change was committed. Not the highest id alone: whoever took a lower one may
 * commit later.
 */
export async function readRevision(db: Knex): Promise<string> {
  const [row] = await db(TABLE).select(db.raw('count(*) as many, max(id) as last, sum(id) as total'));
  return `${row.many} ${row.last} ${row.total}`;
}

/** Drops rows of long ago, which tell nobody anything. */
export async function pruneChanges(db: Knex, now: Date): Promise<void> {
  await db(TABLE)
    .where('at', '<', toInstant(new Date(now.getTime() - KEPT_MS)))
    .delete();
}
