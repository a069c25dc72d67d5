import { createPostDecisions, type Person, POLICY } from '../../../../../server/src/features/syndication';
import type { Choice } from '../../../../../server/src/features/syndication/desk/post-actions';
import { createPostStore } from '../../../../../server/src/strapi/store/post-store';
import type { PostAction } from '../../../../../shared/contracts/posts';
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
    accounts: hub.accounts,
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

const ANA: Person = { name: 'Ana', id: 1 };

function choice(action: PostAction, over: Partial<Choice> = {}): Choice {
  return { action, by: ANA, url: null, reason: null, ...over };
}

async function decide(action: PostAction, over: Partial<Choice> = {}) {
  const post = (await hub.posts()).at(-1);
  if (!post) throw new Error('no post');
  return desk.decide(post, choice(action, over));
}

it.each([
  ['none due', ['reschedule', 'cancel', 'mark-live']],
  ['none waiting', ['retry', 'cancel', 'mark-live']],
  ['none held', ['share', 'cancel', 'mark-live']],
  ['none proposed', ['reschedule', 'cancel']],
  ['none handed', ['cancel', 'mark-live']],
  ['none failed', ['retry', 'cancel', 'mark-live']],
  ['none cancelled', ['share']],
  ['none sending', []],
  ['live idle', ['resend']],
  ['live replaced', []],
  ['live proposed', []],
  ['live handed', ['mark-edited']],
  ['live unhanded', ['confirm-removed']],
  ['live drifted', ['restore-drift', 'accept-drift']],
  ['removed drifted', ['restore-drift', 'accept-drift']],
  ['live failed', ['retry', 'resend']],
  ['live left', ['retry', 'confirm-removed']],
  ['uncertain held', ['retry', 'confirm-live', 'confirm-absent']],
  ['removed idle', []],
  ['removed failed', ['share', 'cancel']],
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
  const again = await desk.decide(gone, choice('share'));
  expect(again).toMatchObject({ ok: true, value: { generation: 2, key: 'next1' } });
  expect(await desk.decide(gone, choice('share'))).toMatchObject({ ok: false });
  expect(await hub.posts()).toHaveLength(2);
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
  await decide('confirm-live', { url: 'https://first.example/p1' });
  await hub.publish('doc', 'Open night');
  hub.clock.advance(10);
  await hub.dispatch();
  expect(network.calls).toEqual(['publish']);
  expect((await hub.posts())[0]).toMatchObject({
    presence: 'live',
    work: 'held',
    receipt: { url: 'https://first.example/p1' },
    problem: { code: 'edit' },
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
  expect(await desk.decide(stale, choice('cancel'))).toMatchObject({
    ok: false,
    error: expect.stringContaining('changed'),
  });
  expect((await hub.posts())[0]).toMatchObject({ presence: 'live' });
});

describe('every decision', () => {
  const decisions = async () => {
    const [post] = await hub.posts();
    return post ? createPostStore(hub.knex).decisions(post.id) : [];
  };

  it('is kept with who, when and why, in the order it was made', async () => {
    await hub.publish('doc', 'Open day', { intent: 'not-asked' });
    await decide('cancel', { reason: 'Wrong picture' });
    hub.clock.advance(60);
    await decide('share', { by: { name: 'Ben', id: 2 } });
    expect(await decisions()).toEqual([
      { action: 'cancel', by: ANA, at: '2026-11-22T10:00:00.000Z', reason: 'Wrong picture' },
      { action: 'share', by: { name: 'Ben', id: 2 }, at: '2026-11-22T10:01:00.000Z', reason: null },
    ]);
  });

  it('that came too late is not kept, and neither is its move', async () => {
    await hub.publish('doc', 'Open day');
    const [stale] = await hub.posts();
    if (!stale) throw new Error('no post');
    await hub.dispatch();
    await desk.decide(stale, choice('cancel'));
    expect(await decisions()).toEqual([]);
  });

  it('is kept with its move or not at all', async () => {
    await hub.publish('doc', 'Open day', { intent: 'not-asked' });
    await hub.knex.schema.dropTable('community_hub_decisions');
    await expect(decide('share')).rejects.toMatchObject({
      message: expect.stringContaining('community_hub_decisions'),
    });
    expect((await hub.posts())[0]).toMatchObject({ work: 'held', version: 1 });
  });
});

describe('a post that a person sends anew', () => {
  beforeEach(async () => {
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    await decide('resend', { reason: 'The first one is buried' });
    await hub.dispatch();
  });

  it('stands beside the old one, and alone follows edits', async () => {
    await hub.publish('doc', 'Open night');
    hub.clock.advance(10);
    await hub.dispatch();
    expect(network.posts.map(({ text }) => text)).toEqual([
      expect.stringContaining('Open day'),
      expect.stringContaining('Open night'),
    ]);
  });

  it('says on both why', async () => {
    const store = createPostStore(hub.knex);
    for (const { id } of await hub.posts()) {
      expect(await store.decisions(id)).toMatchObject([{ action: 'resend', reason: 'The first one is buried' }]);
    }
  });

  it('goes with the old one when the item goes', async () => {
    await hub.withdraw('doc');
    await hub.dispatch();
    expect(network.posts).toEqual([]);
  });

  it('can be sent anew once more, the old one not', async () => {
    const [old, next] = await hub.posts();
    if (!old || !next) throw new Error('two posts');
    expect(desk.allowed(old)).toEqual([]);
    expect(desk.allowed(next)).toEqual(['resend']);
  });
});

it('takes a person’s word that she posted it by hand: nothing is sent any more', async () => {
  network.mishaps.push({ on: 'publish', fault: { kind: 'rejected', reason: 'no' } });
  await hub.publish('doc', 'Open day');
  await hub.dispatch();
  await decide('mark-live', { url: 'https://first.example/by-hand' });
  await hub.dispatch();
  expect(network.calls).toEqual(['publish']);
  expect((await hub.posts())[0]).toMatchObject({
    presence: 'live',
    work: 'idle',
    receipt: { url: 'https://first.example/by-hand' },
  });
});

it('takes a person’s word that she took down what could not be removed', async () => {
  await hub.knex.destroy();
  await open({ remove: false });
  await hub.publish('doc', 'Open day');
  await hub.dispatch();
  await hub.withdraw('doc');
  await hub.dispatch();
  await decide('confirm-removed');
  expect((await hub.posts())[0]).toMatchObject({ presence: 'removed', work: 'idle' });
});
