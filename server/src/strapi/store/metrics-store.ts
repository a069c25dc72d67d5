import type { Knex } from 'knex';
import type { Presence, Work } from '../../../../shared/contracts/posts';
import type { Instant } from '../../core/clock';
import { closedUntil } from '../../features/syndication/health/circuit';
import type { MetricsStore } from '../../features/syndication/metrics/metrics';
import { ACCOUNT_COLUMNS, type AccountRecord, toAccount } from './account-row';
import { TABLES } from './tables';

/** Work that remains to be sent by itself. */
const QUEUED = ['planned', 'due', 'sending', 'waiting'] as const satisfies readonly Work[];
const TIMERS = 'community_hub_timers';

/** Counts for people who watch from outside, each one grouped statement, on any knex database. */
export function createMetricsStore(knex: Knex): MetricsStore {
  return {
    async posts() {
      const rows = await counted(
        knex(TABLES.posts)
          .groupBy('account_id', 'presence', 'work')
          .orderBy(['account_id', 'presence', 'work'])
          .select('account_id', 'presence', 'work'),
      );
      return rows.map((row) => ({
        accountId: Number(row.account_id),
        presence: row.presence as Presence,
        work: row.work as Work,
        total: Number(row.total),
      }));
    },
    attempts: () => countAttempts(knex),
    async queue(now) {
      const accounts = await workingAccounts(knex, now);
      const late = () =>
        knex(TABLES.posts).whereIn('account_id', accounts).whereIn('work', QUEUED).where('at', '<=', now);
      const due = await late().min({ at: 'at' }).first();
      const oldest = await late().min({ at: 'created_at' }).first();
      return { dueSince: due?.at ?? null, oldest: oldest?.at ?? null };
    },
    async drifted() {
      const rows = await counted(
        knex(TABLES.posts)
          .where({ problem_code: 'drift', work: 'held' })
          .groupBy('account_id', 'presence')
          .orderBy(['account_id', 'presence'])
          .select('account_id', 'presence'),
      );
      return rows.map((row) => ({
        accountId: Number(row.account_id),
        kind: row.presence === 'removed' ? ('gone' as const) : ('changed' as const),
        total: Number(row.total),
      }));
    },
    async timers() {
      const rows = await counted(
        knex(TIMERS)
          .groupBy('action', 'state')
          .orderBy(['action', 'state'])
          .select('action', 'state')
          .min({ first: 'due_at' }),
      );
      return rows.map(({ action, state, total, first }) => ({
        action: String(action),
        state: String(state),
        total: Number(total),
        first: String(first),
      }));
    },
  };
}

/** Those that may be sent to: posts of the others wait for a person or a network, and late is nobody's fault. */
async function workingAccounts(knex: Knex, now: Instant): Promise<number[]> {
  const rows = await knex<AccountRecord>(TABLES.accounts)
    .where({ state: 'ready' })
    .whereNull('removed_at')
    .where((query) => query.whereNull('paused_until').orWhere('paused_until', '<=', now))
    .select([...ACCOUNT_COLUMNS]);
  return rows
    .map(toAccount)
    .filter(({ health }) => closedUntil(health.circuit, now) === null)
    .map(({ id }) => id);
}

type Counted = Record<string, string | number | null>;

/** How many rows each group has, as `total`. */
async function counted(query: Knex.QueryBuilder): Promise<Counted[]> {
  return query.count({ total: '*' });
}

/** What the history holds, and the numbers of what it no longer holds: together they only grow. */
async function countAttempts(knex: Knex): ReturnType<MetricsStore['attempts']> {
  const held = await counted(
    knex(`${TABLES.attempts} as h`)
      .join(`${TABLES.posts} as p`, 'p.id', 'h.post_id')
      .whereNotNull('h.outcome')
      .groupBy('p.account_id', 'h.operation', 'h.outcome')
      .select('p.account_id', 'h.operation', 'h.outcome'),
  );
  const gone: Counted[] = await knex(TABLES.attemptTotals).select('account_id', 'operation', 'outcome', 'total');
  const totals = new Map<string, Awaited<ReturnType<MetricsStore['attempts']>>[number]>();
  for (const { account_id, operation, outcome, total } of [...held, ...gone]) {
    const name = `${account_id} ${operation} ${outcome}`;
    const known = totals.get(name)?.total ?? 0;
    const labels = { accountId: Number(account_id), operation: String(operation), outcome: String(outcome) };
    totals.set(name, { ...labels, total: known + Number(total) });
  }
  return [...totals.values()].sort((one, other) => one.accountId - other.accountId);
}
