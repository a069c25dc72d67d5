import type { Knex } from 'knex';
import type { Work } from '../../../../shared/contracts/posts';
import type { Instant } from '../../core/clock';
import type { DispatchStore, Lease } from '../../features/syndication/ports';
import { ACCOUNT_COLUMNS, type AccountRecord, toAccount, toCircuitColumn } from './account-row';
import { recordAttempt } from './attempt-row';
import { type PostRecord, toPost, writePost } from './post-row';
import { TABLES } from './tables';

/** Work that the dispatcher looks at once `at` has come. */
const TIMED = ['due', 'planned', 'waiting', 'sending'] as const satisfies readonly Work[];

/** The dispatcher's storage on any knex database. Each call is one short commit of its own. */
export function createDispatchStore(knex: Knex): DispatchStore {
  return {
    ...lanes(knex),
    ...leases(knex),
    async account(id) {
      const row = await knex<AccountRecord>(TABLES.accounts)
        .where({ id })
        .whereNull('removed_at')
        .first([...ACCOUNT_COLUMNS]);
      return row ? toAccount(row) : null;
    },
    async post(id) {
      const row = await knex<PostRecord>(TABLES.posts).where({ id }).first();
      return row ? toPost(row) : null;
    },
    async save(lease, before, after, attempt) {
      const write = async (db: Knex) => {
        const post = await writePost(db, TABLES.posts, before, after, (query) => query.whereExists(holder(db, lease)));
        if (post && attempt) await recordAttempt(db, attempt);
        return post;
      };
      const post = attempt ? await knex.transaction(write) : await write(knex);
      if (post) return { saved: true, post };
      const held = await holder(knex, lease).first();
      return { saved: false, because: held ? 'stale' : 'lease-lost' };
    },
  };
}

function lanes(knex: Knex): Pick<DispatchStore, 'accountsDue' | 'nextDueAt' | 'nextPost'> {
  const heads = () =>
    knex(`${TABLES.posts} as p`)
      .join(`${TABLES.accounts} as a`, 'a.id', 'p.account_id')
      .whereIn('p.work', TIMED)
      .whereNotNull('p.at')
      .where('a.state', 'ready')
      .whereNull('a.removed_at')
      .groupBy('p.account_id', 'a.paused_until', 'a.lease_until');
  return {
    async accountsDue(now, limit) {
      const rows = await heads()
        .where('p.at', '<=', now)
        .where((query) => query.whereNull('a.paused_until').orWhere('a.paused_until', '<=', now))
        .where((query) => query.whereNull('a.lease_until').orWhere('a.lease_until', '<', now))
        .orderBy('head')
        .limit(limit)
        .select('p.account_id as account')
        .min('p.at as head');
      return rows.map((row) => Number(row.account));
    },
    async nextDueAt() {
      const rows = await heads()
        .select('a.paused_until as pausedUntil', 'a.lease_until as leaseUntil')
        .min('p.at as head');
      const times = rows.map((row) => latest([row.head, row.pausedUntil, row.leaseUntil]));
      return times.sort()[0] ?? null;
    },
    async nextPost(accountId, now) {
      const row = await knex<PostRecord>(TABLES.posts)
        .where({ account_id: accountId })
        .whereIn('work', TIMED)
        .where('at', '<=', now)
        .orderBy(['at', 'id'])
        .first();
      return row ? toPost(row) : null;
    },
  };
}

type Leases = 'lease' | 'renew' | 'release' | 'pauseAccount' | 'breakAccount' | 'saveCircuit';

function leases(knex: Knex): Pick<DispatchStore, Leases> {
  const mine = (lease: Lease) =>
    knex<AccountRecord>(TABLES.accounts).where({ id: lease.accountId, lease_token: lease.token });
  return {
    async lease(accountId, now, until, token) {
      const taken = await knex<AccountRecord>(TABLES.accounts)
        .where({ id: accountId, state: 'ready' })
        .whereNull('removed_at')
        .where((query) => query.whereNull('paused_until').orWhere('paused_until', '<=', now))
        .where((query) => query.whereNull('lease_until').orWhere('lease_until', '<', now))
        .update({ lease_token: token, lease_until: until, paused_until: null });
      return taken === 1 ? { accountId, token, until } : null;
    },
    async renew(lease, until) {
      const renewed = await mine(lease).where('state', 'ready').whereNull('removed_at').update({ lease_until: until });
      return renewed === 1 ? { ...lease, until } : null;
    },
    async release(lease) {
      await mine(lease).update({ lease_token: null, lease_until: null });
    },
    async pauseAccount(lease, until) {
      return (await mine(lease).update({ paused_until: until })) === 1;
    },
    async breakAccount(lease, reason) {
      return (await mine(lease).update({ state: 'broken', reason })) === 1;
    },
    async saveCircuit(lease, circuit) {
      return (await mine(lease).update({ circuit: toCircuitColumn(circuit) })) === 1;
    },
  };
}

function holder(knex: Knex, lease: Lease): Knex.QueryBuilder {
  return knex(TABLES.accounts).where({ id: lease.accountId, lease_token: lease.token }).select('id');
}

function latest(times: (Instant | null | undefined)[]): Instant {
  return times.reduce<Instant>((most, time) => (time && time > most ? time : most), '');
}
