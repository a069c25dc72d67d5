import type { Knex } from 'knex';

/** Posts that the dispatcher has still to bring in step, on accounts that work. */
export async function countOpen(knex: Knex): Promise<number> {
  const row = await knex('community_hub_posts')
    .whereIn('work', ['due', 'planned', 'waiting', 'sending'])
    .count({ open: '*' })
    .first();
  return Number(row?.open ?? 0);
}
