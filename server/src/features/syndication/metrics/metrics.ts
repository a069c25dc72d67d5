import type { Presence, Work } from '../../../../../shared/contracts/posts';
import type { Channel } from '../../../channels/kit/contract';
import type { Clock, Instant } from '../../../core/clock';
import { closedUntil } from '../health/circuit';
import type { Account, AccountStore } from '../ports';
import { ratesOf } from '../rates/rate-keys';
import type { RateStore } from '../rates/rate-ports';
import { available, UNSPENT } from '../rates/rate-state';
import { exposition, type Metric, type Sample } from './exposition';

/** What is counted in the database. */
export interface MetricsStore {
  posts(): Promise<{ accountId: number; presence: Presence; work: Work; total: number }[]>;
  /** Attempts that ended, also those that the history no longer holds. */
  attempts(): Promise<{ accountId: number; operation: string; outcome: string; total: number }[]>;
  /** Posts to be sent: since when the first is due (null: none is), and when the oldest was made. */
  queue(now: Instant): Promise<{ dueSince: Instant | null; oldest: Instant | null }>;
  /** Posts that were changed or removed on their networks, and wait for a person. */
  drifted(): Promise<{ accountId: number; kind: 'changed' | 'gone'; total: number }[]>;
  /** Times at which items are published and unpublished by themselves. */
  timers(): Promise<{ action: string; state: string; total: number; first: Instant }[]>;
}

export interface MetricsParts {
  store: MetricsStore;
  accounts: Pick<AccountStore, 'list' | 'everConnected'>;
  channels: readonly Channel[];
  rates: Pick<RateStore, 'read'>;
  clock: Clock;
}

const ACCOUNT_STATES: readonly Account['state'][] = ['ready', 'paused', 'broken', 'copy'];

/** How delivery is doing, as text for Prometheus. Labels are numbers of accounts and words of ours: no title, no post. */
export function createMetrics(parts: MetricsParts): () => Promise<string> {
  return async () => {
    const now = parts.clock.now().toISOString();
    const accounts = await parts.accounts.list();
    const ever = await parts.accounts.everConnected();
    return exposition([
      ...(await postMetrics(parts, ever)),
      ...(await queueMetrics(parts, now)),
      ...accountMetrics(accounts, now),
      ...(await rateMetrics(parts, accounts, now)),
      ...(await timerMetrics(parts, now)),
    ]);
  };
}

type Named = Pick<Account, 'id' | 'channel'>;

const labelsOf = ({ id, channel }: Named) => ({ account: String(id), channel });

async function postMetrics({ store }: MetricsParts, accounts: readonly Account[]): Promise<Metric[]> {
  const byId = new Map(accounts.map((account) => [account.id, labelsOf(account)]));
  const samples = <T extends { accountId: number; total: number }>(
    rows: readonly T[],
    more: (row: T) => Record<string, string>,
  ): Sample[] =>
    rows.map((row) => ({
      labels: { ...(byId.get(row.accountId) ?? labelsOf({ id: row.accountId, channel: '' })), ...more(row) },
      value: row.total,
    }));
  return [
    gauge(
      'posts',
      'Posts by what stands on the network and what remains to be done.',
      samples(await store.posts(), ({ presence, work }) => ({ presence, work })),
    ),
    gauge(
      'posts_drifted',
      'Posts that were changed or removed on their network and wait for a person.',
      samples(await store.drifted(), ({ kind }) => ({ kind })),
    ),
    {
      ...gauge(
        'attempts_total',
        'Attempts that ended, by what was tried and what came of it.',
        samples(await store.attempts(), ({ operation, outcome }) => ({ operation, outcome })),
      ),
      type: 'counter',
    },
  ];
}

async function queueMetrics({ store }: MetricsParts, now: Instant): Promise<Metric[]> {
  const { dueSince, oldest } = await store.queue(now);
  return [
    gauge('posts_due_lag_seconds', 'Seconds since the first post that is due became so; 0 when none is.', [
      { labels: {}, value: secondsBetween(dueSince, now) },
    ]),
    gauge('queue_oldest_age_seconds', 'Seconds since the oldest post that remains to be sent was made.', [
      { labels: {}, value: secondsBetween(oldest, now) },
    ]),
  ];
}

function accountMetrics(accounts: readonly Account[], now: Instant): Metric[] {
  return [
    gauge(
      'account_info',
      'Connected accounts by number; always 1.',
      accounts.map((account) => ({
        labels: { ...labelsOf(account), label: account.label, handle: account.handle },
        value: 1,
      })),
    ),
    gauge(
      'account_state',
      'State of an account: 1 for the one that it is in.',
      accounts.flatMap((account) =>
        ACCOUNT_STATES.map((state) => ({
          labels: { ...labelsOf(account), state },
          value: Number(account.state === state),
        })),
      ),
    ),
    gauge(
      'account_circuit_open',
      '1 while an account is left alone after repeated trouble of its network.',
      accounts.map((account) => ({
        labels: labelsOf(account),
        value: Number(closedUntil(account.health.circuit, now) !== null),
      })),
    ),
    gauge(
      'account_access_expires_timestamp_seconds',
      'When the access of an account ends, in seconds since 1970; absent where no end is known.',
      accounts.flatMap((account) => {
        const { expiresAt } = account.health;
        return expiresAt === null ? [] : [{ labels: labelsOf(account), value: Date.parse(expiresAt) / 1000 }];
      }),
    ),
  ];
}

async function rateMetrics({ channels, rates }: MetricsParts, accounts: readonly Account[], now: Instant) {
  const rows = accounts.flatMap((account) => {
    const channel = channels.find(({ id }) => id === account.channel);
    return channel ? ratesOf(channel, account).map((row) => ({ account, ...row })) : [];
  });
  const states = rows.length === 0 ? new Map() : await rates.read(rows.map(({ key }) => key));
  const samples = (measured: (row: (typeof rows)[number]) => number): Sample[] =>
    rows.map((row) => ({ labels: { ...labelsOf(row.account), limit: row.rate.name }, value: measured(row) }));
  return [
    gauge(
      'rate_left',
      'Units of a limit of the network that may be spent now.',
      samples(({ key, rate }) => available(states.get(key) ?? UNSPENT, rate, Date.parse(now))),
    ),
    gauge(
      'rate_limit',
      'Units of a limit of the network in its window.',
      samples(({ rate }) => rate.limit),
    ),
  ];
}

async function timerMetrics({ store }: MetricsParts, now: Instant): Promise<Metric[]> {
  const rows = await store.timers();
  const waiting = rows.filter(({ state }) => state === 'waiting').map(({ first }) => first);
  return [
    gauge(
      'timers',
      'Items that are published or unpublished at a set time; refused ones wait for a person.',
      rows.map(({ action, state, total }) => ({ labels: { action, state }, value: total })),
    ),
    gauge('timers_due_lag_seconds', 'Seconds since the first timer that is due became so; 0 when none is.', [
      { labels: {}, value: secondsBetween(waiting.sort()[0] ?? null, now) },
    ]),
  ];
}

function gauge(name: string, help: string, samples: readonly Sample[]): Metric {
  return { name: `community_hub_${name}`, type: 'gauge', help, samples };
}

function secondsBetween(from: Instant | null, now: Instant): number {
  return from === null ? 0 : Math.max(0, (Date.parse(now) - Date.parse(from)) / 1000);
}
