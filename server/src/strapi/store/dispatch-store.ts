import type { Knex } from 'knex';
import type { Work } from '../../../../shared/contracts/posts';
import type { Instant } from '../../core/clock';
import type { DispatchStore, Lease, Post } from '../../features/syndication/ports';
import { ACCOUNT_COLUMNS, type AccountRecord, toAccount, toCircuitColumn } from './account-row';
import { recordDecision } from './decision-store';
import { insertPosts } from './plan-store';
import { asWritten, type PostRecord, postUpdate, toPost } from './post-row';
import { saveWithAttempt } from './save-with-attempt';
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
    earlierCopy: (post) => earlierCopyOf(knex, post),
    async save(lease, before, after, attempt) {
      const write = (db: Knex) => postUpdate(db, TABLES.posts, before, after).whereExists(holder(db, lease));
      const isWritten = attempt ? await saveWithAttempt(knex, write, attempt) : (await write(knex)) === 1;
      if (isWritten) return { saved: true, post: asWritten(before, after) };
      return notSaved(knex, lease);
    },
    async answer(lease, before, after, decision, next) {
      const isWritten = await knex.transaction(async (trx) => {
        const write = postUpdate(trx, TABLES.posts, before, after).whereExists(holder(trx, lease));
        if ((await write) !== 1) return false;
        if (next) await insertPosts(trx, [next]);
        await recordDecision(trx, before.id, decision);
        return true;
      });
      return isWritten ? { saved: true, post: asWritten(before, after) } : notSaved(knex, lease);
    },
  };
}

async function notSaved(knex: Knex, lease: Lease): Promise<{ saved: false; because: 'stale' | 'lease-lost' }> {
  return { saved: false, because: (await holder(knex, lease).first()) ? 'stale' : 'lease-lost' };
}

/** An account with something to do, and when. */
interface Head {
  id: number;
  at: Instant;
  pausedUntil: Instant | null;
  leaseUntil: Instant | null;
}

function lanes(knex: Knex): Pick<DispatchStore, 'accountsDue' | 'nextDueAt' | 'nextPosts'> {
  /** Each state's first time is one step in an index, however many posts wait. */
  const heads = async (): Promise<Head[]> => {
    const first = (work: Work) =>
      knex(`${TABLES.posts} as p`)
        .min('p.at')
        .where('p.work', work)
        .whereRaw('?? = ??', ['p.account_id', 'a.id'])
        .as(`${work}_at`);
    const rows: { [column: string]: string | number | null }[] = await knex(`${TABLES.accounts} as a`)
      .where('a.state', 'ready')
      .whereNull('a.removed_at')
      .select('a.id', 'a.paused_until', 'a.lease_until', ...TIMED.map(first));
    return rows.flatMap((row) => {
      const at = TIMED.flatMap((work) => row[`${work}_at`] ?? []).sort()[0];
      if (at === undefined) return [];
      return {
        id: Number(row.id),
        at: String(at),
        pausedUntil: row.paused_until as Instant | null,
        leaseUntil: row.lease_until as Instant | null,
      };
    });
  };
  return {
    async accountsDue(now, limit) {
      const due = (await heads()).filter(
        ({ at, pausedUntil, leaseUntil }) =>
          at <= now && (pausedUntil === null || pausedUntil <= now) && (leaseUntil === null || leaseUntil < now),
      );
      due.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : one.id - other.id));
      return due.slice(0, limit).map(({ id }) => id);
    },
    async nextDueAt() {
      const times = (await heads()).map(({ at, pausedUntil, leaseUntil }) => latest([at, pausedUntil, leaseUntil]));
      return times.sort()[0] ?? null;
    },
    async nextPosts(accountId, now, limit) {
      const rows = await knex<PostRecord>(TABLES.posts)
        .where({ account_id: accountId })
        .whereIn('work', TIMED)
        .where('at', '<=', now)
        .orderByRaw(`case when ?? = ? then 0 else 1 end`, ['work', 'sending'])
        .orderBy(['at', 'id'])
        .limit(limit)
        .select();
      return rows.map(toPost);
    },
  };
}

/** Its removal goes before the new post: it waits for nobody. What failed for good, or waits for a person, does not count. */
async function earlierCopyOf(knex: Knex, post: Post): Promise<Instant | null> {
  const { documentId, subject, locale, accountId, occasion, generation } = post;
  const row = await knex<PostRecord>(TABLES.posts)
    .where({ document_id: documentId, subject, locale, account_id: accountId, occasion })
    .where({ presence: 'live', desired: 'absent' })
    .where('generation', '<', generation)
    .whereIn('work', TIMED)
    .orderBy('at', 'desc')
    .first('at');
  return row?.at ?? null;
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
      return (await mine(lease).where('state', 'ready').update({ state: 'broken', reason })) === 1;
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
