import type { Knex } from 'knex';
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
