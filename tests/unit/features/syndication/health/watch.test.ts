import type { Fault } from '../../../../../server/src/core/fault';
import { fail, ok, type Result } from '../../../../../server/src/core/result';
import type { Identified } from '../../../../../server/src/features/syndication/accounts/account-ports';
import type { AccountAlert, HealthPorts } from '../../../../../server/src/features/syndication/health/health-ports';
import { createHealthWatch } from '../../../../../server/src/features/syndication/health/watch';
import { createHealthStore } from '../../../../../server/src/strapi/store/health-store';
import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { inSeconds, type SmallHub, smallHub } from '../../../../support/syndication/small-hub';
import { smallNetwork } from '../../../../support/syndication/small-network';

let tokens = 0;

const MINUTE = 60;
const HOUR = 3600;
const DAY = 24 * HOUR;
const refused: Fault = { kind: 'auth-broken', reason: 'The token was revoked.' };

interface World {
  hub: SmallHub;
  /** What the network says, one answer a question; it works when none is left. */
  answers: Result<Partial<Identified['identity']>, Fault>[];
  /** Runs once while the network is asked. */
  meanwhile: (() => Promise<unknown>) | null;
  asked: number;
  refreshed: number;
  alerts: AccountAlert[];
  /** What happens to the next mails: nobody gets it, or the process dies before it is sent. */
  mishaps: ('lost' | 'killed')[];
  /** Instances that watch the same database. */
  watches: { round(): Promise<void> }[];
}

interface Change {
  expiresAt?: string;
  refresh?: Result<{ expiresAt: string | null }, Fault>;
  checkHours?: number;
}

async function world(change: Change = {}) {
  const network = smallNetwork('first');
  if (change.refresh) network.channel = { ...network.channel, refresh: async () => ({ expiresAt: null }) };
  const hub = smallHub(await openSqlite(), manualClock(), [network]);
  const made: World = {
    hub,
    answers: [],
    meanwhile: null,
    asked: 0,
    refreshed: 0,
    alerts: [],
    mishaps: [],
    watches: [],
  };
  const ports: HealthPorts = {
    store: createHealthStore(hub.knex, () => `t${++tokens}`),
    leases: hub.store,
    accounts: hub.accounts,
    channels: [network.channel],
    checker: {
      async identify() {
        made.asked += 1;
        const during = made.meanwhile;
        made.meanwhile = null;
        await during?.();
        const answer = made.answers.shift() ?? ok({});
        if (!answer.ok) return answer;
        const identity = { handle: '@first', displayName: 'First', url: null, facts: {}, ...answer.value };
        return ok({ identity, session: { token: `session ${made.asked}` } });
      },
    },
    async refresh() {
      made.refreshed += 1;
      return change.refresh ?? ok({ expiresAt: null });
    },
    clock: hub.clock,
    random: hub.ports.random,
    checkHours: change.checkHours ?? 6,
    async tell(alert) {
      const mishap = made.mishaps.shift();
      if (mishap === 'killed') throw new Error('killed');
      if (mishap === undefined) made.alerts.push(alert);
      return mishap === undefined;
    },
    wake: () => undefined,
    sleep: async () => undefined,
    onError: (error) => hub.errors.push(error),
  };
  made.watches = [createHealthWatch(ports), createHealthWatch(ports)];
  const health = { checkedAt: inSeconds(hub.clock, 0), expiresAt: change.expiresAt ?? null, circuit: null };
  await hub.connect(network, { health });
  return made;
}

let one: World;
const round = () => Promise.all(one.watches.map((watch) => watch.round()));
const account = async () => (await one.hub.accounts.list())[0];
const alerts = () => one.alerts.map((alert) => (alert.kind === 'expiring' ? alert.days : alert.kind));

afterEach(async () => {
  expect(one.hub.errors).toEqual([]);
  await one.hub.knex.destroy();
});

describe('the watch of accounts', () => {
  it('asks each network every six hours, whichever of the instances looks', async () => {
    one = await world();
    await round();
    expect(one.asked).toBe(0);
    for (const count of [1, 2]) {
      one.hub.clock.advance(6 * HOUR + 1);
      await round();
      await round();
      expect(one.asked).toBe(count);
    }
    expect(await account()).toMatchObject({ health: { checkedAt: inSeconds(one.hub.clock, 0) }, displayName: 'First' });
  });

  it('asks and renews nothing in a dry run, and still warns of tokens that end', async () => {
    one = await world({ checkHours: 0, expiresAt: '2026-11-29T10:00:00.000Z', refresh: ok({ expiresAt: null }) });
    one.hub.clock.advance(DAY);
    await round();
    expect([one.asked, one.refreshed, alerts()]).toEqual([0, 0, [7]]);
  });

  it('asks before a planned post when the last answer is older than an hour', async () => {
    one = await world();
    await one.hub.publish('doc', 'Open day');
    await one.hub.knex('community_hub_posts').update({ work: 'planned', at: inSeconds(one.hub.clock, 2 * HOUR) });
    one.hub.clock.advance(1.4 * HOUR);
    await round();
    expect(one.asked).toBe(0);
    one.hub.clock.advance(0.2 * HOUR);
    await round();
    expect(one.asked).toBe(1);
  });

  it.each<[string, Fault]>([
    ['an error of the network', { kind: 'retryable', reason: 'village.example had a problem (500).' }],
    ['a timeout', { kind: 'ambiguous', reason: 'no answer within 30 seconds' }],
    ['a name that is not found', { kind: 'retryable', reason: 'this name does not exist' }],
    ['a limit', { kind: 'rate-limited', until: '2026-11-23T00:00:00.000Z', reason: 'later' }],
  ])('disconnects nobody for %s, and asks again a quarter of an hour later', async (_name, fault) => {
    one = await world();
    one.hub.clock.advance(6 * HOUR);
    one.answers = [fail(fault)];
    await round();
    one.hub.clock.advance(14 * 60);
    await round();
    expect(one.asked).toBe(1);
    expect(await account()).toMatchObject({ state: 'ready', reason: null });
    one.hub.clock.advance(61);
    await round();
    expect(one.asked).toBe(2);
    expect((await account())?.health.checkedAt).toBe(inSeconds(one.hub.clock, 0));
    expect(alerts()).toEqual([]);
  });

  it('takes a single refusal for an accident on the way', async () => {
    one = await world();
    one.hub.clock.advance(6 * HOUR);
    one.answers = [fail(refused), ok({})];
    await round();
    expect(one.asked).toBe(2);
    expect(await account()).toMatchObject({ state: 'ready' });
  });

  it('marks an account that is refused twice, and tells people once', async () => {
    one = await world();
    one.hub.clock.advance(6 * HOUR);
    one.answers = [fail(refused), fail(refused)];
    for (let count = 0; count < 3; count += 1) await round();
    expect(await account()).toMatchObject({ state: 'broken', reason: 'The token was revoked.' });
    expect(alerts()).toEqual(['broken']);
  });

  it.each<[string, World['answers']]>([
    ['refused', [fail(refused), fail(refused)]],
    ['about to end', [ok({ expiresAt: '2026-11-23T10:00:00.000Z' })]],
  ])('says nothing of an access that is %s when somebody entered another one meanwhile', async (_, answers) => {
    one = await world();
    one.hub.clock.advance(6 * HOUR);
    one.answers = answers;
    const id = (await account())?.id ?? 0;
    one.meanwhile = () => one.hub.accounts.update(id, { secrets: { token: 'another' } });
    await round();
    expect([await account(), alerts()]).toMatchObject([{ state: 'ready', health: { expiresAt: null } }, []]);
    expect(await one.hub.accounts.session(id)).toBeUndefined();
  });

  it.each(['lost', 'killed'] as const)(
    'tells again in a while where the mail was %s, and then no more',
    async (mishap) => {
      one = await world({ expiresAt: '2026-11-29T10:00:00.000Z' });
      one.mishaps = [mishap];
      const [first, second] = one.watches;
      await first?.round().catch(() => undefined);
      await second?.round();
      one.hub.clock.advance(9 * MINUTE);
      await second?.round();
      expect(alerts()).toEqual([]);
      one.hub.clock.advance(2 * MINUTE);
      for (let count = 0; count < 3; count += 1) await round();
      one.hub.clock.advance(HOUR);
      await round();
      expect(alerts()).toEqual([7]);
      expect(await one.hub.knex('community_hub_alerts')).toEqual([]);
    },
  );

  it('tries ever more rarely while no mail arrives', async () => {
    one = await world({ expiresAt: '2026-11-29T10:00:00.000Z' });
    one.mishaps = Array.from({ length: 100 }, () => 'lost' as const);
    for (let minutes = 0; minutes <= 4 * 60; minutes += 5) {
      await round();
      one.hub.clock.advance(5 * MINUTE);
    }
    expect(100 - one.mishaps.length).toBe(5);
  });

  it('tells again when a mended account breaks again', async () => {
    one = await world();
    const id = (await account())?.id ?? 0;
    for (let count = 1; count <= 2; count += 1) {
      await one.hub.accounts.update(id, { state: 'broken', reason: 'revoked' });
      await round();
      expect(alerts()).toHaveLength(count);
      await one.hub.accounts.update(id, { state: 'ready', reason: null });
      await round();
    }
  });

  it('tells at once of an account that breaks again, however long no mail arrived before it was mended', async () => {
    one = await world({ checkHours: 0 });
    const id = (await account())?.id ?? 0;
    const breaks = () => one.hub.accounts.update(id, { state: 'broken', reason: 'revoked' });
    await breaks();
    one.mishaps = Array.from({ length: 100 }, () => 'lost' as const);
    for (let hours = 0; hours <= 12; hours += 1) {
      await round();
      one.hub.clock.advance(HOUR);
    }
    await one.hub.accounts.update(id, { state: 'ready', reason: null });
    await round();
    one.mishaps = [];
    await breaks();
    await round();
    expect(alerts()).toEqual(['broken']);
  });

  it('leaves paused accounts and silent copies alone', async () => {
    one = await world({ expiresAt: '2026-11-23T10:00:00.000Z' });
    await one.hub.accounts.update((await account())?.id ?? 0, { state: 'copy' });
    one.hub.clock.advance(12 * HOUR);
    await round();
    expect([one.asked, alerts()]).toEqual([0, []]);
  });

  it('waits while its lane is at work', async () => {
    one = await world();
    one.hub.clock.advance(6 * HOUR);
    const now = inSeconds(one.hub.clock, 0);
    await one.hub.store.lease((await account())?.id ?? 0, now, inSeconds(one.hub.clock, 90), 'a lane');
    await round();
    expect(one.asked).toBe(0);
    one.hub.clock.advance(16 * 60);
    await round();
    expect(one.asked).toBe(1);
  });
});

describe('an access that ends', () => {
  it('is told of 7, 3 and 1 days ahead, each once', async () => {
    one = await world({ expiresAt: inSeconds(manualClock(), 10 * DAY) });
    one.answers = [];
    const told: unknown[] = [];
    for (let hours = 0; hours < 240; hours += 5) {
      one.answers = [ok({ expiresAt: inSeconds(manualClock(), 10 * DAY) })];
      await round();
      told.push(one.alerts.length);
      one.hub.clock.advance(5 * HOUR);
    }
    expect(alerts()).toEqual([7, 3, 1]);
  });

  it('is renewed in time where the network can, and nobody is told', async () => {
    one = await world({
      expiresAt: inSeconds(manualClock(), 15 * DAY),
      refresh: ok({ expiresAt: inSeconds(manualClock(), 75 * DAY) }),
    });
    for (let days = 0; days < 20; days += 1) {
      await round();
      one.hub.clock.advance(DAY);
    }
    expect([one.refreshed, alerts()]).toEqual([1, []]);
    expect((await account())?.health.expiresAt).toBe(inSeconds(manualClock(), 75 * DAY));
  });

  it('that cannot be renewed is told of', async () => {
    const expiresAt = inSeconds(manualClock(), 8 * DAY);
    one = await world({ expiresAt, refresh: fail({ kind: 'rejected', reason: 'not any more' }) });
    one.hub.clock.advance(DAY);
    one.answers = [ok({ expiresAt })];
    await round();
    expect(alerts()).toEqual([7]);
    expect(one.refreshed).toBe(1);
  });

  it('is forgotten once the access is new', async () => {
    one = await world({ expiresAt: inSeconds(manualClock(), 2 * DAY) });
    await round();
    expect(alerts()).toEqual([3]);
    const id = (await account())?.id ?? 0;
    await one.hub.accounts.update(id, { health: { expiresAt: inSeconds(manualClock(), 90 * DAY) } });
    await round();
    expect(await one.hub.knex('community_hub_accounts').first('warned')).toEqual({ warned: null });
  });
});
