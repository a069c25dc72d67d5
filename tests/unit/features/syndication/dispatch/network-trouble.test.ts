import type { RateLimit } from '../../../../../server/src/channels/kit/rate-limit';
import type { Fault } from '../../../../../server/src/core/fault';
import { circuitGate } from '../../../../../server/src/features/syndication/health/circuit-gate';
import { createRateGate } from '../../../../../server/src/features/syndication/rates/rate-gate';
import { createRateStore } from '../../../../../server/src/strapi/store/rate-store';
import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { inSeconds, type SmallHub, smallHub } from '../../../../support/syndication/small-hub';
import { type SmallNetwork, smallNetwork } from '../../../../support/syndication/small-network';

let hub: SmallHub;
let network: SmallNetwork;

const down: Fault = { kind: 'retryable', reason: 'Nobody answers.' };
const refused: Fault = { kind: 'auth-broken', reason: 'The token is invalid.' };

async function open(rates: RateLimit[] = []): Promise<void> {
  network = smallNetwork('first', { repeatMinutes: 60 });
  network.channel = { ...network.channel, rates };
  hub = smallHub(await openSqlite(), manualClock(), [network]);
  hub.ports.gates = [circuitGate, createRateGate(createRateStore(hub.knex))];
  await hub.connect(network);
}

const states = async () => (await hub.posts()).map(({ presence, work }) => `${presence} ${work}`);
const account = async () => (await hub.accounts.list())[0];

async function publish(count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) await hub.publish(`doc${number}`, `Open day ${number}`);
}

afterEach(async () => {
  expect(hub.errors).toEqual([]);
  await hub.knex.destroy();
});

describe('a network in trouble', () => {
  beforeEach(() => open());

  it('is left alone after five faults in a row: its other posts wait, say until when, and count no failure', async () => {
    network.mishaps = Array.from({ length: 5 }, () => ({ on: 'publish', fault: down }));
    await publish(8);
    await hub.dispatch();
    expect(network.calls).toHaveLength(5);
    const until = inSeconds(hub.clock, 60);
    expect((await account())?.health.circuit).toEqual({ faults: [], opened: 1, until });
    const waiting = (await hub.posts()).slice(5);
    expect(waiting.map(({ work, at, failures, problem }) => [work, at, failures, problem?.code])).toEqual(
      waiting.map(() => ['waiting', until, 0, 'circuit-open']),
    );
  });

  it('is tried with one post, left alone for longer when that fails, and served again when it works', async () => {
    network.mishaps = Array.from({ length: 6 }, () => ({ on: 'publish', fault: down }));
    await publish(8);
    await hub.dispatch();
    hub.clock.advance(61);
    await hub.dispatch();
    expect(network.calls).toHaveLength(6);
    expect((await account())?.health.circuit).toMatchObject({ opened: 2, until: inSeconds(hub.clock, 300) });
    hub.clock.advance(301);
    await hub.dispatch();
    expect(network.posts).toHaveLength(8);
    expect((await account())?.health.circuit).toBeNull();
    expect(new Set(await states())).toEqual(new Set(['live idle']));
  });

  it('is not asked again for a post whose outcome is unknown, which stays unknown meanwhile', async () => {
    network.mishaps = [
      { on: 'publish', fault: { kind: 'ambiguous', reason: 'The answer was lost.' }, stored: true },
      ...Array.from({ length: 4 }, () => ({ on: 'publish' as const, fault: down })),
    ];
    await publish(5);
    await hub.dispatch();
    hub.clock.advance(31);
    await hub.dispatch();
    expect(network.calls).toHaveLength(5);
    const [first] = await hub.posts();
    expect(first).toMatchObject({ work: 'sending', problem: { code: 'circuit-open' }, operation: { settle: 'any' } });
    hub.clock.advance(60);
    await hub.dispatch();
    expect(network.posts).toHaveLength(5);
  });
});

describe('a refusal of the access', () => {
  beforeEach(() => open());

  it('that the network does not repeat is tried again and breaks nothing', async () => {
    hub.ports.isRefused = async () => false;
    network.mishaps = [{ on: 'publish', fault: refused }];
    await publish(1);
    await hub.dispatch();
    expect(await account()).toMatchObject({ state: 'ready', reason: null });
    expect((await hub.posts())[0]).toMatchObject({ work: 'waiting', failures: 1, problem: { code: 'retryable' } });
    hub.clock.advance(30);
    await hub.dispatch();
    expect(await states()).toEqual(['live idle']);
  });

  it('that it repeats breaks the account, whose posts wait untouched', async () => {
    network.mishaps = [{ on: 'publish', fault: refused }];
    await publish(3);
    await hub.dispatch();
    expect(await account()).toMatchObject({ state: 'broken', reason: 'The token is invalid.' });
    expect(network.calls).toHaveLength(1);
    expect(await states()).toEqual(['none due', 'none due', 'none due']);
  });

  it('three times for one post breaks the account although the network knows it: it lacks a right', async () => {
    hub.ports.isRefused = async () => false;
    network.mishaps = Array.from({ length: 3 }, () => ({ on: 'publish', fault: refused }));
    await publish(1);
    for (const seconds of [0, 30, 90]) {
      hub.clock.advance(seconds);
      await hub.dispatch();
    }
    expect(await account()).toMatchObject({ state: 'broken' });
  });

  it('of an unreadable secret is certain at once', async () => {
    await hub.knex('community_hub_accounts').update({ secrets: 'written with another key' });
    await publish(1);
    await hub.dispatch();
    expect(await account()).toMatchObject({ state: 'broken', reason: expect.stringContaining('encryption key') });
  });
});

describe('a limit of the network', () => {
  const limit = (name: string, units: number, windowSeconds: number, cost: RateLimit['cost']): RateLimit => ({
    ...{ name, per: 'account', limit: units, windowSeconds, cost },
    ...{ source: 'this test', checkedOn: '2026-11-22' },
  });

  it('lets each post wait for its own turn and fails none', async () => {
    await open([limit('posts', 4, 100, { publish: 1 })]);
    await publish(6);
    await hub.dispatch();
    expect(network.calls).toHaveLength(2);
    const waiting = (await hub.posts()).slice(2);
    expect(waiting.map(({ at, problem, failures }) => [at, problem?.code, failures])).toEqual(
      [50, 100, 150, 200].map((seconds) => [inSeconds(hub.clock, seconds), 'rate-limit', 0]),
    );
    expect(waiting[0]?.problem?.detail).toContain('4 posts in 100 seconds');
    for (let turn = 1; turn <= 4; turn += 1) {
      hub.clock.advance(50);
      await hub.dispatch();
      expect(network.posts).toHaveLength(2 + turn);
    }
  });

  it('holds what spends it and nothing else', async () => {
    await open([limit('posts', 2, 100, { publish: 1 })]);
    await publish(2);
    await hub.dispatch();
    await hub.withdraw('doc1');
    await hub.dispatch();
    expect(network.calls).toEqual(['publish', 'remove']);
  });

  it('counts a repetition after a lost answer, and its outcome stays unknown while it waits', async () => {
    await open([limit('posts', 2, 1000, { publish: 1 })]);
    network.mishaps = [{ on: 'publish', fault: { kind: 'ambiguous', reason: 'Lost.' }, stored: true }];
    await publish(1);
    await hub.dispatch();
    hub.clock.advance(31);
    await hub.dispatch();
    expect(network.calls).toEqual(['publish']);
    expect((await hub.posts())[0]).toMatchObject({ work: 'sending', problem: { code: 'rate-limit' } });
    hub.clock.advance(1000);
    await hub.dispatch();
    expect(network.calls).toEqual(['publish', 'publish']);
    expect(network.posts).toHaveLength(1);
  });

  it('that pictures spend is counted by the pictures of the post', async () => {
    await open([limit('media', 8, 80, { picture: 1 })]);
    const pictures = 3;
    network.channel = { ...network.channel, uploads: () => pictures };
    hub.ports.channels = new Map([[network.channel.id, network.channel]]);
    await publish(2);
    await hub.dispatch();
    expect(network.calls).toEqual(['publish']);
    expect((await hub.posts())[1]).toMatchObject({ work: 'waiting', at: inSeconds(hub.clock, 40) });
  });
});
