import type { Channel, RemoteReply, Replies } from '../../../../../server/src/channels/kit';
import { addSeconds, toInstant } from '../../../../../server/src/core/clock';
import { type Fault, Faulted } from '../../../../../server/src/core/fault';
import { POLICY } from '../../../../../server/src/features/syndication';
import { createReplyReader } from '../../../../../server/src/features/syndication/replies/reply-reader';
import { createReplyDeskStore } from '../../../../../server/src/strapi/store/reply-desk-store';
import { createReplyReadStore } from '../../../../../server/src/strapi/store/reply-read-store';
import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { type SmallHub, smallHub } from '../../../../support/syndication/small-hub';
import { type SmallNetwork, smallNetwork } from '../../../../support/syndication/small-network';

const EVERY = 60;
let clock: ReturnType<typeof manualClock>;
let network: SmallNetwork;
let hub: SmallHub;
/** What stands under the posts of the network, and what it is asked. */
let standing: RemoteReply[];
/** Stands there, and the thread leaves it out. */
let hidden: RemoteReply[];
let news: string[];
let calls: string[];
let trouble: Fault | null;
/** What the network always answers to one call. */
let unreadable: { call: string; error: Error } | null;
let refusedUntil: string | null;

beforeEach(async () => {
  clock = manualClock();
  network = smallNetwork('first');
  hub = smallHub(await openSqlite(), clock, [network]);
  [standing, hidden, news, calls, trouble, unreadable, refusedUntil] = [[], [], [], [], null, null, null];
  await hub.connect(network);
  await hub.publish('doc', 'Open day');
  await hub.dispatch();
});
afterEach(() => hub.knex.destroy());

function asked<T>(call: string, answer: T): Promise<T> {
  calls.push(call);
  if (call === unreadable?.call) return Promise.reject(unreadable.error);
  return trouble ? Promise.reject(new Faulted(trouble)) : Promise.resolve(answer);
}

const replies: Replies<never> = {
  news: (cursor) => asked('news', { threads: news.splice(0), cursor: Number(cursor) + 1 }),
  thread: (receipt) => asked(`thread ${receipt.remoteId}`, standing),
  gone: (targets) =>
    asked(
      'gone',
      targets.flatMap(({ remoteId }) =>
        [...standing, ...hidden].some((one) => one.target.remoteId === remoteId) ? [] : remoteId,
      ),
    ),
};

function reader(days = 365) {
  const channel: Channel = { ...network.channel, replies: replies as Channel['replies'] & object };
  return createReplyReader({
    store: createReplyReadStore(hub.knex),
    accounts: hub.accounts,
    channels: [channel],
    contextFor: hub.ports.contextFor,
    spend: async () => refusedUntil,
    clock,
    random: hub.ports.random,
    policy: POLICY,
    everySeconds: EVERY,
    days,
    sleep: hub.ports.sleep,
    onError: (error) => {
      throw error;
    },
  });
}

function reply(id: string, change: Partial<RemoteReply> = {}): RemoteReply {
  return {
    ...{ id: `https://first.example/${id}`, target: { remoteId: id }, answers: 'p1', own: false },
    ...{ author: { handle: `@${id}`, name: id, url: null }, text: `I am ${id}`, url: null, greeting: '' },
    ...{ at: toInstant(clock.now()), editedAt: null },
    ...change,
  };
}

const stored = async () =>
  (await createReplyDeskStore(hub.knex).ofItem('doc', 'en')).map(({ reply: { text, state, answeredAt } }) =>
    [text, state, answeredAt === null ? 'open' : 'answered'].join(' '),
  );
const take = () => calls.splice(0);
const turn = async (one = reader()) => {
  clock.advance(EVERY);
  await one.round();
};

describe('the reader of replies', () => {
  it('stores what stands there once, by one of two instances at a time', async () => {
    standing = [reply('ann')];
    await Promise.all([reader().round(), reader().round()]);
    expect(take()).toEqual(['news', 'thread p1']);
    clock.advance(EVERY * 10);
    await Promise.all([reader().round(), reader().round()]);
    expect(await stored()).toEqual(['I am ann live open']);
  });

  it('leaves threads alone in which nothing is new, and reads at once what is named', async () => {
    await turn();
    take();
    standing = [reply('ann')];
    await turn();
    expect([take(), await stored()]).toEqual([['news'], []]);
    news = ['p1'];
    await turn();
    expect([take(), await stored()]).toEqual([['news', 'thread p1'], ['I am ann live open']]);
    // By a reply, and by an answer of our own that was seen there.
    for (const name of ['ann', 'us']) {
      standing = [reply('ann'), reply('us', { own: true, answers: 'ann' })];
      news = [name];
      await turn();
      expect(take()).toContain('thread p1');
    }
    expect(await stored()).toEqual(['I am ann live answered']);
  });

  it('asks whether what is missing is gone, and believes only that', async () => {
    standing = [reply('ann'), reply('bob')];
    await turn();
    const [ann] = standing;
    network.posts.length = 0;
    standing = [ann as RemoteReply];
    news = ['p1'];
    await turn();
    expect(take()).toContain('gone');
    expect(await stored()).toEqual(['I am ann live open', ' deleted open']);
  });

  it('finds out at last what was deleted among many that the thread leaves out', async () => {
    standing = Array.from({ length: 9 }, (_, index) => reply(`ann${index}`));
    await turn();
    hidden = standing.splice(0, 8);
    for (let turns = 1; turns <= 20; turns += 1) {
      news = ['p1'];
      await turn();
    }
    expect((await stored()).filter((one) => one.includes('deleted'))).toEqual([]);
    standing = [];
    for (let turns = 1; turns <= 20; turns += 1) {
      news = ['p1'];
      await turn();
    }
    expect((await stored()).filter((one) => one.includes('deleted'))).toHaveLength(1);
  });

  it('waits longer and longer while a network is in trouble, and keeps its place', async () => {
    trouble = { kind: 'retryable', reason: 'down' };
    const waits: number[] = [];
    await reader().round();
    take();
    for (let failures = 1; failures <= 6; failures += 1) {
      let waited = 0;
      while (take().length === 0) {
        clock.advance(EVERY);
        waited += 1;
        await reader().round();
      }
      waits.push(waited);
    }
    expect(waits[0]).toBe(1);
    expect(waits[5]).toBeGreaterThan(20);
    trouble = null;
    clock.advance(4 * 3600);
    standing = [reply('ann')];
    await reader().round();
    expect(await stored()).toEqual(['I am ann live open']);
  });

  it.each([
    ['too long', new Faulted({ kind: 'retryable', reason: 'the answer is longer than 5000000 bytes' })],
    ['a stumbling block for us', new Error('a bug')],
  ])('reads the other threads when one of them is %s', async (_, error) => {
    await hub.publish('other', 'Open night');
    await hub.dispatch();
    const [first] = network.posts;
    unreadable = { call: `thread ${first?.id}`, error };
    standing = [reply('ann', { answers: 'p2' })];
    for (let turns = 1; turns <= 4; turns += 1) {
      clock.advance(EVERY * 5);
      await reader()
        .round()
        .catch(() => undefined);
    }
    expect(take()).toContain('thread p2');
    expect(await hub.knex('community_hub_replies').pluck('text')).toEqual(['I am ann']);
  });

  it('reads threads at their own times where the network does not tell what is new', async () => {
    unreadable = { call: 'news', error: new Faulted({ kind: 'rejected', reason: 'no such scope' }) };
    standing = [reply('ann')];
    await turn();
    expect([take(), await stored()]).toEqual([['news', 'thread p1'], ['I am ann live open']]);
  });

  it('makes no call before a limit lets it', async () => {
    refusedUntil = toInstant(addSeconds(clock.now(), 600));
    await reader().round();
    refusedUntil = null;
    clock.advance(540);
    await reader().round();
    expect(take()).toEqual([]);
    clock.advance(120);
    await reader().round();
    expect(take()).toEqual(['news', 'thread p1']);
  });

  it('asks nothing in the name of a copy of the installation, or of a paused account', async () => {
    for (const state of ['copy', 'paused', 'broken'] as const) {
      await hub.accounts.update(1, { state });
      await turn();
    }
    expect(take()).toEqual([]);
  });

  it('forgets who wrote under a post that was removed, and what is older than it may be', async () => {
    standing = [reply('old', { at: '2026-10-01T10:00:00.000Z' }), reply('ann')];
    await turn(reader(30));
    expect(await stored()).toEqual(['I am ann live open']);
    await hub.withdraw('doc');
    await hub.dispatch();
    await turn(reader(30));
    expect(await hub.knex('community_hub_replies').select()).toEqual([]);
    expect(await hub.knex('community_hub_threads').select()).toEqual([]);
  });

  it('reads nothing and keeps nothing when replies are kept for no day', async () => {
    standing = [reply('ann')];
    await turn();
    take();
    await turn(reader(0));
    expect([take(), await hub.knex('community_hub_replies').select()]).toEqual([[], []]);
  });
});
