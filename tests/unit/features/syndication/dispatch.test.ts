import { createDispatcher } from '../../../../server/src/features/syndication';
import { createPostStore } from '../../../../server/src/strapi/store/post-store';
import { openSqlite } from '../../../support/syndication/database';
import { manualClock } from '../../../support/syndication/manual-clock';
import { inSeconds, type SmallHub, smallHub } from '../../../support/syndication/small-hub';
import { type Abilities, type SmallNetwork, smallNetwork } from '../../../support/syndication/small-network';

const because = { reason: 'words of the network' };
const LOST = { on: 'publish', fault: { kind: 'ambiguous', ...because } } as const;

let hub: SmallHub;
let network: SmallNetwork;

async function open(abilities: Partial<Abilities> = {}, others: SmallNetwork[] = []): Promise<void> {
  network = smallNetwork('first', abilities);
  hub = smallHub(await openSqlite(), manualClock(), [network, ...others]);
  await hub.connect(network);
  for (const other of others) await hub.connect(other);
}

async function onlyPost() {
  const posts = await hub.posts();
  expect(posts).toHaveLength(1);
  return posts[0] as (typeof posts)[number];
}

afterEach(async () => {
  expect(hub.errors).toEqual([]);
  await hub.knex.destroy();
});

describe('a shared item', () => {
  beforeEach(() => open());

  it('is posted once with its link, and its post holds exactly what was sent', async () => {
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    const post = await onlyPost();
    expect(network.posts).toEqual([
      { id: 'p1', link: `https://hub.example/go/${post.key}`, text: expect.stringContaining('Open day') },
    ]);
    expect(post).toMatchObject({ presence: 'live', work: 'idle', receipt: { remoteId: 'p1' }, problem: null });
    expect(post.livePayload).toEqual({ text: network.posts[0]?.text, link: network.posts[0]?.link });
  });

  it('saved ten times in a row makes one post and at most two mutating calls', async () => {
    for (let count = 1; count <= 10; count += 1) {
      await hub.publish('doc', `Open day ${count}`);
      await hub.dispatch();
      hub.clock.advance(1);
    }
    hub.clock.advance(10);
    await hub.dispatch();
    expect(network.calls).toEqual(['publish', 'update']);
    expect(network.posts).toEqual([expect.objectContaining({ text: expect.stringContaining('Open day 10') })]);
    await onlyPost();
  });

  it('published again without a change makes no call', async () => {
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    await hub.publish('doc', 'Open day');
    hub.clock.advance(10);
    await hub.dispatch();
    expect(network.calls).toEqual(['publish']);
    expect(await onlyPost()).toMatchObject({ work: 'idle', desiredRev: 2, sentRev: 2 });
  });

  it('edited while its post is on its way is updated afterwards', async () => {
    await hub.publish('doc', 'Open day');
    network.meanwhile = () => hub.publish('doc', 'Open night');
    await hub.dispatch();
    expect(await onlyPost()).toMatchObject({ presence: 'live', work: 'planned' });
    hub.clock.advance(10);
    await hub.dispatch();
    expect(network.posts.map(({ text }) => text)).toEqual([expect.stringContaining('Open night')]);
  });

  it('unpublished is taken down, and shared again is a new post', async () => {
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    await hub.withdraw('doc');
    await hub.dispatch();
    expect(network.posts).toEqual([]);
    expect(await onlyPost()).toMatchObject({ presence: 'removed', work: 'idle' });
    await hub.publish('doc', 'Open day', { intent: 'shared' });
    await hub.dispatch();
    const posts = await hub.posts();
    expect(posts.map(({ generation, presence }) => [generation, presence])).toEqual([
      [1, 'removed'],
      [2, 'live'],
    ]);
    expect(posts[0]?.key).not.toBe(posts[1]?.key);
    expect(network.posts).toHaveLength(1);
  });

  it('unpublished before it was sent never leaves', async () => {
    await hub.publish('doc', 'Open day');
    await hub.withdraw('doc');
    await hub.dispatch();
    expect(network.calls).toEqual([]);
    expect(await onlyPost()).toMatchObject({ work: 'skipped', problem: { code: 'unpublished-before-sending' } });
  });

  it('hidden without a word to the planner is refused at send time', async () => {
    await hub.publish('doc', 'Open day');
    hub.items.set('doc/en', { visible: false, reason: 'not-public' });
    await hub.dispatch();
    expect(network.calls).toEqual([]);
    expect(await onlyPost()).toMatchObject({ work: 'skipped', problem: { code: 'not-public' } });
  });

  it('withdrawn while its post is on its way is taken down right after', async () => {
    await hub.publish('doc', 'Open day');
    network.meanwhile = () => hub.withdraw('doc');
    await hub.dispatch();
    expect(network.calls).toEqual(['publish', 'remove']);
    expect(await onlyPost()).toMatchObject({ presence: 'removed', work: 'idle' });
  });

  it('removed on the network by somebody is said, not posted again', async () => {
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    network.posts = [];
    await hub.publish('doc', 'Open night');
    hub.clock.advance(10);
    await hub.dispatch();
    expect(await onlyPost()).toMatchObject({ presence: 'removed', work: 'failed', problem: { code: 'gone' } });
    await hub.publish('doc', 'Open evening');
    await hub.dispatch();
    expect(network.posts).toEqual([]);
    expect(await onlyPost()).toMatchObject({ work: 'failed', problem: { code: 'gone' } });
  });

  it('keeps every attempt with its outcome', async () => {
    network.mishaps.push({ on: 'publish', fault: { kind: 'retryable', ...because } });
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    hub.clock.advance(30);
    await hub.dispatch();
    const { id } = await onlyPost();
    const attempts = await createPostStore(hub.knex).attempts(id);
    expect(attempts.map(({ number, operation, outcome, detail }) => ({ number, operation, outcome, detail }))).toEqual([
      { number: 1, operation: 'publish', outcome: 'retryable', detail: because.reason },
      { number: 2, operation: 'publish', outcome: 'live', detail: null },
    ]);
    expect(attempts[0]?.payloadDigest).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a publication whose answer was lost', () => {
  it.each([
    ['arrived', true],
    ['did not arrive', false],
  ])('is repeated under its own key where the network keeps keys (%s)', async (_name, stored) => {
    await open({ repeatMinutes: 60 });
    network.mishaps.push({ ...LOST, stored });
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    expect(await onlyPost()).toMatchObject({ presence: 'none', work: 'sending', problem: { code: 'ambiguous' } });
    hub.clock.advance(31);
    await hub.dispatch();
    expect(network.calls).toEqual(['publish', 'publish']);
    expect(network.posts).toHaveLength(1);
    expect(await onlyPost()).toMatchObject({ presence: 'live', work: 'idle', problem: null });
  });

  it('is repeated as it was sent although its template was broken meanwhile', async () => {
    await open({ repeatMinutes: 60, probe: false });
    network.mishaps.push({ ...LOST, stored: true });
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    const { items } = hub.ports;
    const refused = { field: 'template', reason: 'there is no item.titel' } as const;
    hub.ports.items = { read: async () => ({ visible: true, title: 'Open day', refused }) };
    hub.clock.advance(31);
    await hub.dispatch();
    hub.ports.items = items;
    expect(await onlyPost()).toMatchObject({ presence: 'live', work: 'idle', problem: null });
    expect(network.posts).toHaveLength(1);
  });

  it('is looked up where keys are not kept, and adopted when it is there', async () => {
    await open();
    network.mishaps.push({ ...LOST, stored: true });
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    hub.clock.advance(31);
    await hub.dispatch();
    expect(network.calls).toEqual(['publish', 'probe']);
    expect(await onlyPost()).toMatchObject({ presence: 'live', receipt: { remoteId: 'p1' } });
  });

  it('is sent again only after two look-ups a settle time apart found nothing', async () => {
    await open();
    network.mishaps.push(LOST);
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    hub.clock.advance(31);
    await hub.dispatch();
    expect(network.calls).toEqual(['publish', 'probe']);
    hub.clock.advance(31);
    await hub.dispatch();
    expect(network.calls).toEqual(['publish', 'probe', 'probe', 'publish']);
    expect(network.posts).toHaveLength(1);
  });

  it('goes to a person where there is neither key nor look-up', async () => {
    await open({ probe: false });
    network.mishaps.push({ ...LOST, stored: true });
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    hub.clock.advance(31);
    await hub.dispatch();
    expect(network.calls).toEqual(['publish']);
    expect(await onlyPost()).toMatchObject({ presence: 'uncertain', work: 'held', problem: { code: 'person' } });
  });

  it('is never repeated after the network forgets keys', async () => {
    await open({ repeatMinutes: 60 });
    network.mishaps.push({ ...LOST, stored: true });
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    hub.clock.advance(3600);
    await hub.dispatch();
    expect(network.calls).toEqual(['publish', 'probe']);
    expect(network.posts).toHaveLength(1);
  });

  it('of an item that is not public any more is only looked for, then taken down', async () => {
    await open({ repeatMinutes: 60 });
    network.mishaps.push({ ...LOST, stored: true });
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    await hub.withdraw('doc');
    hub.clock.advance(31);
    await hub.dispatch();
    expect(network.calls).toEqual(['publish', 'probe', 'remove']);
    expect(network.posts).toEqual([]);
  });

  it('and refused when it is repeated may still have arrived the first time', async () => {
    await open({ repeatMinutes: 60 });
    network.mishaps.push({ ...LOST, stored: true }, { on: 'publish', fault: { kind: 'rejected', ...because } });
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    for (let count = 0; count < 2; count += 1) {
      hub.clock.advance(31);
      await hub.dispatch();
    }
    expect(network.calls).toEqual(['publish', 'publish', 'probe']);
    expect(await onlyPost()).toMatchObject({ presence: 'live', receipt: { remoteId: 'p1' } });
  });
});

describe('a process that died', () => {
  beforeEach(() => open());

  it('in a call leaves a post that is settled, not sent again', async () => {
    await hub.publish('doc', 'Open day');
    const dead = { ...hub.store, save: async () => new Promise<never>(() => undefined) };
    const never = new AbortController().signal;
    let saves = 0;
    const dying = {
      ...hub.store,
      save: (...args: Parameters<typeof hub.store.save>) => {
        saves += 1;
        return saves > 1 ? dead.save() : hub.store.save(...args);
      },
    };
    const { runLane } = await import('../../../../server/src/features/syndication');
    void runLane(1, { ...hub.ports, store: dying }, { stopping: never, hurry: never });
    while (saves < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(network.posts).toHaveLength(1);

    await hub.dispatch();
    expect(network.calls).toEqual(['publish']);
    hub.clock.advance(91);
    await hub.dispatch();
    expect(network.calls).toEqual(['publish', 'probe']);
    expect(await onlyPost()).toMatchObject({ presence: 'live', work: 'idle' });
    const attempts = await createPostStore(hub.knex).attempts(1);
    expect(attempts.map(({ operation, outcome }) => [operation, outcome])).toEqual([
      ['publish', 'unknown'],
      ['probe', 'live'],
    ]);
  });

  it('and comes back after another took its account writes nothing more', async () => {
    await hub.publish('doc', 'Open day');
    network.meanwhile = async () => {
      hub.clock.advance(200);
      const lease = await hub.store.lease(1, inSeconds(hub.clock, 0), inSeconds(hub.clock, 90), 'other');
      expect(lease).not.toBeNull();
    };
    await hub.dispatch();
    expect(await onlyPost()).toMatchObject({ presence: 'none', work: 'sending' });
    hub.clock.advance(91);
    await hub.dispatch();
    expect(network.calls).toEqual(['publish', 'probe']);
    expect(network.posts).toHaveLength(1);
  });
});

describe('trouble on one account', () => {
  let other: SmallNetwork;
  beforeEach(async () => {
    other = smallNetwork('second');
    await open({}, [other]);
  });

  it('limits pause that account alone, and its post goes out when they end', async () => {
    network.mishaps.push({
      on: 'publish',
      fault: { kind: 'rate-limited', until: inSeconds(hub.clock, 600), ...because },
    });
    await hub.publish('doc', 'Open day');
    await hub.publish('doc2', 'Open night');
    await hub.dispatch();
    expect(network.calls).toEqual(['publish']);
    expect(other.posts).toHaveLength(2);
    expect((await hub.accounts.find(1))?.pausedUntil).toBe(inSeconds(hub.clock, 600));
    expect(await hub.store.nextDueAt()).toBe(inSeconds(hub.clock, 600));
    hub.clock.advance(601);
    await hub.dispatch();
    expect(network.posts).toHaveLength(2);
  });

  it('a pause during a call that is refused leaves its post unsent, and not unknown', async () => {
    network.mishaps.push({ on: 'publish', fault: { kind: 'auth-broken', reason: 'Token revoked.' } });
    network.meanwhile = async () => void (await hub.accounts.update(1, { state: 'paused' }));
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    expect((await hub.posts())[0]).toMatchObject({ work: 'due', operation: null, problem: { code: 'auth-broken' } });
  });

  it('a pause outlives a refusal of the access that comes a moment later', async () => {
    network.mishaps.push({ on: 'publish', fault: { kind: 'auth-broken', reason: 'Token revoked.' } });
    hub.ports.isRefused = async () => (await hub.accounts.update(1, { state: 'paused' })) !== null;
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    expect(await hub.accounts.find(1)).toMatchObject({ state: 'paused' });
  });

  it('broken credentials stop that account, and its posts stay due until it works again', async () => {
    network.mishaps.push({
      on: 'publish',
      fault: { kind: 'auth-broken', reason: 'Token revoked.', hint: 'Renew it.' },
    });
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    expect(other.posts).toHaveLength(1);
    expect(await hub.accounts.find(1)).toMatchObject({ state: 'broken', reason: 'Token revoked. Renew it.' });
    expect((await hub.posts())[0]).toMatchObject({ work: 'due', problem: { code: 'auth-broken' } });
    await hub.accounts.update(1, { state: 'ready', reason: null });
    await hub.dispatch();
    expect(network.posts).toHaveLength(1);
  });

  it('secrets that cannot be read any more break the account with words, and send nothing', async () => {
    await hub.knex('community_hub_accounts').where({ id: 1 }).update({ secrets: 'under another key' });
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    expect(network.calls).toEqual([]);
    expect(await hub.accounts.find(1)).toMatchObject({
      state: 'broken',
      reason: expect.stringContaining('encryption'),
    });
    expect((await hub.posts())[0]).toMatchObject({ work: 'due', presence: 'none' });
  });

  it('a channel that is not installed any more breaks its account, not the others', async () => {
    await hub.accounts.insert({
      ...(await hub.connect(network)),
      channel: 'forgotten',
      secrets: {},
    });
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    const accounts = await hub.accounts.list();
    expect(accounts.find(({ channel }) => channel === 'forgotten')).toMatchObject({ state: 'broken' });
    expect(other.posts).toHaveLength(1);
  });

  it('an unanswered call ends after its limit, and the other account never waits for it', async () => {
    const { channel } = network;
    const hanging = { ...channel, publish: () => new Promise<never>(() => undefined) };
    const waits: { milliseconds: number; end: () => void }[] = [];
    const ports = {
      ...hub.ports,
      channels: new Map([...hub.ports.channels, [channel.id, hanging]]),
      sleep: (milliseconds: number) =>
        new Promise<void>((resolve) => {
          waits.push({ milliseconds, end: resolve });
        }),
    };
    await hub.publish('doc', 'Open day');
    const dispatcher = createDispatcher(ports);
    dispatcher.start();
    while (other.posts.length < 1) await new Promise((resolve) => setTimeout(resolve, 5));
    const limit = waits.find(({ milliseconds }) => milliseconds === 30_000);
    limit?.end();
    while (!waits.some(({ milliseconds }) => milliseconds === 5000))
      await new Promise((resolve) => setTimeout(resolve, 5));
    waits.find(({ milliseconds }) => milliseconds === 5000)?.end();
    while ((await hub.posts())[0]?.problem?.code !== 'ambiguous')
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await hub.posts())[0]?.problem?.detail).toContain('did not answer within 30 seconds');
    for (const wait of waits) wait.end();
    await dispatcher.stop(1);
  });
});
