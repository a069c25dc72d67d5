import type { Knex } from 'knex';
import type { NeighbourStore } from '../../features/syndication/neighbours/neighbour-ports';
import { type PostRecord, toPost } from './post-row';
import { TABLES } from './tables';

/** Posts that are looked at, at most: more than anybody reads of one account. */
const MOST = 200;

/** Posts near another one, on any knex database. */
export function createNeighbourStore(knex: Knex): NeighbourStore {
  return {
    async sent(account, since) {
      const rows = await knex<PostRecord>(TABLES.posts)
        .where({ account_id: account })
        .whereIn('presence', ['live', 'uncertain'])
        // What went out since then was written since then: the index on that finds it.
        .where('updated_at', '>=', since)
        .orderBy('updated_at', 'desc')
        .limit(MOST)
        .select();
      return rows.map(toPost).filter(({ receipt }) => receipt === null || receipt.at >= since);
    },
    async planned(account) {
      const rows = await knex<PostRecord>(TABLES.posts)
        .where({ account_id: account, presence: 'none', desired: 'present' })
        .whereIn('work', ['planned', 'due', 'waiting', 'held'])
        .orderByRaw('case when at is null then 1 else 0 end')
        .orderBy('at')
        .limit(MOST)
        .select();
      return rows.map(toPost);
    },
  };
}
