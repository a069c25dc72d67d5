import { type AccountRules, accountRules } from '../../../../../server/src/features/syndication/accounts/account-rules';
import { forecastSlot } from '../../../../../server/src/features/syndication/schedule/account-slots';
import { createSlotGate } from '../../../../../server/src/features/syndication/schedule/slot-gate';
import { createSlotTimes } from '../../../../../server/src/strapi/store/slot-times';
import { sentenceIn } from '../../../../../shared/sentences/sentence-in';
import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { type SmallHub, smallHub } from '../../../../support/syndication/small-hub';
import { type SmallNetwork, smallNetwork } from '../../../../support/syndication/small-network';

const HOUR = 3600;

let hub: SmallHub;
let network: SmallNetwork;

async function open(rules: Partial<AccountRules>, start?: string): Promise<void> {
  network = smallNetwork('first', { repeatMinutes: 60 });
  hub = smallHub(await openSqlite(), manualClock(start), [network]);
  hub.ports.gates = [createSlotGate(createSlotTimes(hub.knex), 'Europe/Paris')];
  const { id } = await hub.connect(network);
  await hub.accounts.update(id, { rules: accountRules.parse(rules) });
}

const waiting = async () =>
  (await hub.posts()).flatMap(({ work, at, problem }) => (work === 'waiting' ? [`${at} ${problem?.code}`] : []));

async function publish(...documents: string[]): Promise<void> {
  for (const document of documents) await hub.publish(document, `About ${document}`);
  await hub.dispatch();
}

async function later(seconds: number): Promise<void> {
  hub.clock.advance(seconds);
  await hub.dispatch();
}

async function forecast(wanted: string) {
  const [account] = await hub.accounts.list();
  if (!account) throw new Error('no account');
  const parts = { times: createSlotTimes(hub.knex), homeZone: 'Europe/Paris' };
  return forecastSlot(parts, account, { wanted, now: hub.clock.now().toISOString(), postId: null });
}

afterEach(async () => {
  expect(hub.errors).toEqual([]);
  await hub.knex.destroy();
});

describe('an account with quiet hours', () => {
  beforeEach(() => open({ quietHours: { from: '22:00', to: '08:00' } }, '2026-11-22T22:30:00.000Z'));

  it('publishes when they end on the clocks of this server, and counts no failure', async () => {
    await publish('night');
    expect(await waiting()).toEqual(['2026-11-23T07:00:00.000Z quiet-hours']);
    await later(8 * HOUR);
    expect(network.posts).toEqual([]);
    await later(HOUR);
    expect(network.posts).toHaveLength(1);
    expect((await hub.posts())[0]).toMatchObject({ work: 'idle', failures: 0, attempts: 1, problem: null });
  });

  it('edits and removes at any time', async () => {
    hub.clock.advance(9 * HOUR);
    await publish('day');
    hub.clock.advance(15 * HOUR);
    await hub.publish('day', 'Another title');
    await later(60);
    expect(network.calls).toEqual(['publish', 'update']);
    await hub.withdraw('day');
    await later(60);
    expect(network.posts).toEqual([]);
  });

  it('sends nothing of an item that is taken back during the night', async () => {
    await publish('night');
    await hub.withdraw('night');
    await later(12 * HOUR);
    expect(network.calls).toEqual([]);
  });

  it('tells the time beforehand, with the reason', async () => {
    expect(await forecast('2026-11-22T23:00:00.000Z')).toEqual({
      at: '2026-11-23T07:00:00.000Z',
      reason: 'quiet-hours',
      nextFree: null,
      zone: 'Europe/Paris',
    });
  });
});

describe('an account with a gap between posts', () => {
  beforeEach(() => open({ minimumGapMinutes: 60 }));

  it('gives each post a time of its own, in their order', async () => {
    await publish('one', 'two', 'three');
    expect(network.posts).toHaveLength(1);
    expect(await waiting()).toEqual(['2026-11-22T11:00:00.000Z minimum-gap', '2026-11-22T12:00:00.000Z minimum-gap']);
    await later(HOUR + 3);
    await later(HOUR);
    expect(network.posts).toHaveLength(3);
    expect(network.posts.map(({ text }) => text.match(/About (\w+)/)?.[1])).toEqual(['one', 'two', 'three']);
  });

  it('never sends two closer than that, however late the queue is looked at', async () => {
    await publish('one', 'two', 'three');
    await later(5 * HOUR);
    expect(network.posts).toHaveLength(2);
    await later(HOUR - 1);
    expect(network.posts).toHaveLength(2);
    await later(1);
    expect(network.posts).toHaveLength(3);
  });

  it('offers a time between what is planned', async () => {
    await publish('one', 'two');
    expect(await forecast('2026-11-22T10:30:00.000Z')).toMatchObject({
      at: '2026-11-22T12:00:00.000Z',
      reason: 'minimum-gap',
    });
    // Two makes room for what is wanted just before it; a time apart from both is an hour after it.
    hub.clock.advance(1);
    expect(await forecast('2026-11-22T11:30:00.000Z')).toMatchObject({ reason: 'minimum-gap', nextFree: null });
  });

  it('does not count what was refused', async () => {
    network.mishaps.push({ on: 'publish', fault: { kind: 'rejected', reason: 'Too long.' } });
    await publish('one', 'two');
    expect(network.posts).toHaveLength(1);
  });
});

describe('an account with a number of posts a day', () => {
  beforeEach(() => open({ dailyCap: 2, zone: 'America/New_York' }));

  it('goes on when the next day of its zone begins', async () => {
    await publish('one', 'two', 'three', 'four', 'five');
    expect(network.posts).toHaveLength(2);
    expect(await waiting()).toEqual([
      '2026-11-23T05:00:00.000Z daily-cap',
      '2026-11-23T05:00:00.000Z daily-cap',
      '2026-11-24T05:00:00.000Z daily-cap',
    ]);
    await later(19 * HOUR);
    expect(network.posts).toHaveLength(4);
  });

  it('says why in the language of the reader', async () => {
    await publish('one', 'two', 'three');
    const detail = (await hub.posts())[2]?.problem?.detail ?? '';
    expect(detail).toBe('This account publishes 2 posts a day at most (America/New_York).');
    expect(sentenceIn('fr', detail)).toBe('Ce compte publie au plus 2 publications par jour (America/New_York).');
  });
});

it('asks nothing of an account without such rules', async () => {
  await open({});
  await publish('one', 'two', 'three');
  expect(network.posts).toHaveLength(3);
  expect(await forecast('2026-11-22T10:30:00.000Z')).toBeNull();
});
