import type { Knex } from 'knex';
import { ANSWER } from '../../features/syndication/replies/answer';
import type { SlotTimes } from '../../features/syndication/schedule/slot-ports';
import { TABLES } from './tables';

/** Planned posts that are looked at, at most: more than any day's cap. */
const MOST_PLANNED = 1000;

/** When accounts publish, on any knex database. */
export function createSlotTimes(knex: Knex): SlotTimes {
  return {
    async taken(account, { since, now }, besides) {
      const sent: { at: string }[] = await knex(`${TABLES.posts} as p`)
        .join(`${TABLES.attempts} as a`, 'a.post_id', 'p.id')
        // Whoever was sent since then was written since then: the index on that finds them.
        .where('p.updated_at', '>=', since)
        .where({ 'p.account_id': account, 'a.operation': 'publish' })
        .whereNot('p.occasion', ANSWER)
        .where('a.started_at', '>=', since)
        .whereNot('p.id', besides ?? 0)
        .where((stands) => stands.whereNot('p.presence', 'none').orWhere('p.work', 'sending'))
        .groupBy('p.id')
        .select(knex.raw('max(a.started_at) as at'));
      const planned: { at: string }[] = await knex(TABLES.posts)
        .where({ account_id: account, presence: 'none' })
        .whereNot('occasion', ANSWER)
        .whereIn('work', ['planned', 'waiting', 'due'])
        .where('at', '>', now)
        .whereNot('id', besides ?? 0)
        .orderBy('at')
        .limit(MOST_PLANNED)
        .select('at');
      return { sent: sent.map(({ at }) => at), planned: planned.map(({ at }) => at) };
    },
  };
}
