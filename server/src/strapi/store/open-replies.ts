import type { Knex } from 'knex';
import type { Needs } from '../../features/syndication/attention/attention-ports';
import { TABLES } from './tables';

/** Replies that wait for somebody, as `r`: neither answered, from here or elsewhere, nor done. */
export function openReplies(knex: Knex): Knex.QueryBuilder {
  return knex(`${TABLES.replies} as r`)
    .leftJoin(`${TABLES.posts} as answer`, 'answer.key', 'r.answer_key')
    .where('r.state', 'live')
    .whereNull('r.answered_at')
    .whereNull('r.done_at')
    .where((open) => open.whereNull('answer.id').orWhereNot('answer.presence', 'live'));
}

/** How many wait for somebody in all, and the posts below which the newest stand. */
export async function readOpenReplies(knex: Knex, newest: number): Promise<Needs['reply']> {
  const row = await openReplies(knex).count({ total: '*' }).first();
  const count = Number(row?.total ?? 0);
  if (count === 0 || newest === 0) return { count, newest: [] };
  const named: { title: string; label: string; handle: string }[] = await openReplies(knex)
    .join(`${TABLES.posts} as p`, 'p.id', 'r.post_id')
    .join(`${TABLES.accounts} as a`, 'a.id', 'p.account_id')
    .orderBy('r.at', 'desc')
    .limit(newest)
    .select('p.title', 'a.label', 'a.handle');
  return { count, newest: named.map(({ title, ...account }) => ({ title, account })) };
}

/** How many replies wait for somebody, by post. */
export async function countOpenReplies(knex: Knex, postIds: readonly number[]): Promise<Map<number, number>> {
  if (postIds.length === 0) return new Map();
  const rows: { post_id: number; total: number | string }[] = await openReplies(knex)
    .whereIn('r.post_id', postIds)
    .groupBy('r.post_id')
    .select('r.post_id')
    .count({ total: '*' });
  return new Map(rows.map(({ post_id, total }) => [post_id, Number(total)]));
}
