import { createPostDecisions, POLICY } from '../../../../../server/src/features/syndication';
import type { MoveLevel, MoveRecord } from '../../../../../server/src/features/syndication/moved/move-record';
import { createMovedTeller, type MovedTeller } from '../../../../../server/src/features/syndication/moved/tell-moved';
import {
  tellingDispatchStore,
  tellingPlanStore,
  tellingPostStore,
} from '../../../../../server/src/features/syndication/moved/telling-stores';
import { createPlanStore } from '../../../../../server/src/strapi/store/plan-store';
import { createPostStore } from '../../../../../server/src/strapi/store/post-store';
import type { PostEventPayload } from '../../../../../shared/contracts/post-events';
import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { type SmallHub, smallHub } from '../../../../support/syndication/small-hub';
import { type SmallNetwork, smallNetwork } from '../../../../support/syndication/small-network';

let network: SmallNetwork;
let hub: SmallHub;
let lines: [MoveLevel, MoveRecord][];
let events: [string, PostEventPayload][];
let teller: MovedTeller;

const names = () => events.map(([name]) => name.replace('community-hub.post.', ''));
const said = () => lines.map(([level, { event }]) => `${level} ${event}`);

async function dispatch() {
  await hub.dispatch();
  await teller.settled();
}

beforeEach(async () => {
  network = smallNetwork('first');
  hub = smallHub(await openSqlite(), manualClock(), [network]);
  lines = [];
  events = [];
  teller = createMovedTeller({
    accounts: hub.accounts,
    log: (level, record) => void lines.push([level, record]),
    emit: async (name, payload) => void events.push([name, payload]),
    onError: (error) => hub.errors.push(error),
  });
  hub.ports.store = tellingDispatchStore(hub.store, teller.hear);
  await hub.connect(network, { label: 'Team page' });
});
afterEach(async () => {
  expect(hub.errors).toEqual([]);
  await hub.knex.destroy();
});

describe('what becomes of a post', () => {
  it('is told once when it stands on the network, with where and on which account', async () => {
    await hub.publish('doc', 'Open day');
    await dispatch();
    const [post] = await hub.posts();
    expect(events).toEqual([
      [
        'community-hub.post.live',
        {
          post: {
            ...{ key: post?.key, kind: 'news', documentId: 'doc', locale: 'en', subject: '', occasion: 'announce' },
            ...{ title: 'Open day', presence: 'live', work: 'idle', url: 'https://first.example/p1' },
          },
          account: { id: 1, channel: 'first', label: 'Team page', handle: '@first' },
          problem: null,
        },
      ],
    ]);
    hub.clock.advance(60);
    await hub.publish('doc', 'Open day, changed');
    hub.clock.advance(60);
    await dispatch();
    expect(network.posts[0]?.text).toContain('Open day, changed');
    expect(names()).toEqual(['live']);
  });

  it('is told when it fails, and again when it fails anew after a person tried', async () => {
    const fault = { kind: 'rejected', reason: 'Too long' } as const;
    network.mishaps = [
      { on: 'publish', fault },
      { on: 'publish', fault },
    ];
    await hub.publish('doc', 'Open day');
    await dispatch();
    expect(events[0]?.[1].problem).toEqual({ code: 'rejected', detail: 'Too long' });
    const posts = tellingPostStore(createPostStore(hub.knex), teller.hear);
    const decisions = createPostDecisions({
      posts,
      accounts: hub.accounts,
      clock: hub.clock,
      policy: POLICY,
      newKey: () => 'k',
    });
    const [post] = await hub.posts();
    if (!post) throw new Error('no post');
    await decisions.decide(post, { action: 'retry', by: { name: 'Ana', id: 1 }, url: null, reason: null });
    await dispatch();
    expect(names()).toEqual(['failed', 'failed']);
  });

  it('is told when a person is needed, and not again while she is', async () => {
    const by = smallNetwork('second', { byHand: true });
    hub.ports.channels = new Map([[by.channel.id, by.channel]]);
    await hub.connect(by);
    await hub.knex('community_hub_accounts').where({ id: 1 }).update({ state: 'paused' });
    await hub.publish('doc', 'Open day');
    await dispatch();
    await dispatch();
    expect(names()).toEqual(['held']);
  });

  it('is told of what the planner wrote only after its commit', async () => {
    await hub.publish('doc', 'Open day');
    const after: (() => void)[] = [];
    await hub.knex.transaction(async (trx) => {
      const store = tellingPlanStore(createPlanStore(trx), teller.hear, async (work) => void after.push(work));
      const [post] = await store.posts('doc');
      if (!post) throw new Error('no post');
      await store.update([{ before: post, after: { ...post, work: 'held', at: null } }]);
      await store.insert([{ ...post, key: 'k9', generation: 2, work: 'failed' }]);
    });
    await teller.settled();
    expect(events).toEqual([]);
    for (const work of after) work();
    await teller.settled();
    expect(names()).toEqual(['held', 'failed']);
  });

  it('stands in the log as one line a move, without any text of people or networks', async () => {
    network.mishaps = [{ on: 'publish', fault: { kind: 'retryable', reason: 'Bearer secret-token' } }];
    await hub.publish('doc', 'A private title');
    await dispatch();
    hub.clock.advance(60);
    await dispatch();
    expect(said()).toEqual(['debug post.sending', 'info post.waiting', 'debug post.sending', 'info post.live']);
    const [post] = await hub.posts();
    expect(lines[1]?.[1]).toEqual({
      ...{ event: 'post.waiting', post: post?.key, account: 1, channel: 'first' },
      ...{ state: { presence: 'none', work: 'waiting' }, attempt: 1, durationMs: 0, fault: 'retryable' },
    });
    expect(lines[3]?.[1]).toMatchObject({ state: { presence: 'live', work: 'idle' }, attempt: 2, fault: null });
    expect(JSON.stringify(lines)).not.toMatch(/private|secret|Bearer/);
  });

  it('reads the accounts once for all that one commit wrote', async () => {
    await hub.publish('doc', 'Open day');
    const [post] = await hub.posts();
    if (!post) throw new Error('no post');
    const told: PostEventPayload[] = [];
    let reads = 0;
    const counting = createMovedTeller({
      accounts: {
        everConnected: () => {
          reads += 1;
          return hub.accounts.everConnected();
        },
      },
      log: () => undefined,
      emit: async (_, payload) => void told.push(payload),
      onError: (error) => hub.errors.push(error),
    });
    const held = (key: string) => ({ before: null, after: { ...post, key, work: 'held' as const }, attempt: null });
    counting.hear(['k1', 'k2', 'k3'].map(held));
    await counting.settled();
    expect(told.map((payload) => [payload.post.key, payload.account.label])).toEqual([
      ['k1', 'Team page'],
      ['k2', 'Team page'],
      ['k3', 'Team page'],
    ]);
    expect(reads).toBe(1);
  });

  it('does not keep others from being told when a listener fails', async () => {
    let count = 0;
    const failing = createMovedTeller({
      accounts: hub.accounts,
      log: () => undefined,
      emit: async () => {
        count += 1;
        if (count === 1) throw new Error('a listener of the app');
      },
      onError: () => undefined,
    });
    hub.ports.store = tellingDispatchStore(hub.store, failing.hear);
    await hub.publish('doc', 'One');
    await hub.publish('other', 'Two');
    await hub.dispatch();
    await failing.settled();
    expect(count).toBe(2);
  });
});
