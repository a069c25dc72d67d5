import type { Knex } from 'knex';
import type { Work } from '../../../../shared/contracts/posts';
import type { HealthStore } from '../../features/syndication/health/health-ports';
import { ACCOUNT_COLUMNS, type AccountRecord, toAccount } from './account-row';
import { TABLES } from './tables';

/** Work whose time is still to come. */
const AHEAD = ['planned', 'waiting'] as const satisfies readonly Work[];

/** What the watch of accounts reads and claims, on any knex database. */
export function createHealthStore(knex: Knex): HealthStore {
  const connected = () => knex<AccountRecord>(TABLES.accounts).whereNull('removed_at');
  const claim = async (id: number, column: 'tried_at' | 'warned', before: string | null, next: string | null) => {
    const written = await connected()
      .where({ id })
      .where((query) => (before === null ? query.whereNull(column) : query.where(column, before)))
      .update({ [column]: next });
    return written === 1;
  };
  return {
    async watched() {
      const rows = await connected()
        .orderBy('id')
        .select([...ACCOUNT_COLUMNS, 'tried_at', 'warned']);
      return rows.map((row) => ({ account: toAccount(row), triedAt: row.tried_at, warned: row.warned }));
    },
    async withPostsDue(from, to) {
      const ids = await knex(TABLES.posts).whereIn('work', AHEAD).whereBetween('at', [from, to]).distinct('account_id');
      return new Set(ids.map((row) => Number(row.account_id)));
    },
    claimCheck: (id, triedAt, now) => claim(id, 'tried_at', triedAt, now),
    claimAlert: (id, warned, next) => claim(id, 'warned', warned, next),
  };
}
