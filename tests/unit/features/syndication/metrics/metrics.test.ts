import { createMetrics } from '../../../../../server/src/features/syndication/metrics/metrics';
import { createHistoryStore } from '../../../../../server/src/strapi/store/history-store';
import { createMetricsStore } from '../../../../../server/src/strapi/store/metrics-store';
import { createRateStore } from '../../../../../server/src/strapi/store/rate-store';
import { type Family, readExposition } from '../../../../support/oracles/prometheus';
import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { type SmallHub, smallHub } from '../../../../support/syndication/small-hub';
import { type SmallNetwork, smallNetwork } from '../../../../support/syndication/small-network';

let hub: SmallHub;
let network: SmallNetwork;

beforeEach(async () => {
  network = smallNetwork('first');
  network.channel.rates = [
    {
      name: 'requests',
      per: 'account',
      limit: 100,
      windowSeconds: 60,
      cost: { publish: 1 },
      source: 'https://docs.example',
      checkedOn: '2026-11-22',
    },
  ];
  hub = smallHub(await openSqlite(), manualClock(), [network]);
  await hub.connect(network, { label: 'Team "page"\nof \\ours' });
});
afterEach(() => hub.knex.destroy());

async function scrape(): Promise<(name: string) => Family['samples']> {
  const text = await createMetrics({
    store: createMetricsStore(hub.knex),
    accounts: hub.accounts,
    channels: [network.channel],
    rates: createRateStore(hub.knex),
    clock: hub.clock,
  })();
  const families = readExposition(text);
  return (name) => {
    const family = families.get(`community_hub_${name}`);
    if (!family) throw new Error(`no ${name}`);
    return family.samples;
  };
}
const attempts = async () =>
  (await scrape())('attempts_total').map(({ labels, value }) => [labels.operation, labels.outcome, value]);

it('counts posts by account, channel and state', async () => {
  await hub.publish('a', 'One');
  await hub.publish('b', 'Two');
  await hub.dispatch();
  await hub.publish('c', 'Three', { intent: 'not-asked' });
  const sample = await scrape();
  expect(sample('posts')).toEqual([
    { labels: { account: '1', channel: 'first', presence: 'live', work: 'idle' }, value: 2 },
    { labels: { account: '1', channel: 'first', presence: 'none', work: 'held' }, value: 1 },
  ]);
});

it('says how late the first post is and how old the queue, and nothing when nothing is due', async () => {
  const none = await scrape();
  expect([none('posts_due_lag_seconds'), none('queue_oldest_age_seconds')]).toEqual([
    [{ labels: {}, value: 0 }],
    [{ labels: {}, value: 0 }],
  ]);
  await hub.publish('a', 'One');
  hub.clock.advance(90);
  const late = await scrape();
  expect([late('posts_due_lag_seconds'), late('queue_oldest_age_seconds')]).toEqual([
    [{ labels: {}, value: 90 }],
    [{ labels: {}, value: 90 }],
  ]);
});

it.each<[string, object]>([
  ['a person paused', { state: 'paused' }],
  ['needs new access', { state: 'broken' }],
  ['may be a copy', { state: 'copy' }],
  ['its network asked to slow down', { paused_until: '2026-11-23T10:00:00.000Z' }],
  ['was disconnected', { removed_at: '2026-11-22T10:00:00.000Z' }],
  ['is left alone', { circuit: '{"faults":[],"opened":1,"until":"2026-11-23T10:00:00.000Z"}' }],
])('calls no post late of an account that %s: an alert about it would be about nothing', async (_name, columns) => {
  await hub.publish('a', 'One');
  hub.clock.advance(1000);
  expect((await scrape())('posts_due_lag_seconds')[0]?.value).toBe(1000);
  await hub.knex('community_hub_accounts').update(columns);
  const scraped = await scrape();
  expect(scraped('posts_due_lag_seconds')[0]?.value).toBe(0);
  expect(scraped('queue_oldest_age_seconds')[0]?.value).toBe(0);
});

it('counts attempts by outcome, and goes on counting when the history forgets them', async () => {
  network.mishaps.push({ on: 'publish', fault: { kind: 'retryable', reason: 'words' } });
  await hub.publish('a', 'One');
  await hub.dispatch();
  hub.clock.advance(3600);
  await hub.dispatch();
  const before = await attempts();
  expect(before).toEqual(
    expect.arrayContaining([
      ['publish', 'retryable', 1],
      ['publish', 'live', 1],
    ]),
  );
  const history = createHistoryStore(hub.knex);
  expect(await history.prune('2030-01-01T00:00:00.000Z', 500)).toBe(1);
  expect((await attempts()).sort()).toEqual(before.sort());
  await hub.publish('b', 'Two');
  await hub.dispatch();
  expect(await attempts()).toEqual(expect.arrayContaining([['publish', 'live', 2]]));
});

it('tells of accounts, their limits and their circuits, with what people wrote escaped', async () => {
  const until = '2026-11-22T11:00:00.000Z';
  const expiresAt = '2026-12-01T00:00:00.000Z';
  await hub.accounts.update(1, { health: { expiresAt, circuit: { faults: [], opened: 1, until } } });
  const labels = { account: '1', channel: 'first' };
  const sample = await scrape();
  expect(sample('account_info')).toEqual([
    { labels: { ...labels, label: 'Team "page"\nof \\ours', handle: '@first' }, value: 1 },
  ]);
  expect(sample('account_state').filter(({ value }) => value === 1)).toEqual([
    { labels: { ...labels, state: 'ready' }, value: 1 },
  ]);
  expect(sample('account_circuit_open')).toEqual([{ labels, value: 1 }]);
  expect(sample('account_access_expires_timestamp_seconds')).toEqual([{ labels, value: Date.parse(expiresAt) / 1000 }]);
  expect(sample('rate_limit')).toEqual([{ labels: { ...labels, limit: 'requests' }, value: 100 }]);
  expect(sample('rate_left')).toEqual([{ labels: { ...labels, limit: 'requests' }, value: 50 }]);
});

it('has as many series for many posts as for few', async () => {
  await hub.publish('a', 'One');
  await hub.dispatch();
  const few = (await scrape())('posts').length;
  for (let count = 0; count < 20; count += 1) await hub.publish(`doc${count}`, `Number ${count}`);
  await hub.dispatch();
  expect((await scrape())('posts')).toHaveLength(few);
});
