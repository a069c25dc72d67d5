import { createPostDecisions, POLICY } from '../../../../../server/src/features/syndication';
import { createPostStore } from '../../../../../server/src/strapi/store/post-store';
import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { type SmallHub, smallHub } from '../../../../support/syndication/small-hub';
import { type Abilities, type SmallNetwork, smallNetwork } from '../../../../support/syndication/small-network';
import { STATES } from '../post/states';

let hub: SmallHub;
let network: SmallNetwork;
let desk: ReturnType<typeof createPostDecisions>;

async function open(abilities: Partial<Abilities> = {}) {
  network = smallNetwork('first', abilities);
  hub = smallHub(await openSqlite(), manualClock(), [network]);
  let count = 0;
  desk = createPostDecisions({
    posts: createPostStore(hub.knex),
    clock: hub.clock,
    policy: POLICY,
    newKey: () => {
      count += 1;
      return `next${count}`;
    },
  });
  await hub.connect(network);
}
beforeEach(() => open());
afterEach(() => hub.knex.destroy());

async function decide(action: Parameters<typeof desk.decide>[1], url: string | null = null) {
  const post = (await hub.posts()).at(-1);
  if (!post) throw new Error('no post');
  return desk.decide(post, action, url);
}

it.each([
  ['none due', ['cancel']],
  ['none waiting', ['retry', 'cancel']],
  ['none held', ['share', 'cancel']],
  ['none failed', ['retry', 'cancel']],
  ['none cancelled', ['share']],
  ['none sending', []],
  ['live idle', []],
  ['live failed', ['retry']],
  ['uncertain held', ['retry', 'confirm-live', 'confirm-absent']],
  ['removed idle', []],
  ['removed failed', ['share']],
  ['removed held', ['share', 'cancel']],
] as const)('offers for a post that is %s: %j', (state, actions) => {
  expect(desk.allowed(STATES[state])).toEqual(actions);
});

it('sends what waited to be asked', async () => {
  await hub.publish('doc', 'Open day', { intent: 'not-asked' });
  expect(await decide('share')).toMatchObject({ ok: true, value: { work: 'due' } });
  await hub.dispatch();
  expect(network.posts).toHaveLength(1);
});

it('never sends what was cancelled, also after edits, until it is shared', async () => {
  await hub.publish('doc', 'Open day', { intent: 'not-asked' });
  await decide('cancel');
  await hub.publish('doc', 'Open night', { intent: 'not-asked' });
  await hub.dispatch();
  expect(network.calls).toEqual([]);
  await decide('share');
  await hub.dispatch();
  expect(network.posts).toHaveLength(1);
});

it('refuses in plain words what the state does not allow', async () => {
  await hub.publish('doc', 'Open day');
  await hub.dispatch();
  expect(await decide('cancel')).toEqual({ ok: false, error: 'A post that is live and idle has no such action.' });
});

it('shares what vanished on the network as a new post, once', async () => {
  await hub.publish('doc', 'Open day');
  await hub.dispatch();
  network.posts = [];
  await hub.publish('doc', 'Open night');
  hub.clock.advance(10);
  await hub.dispatch();
  const [gone] = await hub.posts();
  if (!gone) throw new Error('no post');
  expect(await desk.decide(gone, 'share', null)).toMatchObject({ ok: true, value: { generation: 2, key: 'next1' } });
  expect(await desk.decide(gone, 'share', null)).toMatchObject({ ok: false });
  await hub.dispatch();
  expect(network.posts.map(({ link }) => link)).toEqual(['https://hub.example/go/next1']);
});

it('takes a person’s word that a post is there, and says that it cannot be changed from here', async () => {
  await hub.knex.destroy();
  await open({ probe: false });
  network.mishaps.push({ on: 'publish', fault: { kind: 'ambiguous', reason: 'lost' }, stored: true });
  await hub.publish('doc', 'Open day');
  await hub.dispatch();
  hub.clock.advance(31);
  await hub.dispatch();
  await decide('confirm-live', 'https://first.example/p1');
  await hub.publish('doc', 'Open night');
  hub.clock.advance(10);
  await hub.dispatch();
  expect(network.calls).toEqual(['publish']);
  expect((await hub.posts())[0]).toMatchObject({
    presence: 'live',
    work: 'idle',
    receipt: { url: 'https://first.example/p1' },
    problem: { code: 'cannot-update' },
  });
  await hub.withdraw('doc');
  await hub.dispatch();
  expect((await hub.posts())[0]).toMatchObject({
    presence: 'live',
    work: 'failed',
    problem: { code: 'cannot-remove' },
  });
});

it('takes a person’s word that a post is not there, and sends it once more', async () => {
  await hub.knex.destroy();
  await open({ probe: false });
  network.mishaps.push({ on: 'publish', fault: { kind: 'ambiguous', reason: 'lost' } });
  await hub.publish('doc', 'Open day');
  await hub.dispatch();
  hub.clock.advance(31);
  await hub.dispatch();
  await decide('confirm-absent');
  await hub.dispatch();
  expect(network.calls).toEqual(['publish', 'publish']);
  expect(network.posts).toHaveLength(1);
});

it('loses no decision to a dispatcher that writes at the same time', async () => {
  await hub.publish('doc', 'Open day');
  const [stale] = await hub.posts();
  if (!stale) throw new Error('no post');
  await hub.dispatch();
  expect(await desk.decide(stale, 'cancel', null)).toMatchObject({
    ok: false,
    error: expect.stringContaining('changed'),
  });
  expect((await hub.posts())[0]).toMatchObject({ presence: 'live' });
});
