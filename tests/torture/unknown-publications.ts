import type { Knex } from 'knex';

/** Publications whose outcome nobody knew, on one account or on all of them. */
export async function unknownPublications(knex: Knex, accountId?: number): Promise<number> {
  const row = await knex('community_hub_attempts as a')
    .join('community_hub_posts as p', 'p.id', 'a.post_id')
    .where({ 'a.operation': 'publish', ...(accountId === undefined ? {} : { 'p.account_id': accountId }) })
    // An attempt whose process died has no outcome until another follows it.
    .where((query) => query.whereIn('a.outcome', ['ambiguous', 'unknown']).orWhereNull('a.outcome'))
    .count({ all: '*' })
    .first();
  return Number(row?.all ?? 0);
}
