import type { Knex } from 'knex';
import type { Work } from '../../../../shared/contracts/posts';
import type { HealthStore } from '../../features/syndication/health/health-ports';
import { ACCOUNT_COLUMNS, type AccountRecord, toAccount } from './account-row';
import { claimToken, endedBefore, UNCLAIMED } from './alert-claims';
import { TABLES } from './tables';

/** Work whose time is still to come. */
const AHEAD = ['planned', 'waiting'] as const satisfies readonly Work[];

/** What the watch of accounts reads and claims, on any knex database; `newToken` marks who tells. */
export function createHealthStore(knex: Knex, newToken: () => string): HealthStore {
  const connected = () => knex<AccountRecord>(TABLES.accounts).whereNull('removed_at');
  return {
    async watched() {
      const rows = await connected()
        .orderBy('id')
        .select([...ACCOUNT_COLUMNS, 'tried_at', 'warned']);
      const claims: string[] = await knex(TABLES.alerts).where('name', 'like', 'account:%').pluck('name');
      return rows.map((row) => ({
        account: toAccount(row),
        triedAt: row.tried_at,
        warned: row.warned,
        isClaimed: claims.some((name) => name.startsWith(nameOf(row.id))),
      }));
    },
    async withPostsDue(from, to) {
      const ids = await knex(TABLES.posts).whereIn('work', AHEAD).whereBetween('at', [from, to]).distinct('account_id');
      return new Set(ids.map((row) => Number(row.account_id)));
    },
    async claimCheck(id, triedAt, now) {
      return (await is(connected().where({ id }), 'tried_at', triedAt).update({ tried_at: now })) === 1;
    },
    claimAlert: (id, warned, next, now) =>
      knex.transaction(async (trx) => {
        // Whoever told of it meanwhile has written the account.
        const account = is(trx(TABLES.accounts).where({ id }).whereNull('removed_at'), 'warned', warned);
        if (!(await account.forUpdate().first('id'))) return false;
        const name = `${nameOf(id)}${next}`;
        await trx(TABLES.alerts).insert({ name, post_id: null, at: now, token: UNCLAIMED }).onConflict('name').ignore();
        const { at } = await trx(TABLES.alerts).where({ name }).first('at');
        const free = trx(TABLES.alerts).where({ name }).where('token', '<', endedBefore(now));
        return (await free.update({ token: claimToken(now, at, newToken()) })) === 1;
      }),
    alertTold: (id, warned, next) =>
      knex.transaction(async (trx) => {
        const account = is(trx(TABLES.accounts).where({ id }), 'warned', warned);
        if ((await account.update({ warned: next })) !== 1) return;
        await trx(TABLES.alerts)
          .where('name', 'like', `${nameOf(id)}%`)
          .delete();
      }),
  };
}

/** What the alerts of an account are called. */
function nameOf(id: number): string {
  return `account:${id} `;
}

function is<T extends Knex.QueryBuilder>(query: T, column: string, value: string | null): T {
  if (value === null) query.whereNull(column);
  else query.where(column, value);
  return query;
}
