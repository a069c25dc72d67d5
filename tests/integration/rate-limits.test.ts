import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Knex } from 'knex';
import { bluesky } from '../../server/src/channels/bluesky';
import { type Channel, channelHttp, type HttpDefaults, type RateLimit } from '../../server/src/channels/kit';
import { createAccountChecker } from '../../server/src/channels/kit/account-checker';
import { mastodon } from '../../server/src/channels/mastodon';
import { createDispatcher } from '../../server/src/features/syndication/dispatch/dispatcher';
import { circuitGate } from '../../server/src/features/syndication/health/circuit-gate';
import type { ItemReader } from '../../server/src/features/syndication/ports';
import { hearRates } from '../../server/src/features/syndication/rates/hear-rates';
import { createRateGate } from '../../server/src/features/syndication/rates/rate-gate';
import { createHealthStore } from '../../server/src/strapi/store/health-store';
import { createRateStore } from '../../server/src/strapi/store/rate-store';
import { startBluesky } from '../emulators/bluesky';
import type { Emulator } from '../emulators/emulator';
import { startMastodon } from '../emulators/mastodon';
import { createDatabase, type Served } from '../support/database/server';
import { openServed, openSqlite } from '../support/syndication/database';
import { type SmallHub, smallHub } from '../support/syndication/small-hub';
import type { SmallNetwork } from '../support/syndication/small-network';
import { DATABASES, type TestDatabase } from './databases';
import { waitFor } from './wait-for';

/** Small enough to be met often in a few seconds. */
const SMALL = { limit: 10, windowSeconds: 2 };
const rate = (per: RateLimit['per']): RateLimit => ({
  ...{ name: 'requests', per, ...SMALL, cost: { publish: 1, probe: 1 } },
  ...{ source: 'this test', checkedOn: '2026-11-22' },
});
const CLOCK = { now: () => new Date(), advance: () => undefined };

const opened: Knex[] = [];
let databases = 0;
const isServed = (database: TestDatabase): database is Served => database !== 'sqlite';
const SERVED = DATABASES.find(isServed) ?? 'postgres';

/** Two pools on one fresh database of a server, as two instances have. */
async function twoPools(): Promise<[Knex, Knex]> {
  databases += 1;
  const address = await createDatabase(SERVED, `rates_${process.pid}_${databases}`);
  const pools: [Knex, Knex] = [await openServed(SERVED, address), await openServed(SERVED, address)];
  opened.push(...pools);
  return pools;
}

afterAll(async () => {
  await Promise.all(opened.map((knex) => knex.destroy()));
});

describe('what is left of a limit', () => {
  it.each(DATABASES)('is spent once by many at a time on %s', async (database) => {
    const pools = isServed(database) ? await twoPools() : [await openSqlite()];
    opened.push(...pools);
    const limits = [
      { key: 'account 1 requests', rate: { ...rate('account'), limit: 20, windowSeconds: 3600 }, units: 1 },
      { key: 'app requests', rate: { ...rate('app'), limit: 12, windowSeconds: 3600 }, units: 1 },
    ];
    const now = new Date();
    const spend = async (_: unknown, index: number) => {
      const store = createRateStore(pools[index % pools.length] as Knex);
      return store.spend(index % 3 === 0 ? [...limits].reverse() : limits, now);
    };
    const outcomes = await Promise.all(Array.from({ length: 40 }, spend));
    expect(outcomes.filter((refusal) => refusal === null)).toHaveLength(6);
    // Refused spendings take nothing of the other limit.
    const left = await createRateStore(pools[0] as Knex).read(limits.map(({ key }) => key));
    expect(left.get('account 1 requests')?.fullAt).toBe(now.getTime() + 6 * 360_000);
  });

  it('is heard by every instance', async () => {
    const [one, other] = await twoPools();
    const now = new Date();
    const resetsAt = now.getTime() + 60_000;
    await createRateStore(one).hear('account 1 requests', { left: 0, resetsAt }, now);
    const refusal = await createRateStore(other).spend(
      [{ key: 'account 1 requests', rate: rate('account'), units: 1 }],
      now,
    );
    expect(refusal).toMatchObject({ key: 'account 1 requests', until: resetsAt });
  });
});

describe('a check of an account', () => {
  it('is claimed by one of many instances, and what is told of it', async () => {
    const pools = await twoPools();
    const hub = smallHub(pools[0], CLOCK, []);
    const { id } = await connect(hub, mastodon, { instance: 'https://social.example' }, {});
    const now = new Date().toISOString();
    const stores = Array.from({ length: 8 }, (_, index) =>
      createHealthStore(pools[index % 2] as Knex, () => `instance ${index}`),
    );
    const checks = await Promise.all(stores.map((store) => store.claimCheck(id, null, now)));
    expect(checks.filter(Boolean)).toHaveLength(1);
    const alerts = await Promise.all(stores.map((store) => store.claimAlert(id, null, 'broken', now)));
    expect(alerts.filter(Boolean)).toHaveLength(1);
    await stores[0]?.alertTold(id, null, 'broken');
    expect(await stores[1]?.claimAlert(id, null, 'broken', now)).toBe(false);
  });
});

function connect(hub: SmallHub, channel: Channel, settings: Record<string, string>, secrets: Record<string, string>) {
  return hub.accounts.insert({
    ...{ channel: channel.id, label: 'Page', locale: 'en', kinds: ['news'], settings, secrets },
    ...{ handle: '@page', displayName: 'Page', url: null, facts: { software: 'mastodon' }, state: 'ready' },
    ...{ publicUrl: 'https://hub.example', connectedAt: new Date().toISOString() },
  });
}

function defaultsFor(network: Emulator): HttpDefaults {
  const allowedPrivate = [new URL(network.url).host];
  return { allowedPrivate, timeoutMs: 5000, maxBytes: 1_000_000, userAgent: 'hub-test/1', clock: CLOCK };
}

/** One instance: its own connections, lanes and memory. */
function instance(knex: Knex, channel: Channel, network: Emulator, items: ItemReader) {
  const hub = smallHub(knex, CLOCK, [{ channel } as SmallNetwork]);
  const rates = createRateStore(knex);
  const onError = (error: unknown) => hub.errors.push(error);
  const dispatcher = createDispatcher({
    ...hub.ports,
    items,
    async contextFor(account, _channel, { signal, now, record }) {
      const credentials = (await hub.accounts.credentials(account.id)) ?? {};
      const hearRate = hearRates({ store: rates, clock: CLOCK, onError }, account, channel);
      return {
        ...{ credentials, facts: account.facts, signal, now },
        http: channelHttp(channel, credentials, { ...defaultsFor(network), hearRate }, { signal, record }),
        session: {
          get: () => hub.accounts.session(account.id),
          set: (value) => hub.accounts.saveSession(account.id, value),
        },
        media: async () => Promise.reject(new Error('no pictures here')),
      };
    },
    gates: [circuitGate, createRateGate(rates)],
    random: { bytes: (length) => randomBytes(length) },
    sleep: (milliseconds, signal) => wait(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined),
    sweepSeconds: 1,
  });
  return { hub, dispatcher };
}

/** Shares items on every account, and runs two instances until every post is live. */
async function share(pools: [Knex, Knex], hub: SmallHub, channel: Channel, network: Emulator, items: number) {
  for (let number = 1; number <= items; number += 1) await hub.publish(`doc${number}`, `News ${number}`);
  const instances = pools.map((knex) => instance(knex, channel, network, hub.ports.items));
  for (const { dispatcher } of instances) dispatcher.start();
  const rows = () => pools[0]('community_hub_posts').select('presence', 'work', 'failures');
  try {
    await waitFor(async () => (await rows()).every(({ work }) => work === 'idle'), 'every post', 60);
  } finally {
    await Promise.all(instances.map(({ dispatcher }) => dispatcher.stop(5)));
  }
  for (const one of instances) expect(one.hub.errors).toEqual([]);
  expect(await rows()).toEqual(Array.from({ length: 40 }, () => ({ presence: 'live', work: 'idle', failures: 0 })));
  expect(network.posts()).toHaveLength(40);
  expect(network.limited()).toBe(0);
  await network.stop();
}

describe('two instances on one database post 40 times without one refusal', () => {
  it('where a network counts by account', async () => {
    const pools = await twoPools();
    const token = 'token-of-the-page';
    const network = await startMastodon({
      accounts: [{ id: '1', username: 'page', displayName: 'Page', token }],
      rates: { requests: SMALL },
    });
    const channel: Channel = { ...mastodon, rates: [rate('account')] };
    const hub = smallHub(pools[0], CLOCK, []);
    await connect(hub, channel, { instance: network.url }, { accessToken: token });
    await share(pools, hub, channel, network, 40);
  });

  it('where a network counts by address, whatever the account', async () => {
    const pools = await twoPools();
    const people = ['a', 'b', 'c', 'd'].map((letter) => ({
      did: `did:plc:${letter.repeat(24)}`,
      handle: `${letter}.example`,
      displayName: letter,
      appPassword: 'abcd-efgh-ijkl-mnop',
    }));
    const network = await startBluesky({ accounts: people, rates: { requests: SMALL } });
    const channel: Channel = { ...bluesky, rates: [rate('app')] };
    const hub = smallHub(pools[0], CLOCK, []);
    const checker = createAccountChecker(defaultsFor(network), 5000);
    for (const { handle, appPassword } of people) {
      const settings = { service: network.url, identifier: handle };
      const account = await connect(hub, channel, settings, { appPassword });
      const found = await checker.identify(channel, { ...settings, appPassword }, {});
      if (found.ok && found.value.session) await hub.accounts.saveSession(account.id, found.value.session);
    }
    await wait(SMALL.windowSeconds * 1000);
    await share(pools, hub, channel, network, 10);
  });
});
