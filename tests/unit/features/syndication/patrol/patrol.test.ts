import { createPostDecisions, POLICY, type Post } from '../../../../../server/src/features/syndication';
import { createPatrol, type Patrol } from '../../../../../server/src/features/syndication/patrol/patrol';
import { createLookStore } from '../../../../../server/src/strapi/store/look-store';
import { createPostStore } from '../../../../../server/src/strapi/store/post-store';
import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { type SmallHub, smallHub } from '../../../../support/syndication/small-hub';
import { type Abilities, type SmallNetwork, smallNetwork } from '../../../../support/syndication/small-network';

const HOUR = 3600;
const ANA = { name: 'Ana', id: 1 };

let hub: SmallHub;
let network: SmallNetwork;
let patrol: Patrol;
let accountId: number;

function patrolOf(hours = 24): Patrol {
  return createPatrol({
    looks: createLookStore(hub.knex),
    posts: createPostStore(hub.knex),
    accounts: hub.accounts,
    leases: hub.store,
    channels: hub.ports.channels,
    contextFor: hub.ports.contextFor,
    gates: [],
    clock: hub.clock,
    random: hub.ports.random,
    policy: POLICY,
    hours,
    wake: () => undefined,
    sleep: async () => undefined,
    onError: (error) => hub.errors.push(error),
  });
}

async function open(abilities: Partial<Abilities> = {}) {
  network = smallNetwork('first', abilities);
  hub = smallHub(await openSqlite(), manualClock(), [network]);
  patrol = patrolOf();
  accountId = (await hub.connect(network)).id;
}
beforeEach(() => open());
afterEach(async () => {
  await hub.knex.destroy();
  expect(hub.errors).toEqual([]);
});

async function live(documentId = 'a', title = 'Bench night'): Promise<void> {
  await hub.publish(documentId, title);
  await hub.dispatch();
}
const shown = () => network.posts[0] as (typeof network.posts)[number];
const looks = () => network.calls.filter((call) => call === 'look').length;
const stateOf = ({ presence, work, problem }: Post) =>
  [presence, work, problem?.code].filter((word) => word !== undefined).join(' ');
const states = async () => (await hub.posts()).map(stateOf);

/** A day and a bit, so that every look is due. */
async function nextDay(): Promise<void> {
  hub.clock.advance(25 * HOUR);
  await patrol.round();
}

async function answer(action: 'accept-drift' | 'restore-drift'): Promise<void> {
  const post = (await hub.posts()).at(-1) as Post;
  let count = 0;
  const decisions = createPostDecisions({
    posts: createPostStore(hub.knex),
    accounts: hub.accounts,
    clock: hub.clock,
    policy: POLICY,
    newKey: () => {
      count += 1;
      return `again${post.id}${count}`;
    },
  });
  const decided = await decisions.decide(post, { action, by: ANA, url: null, reason: null });
  if (!decided.ok) throw new Error(decided.error);
  if (action === 'accept-drift') await createLookStore(hub.knex).accept(post.id);
  await hub.dispatch();
}

describe('a post that somebody changed on its network', () => {
  beforeEach(async () => {
    await live();
    shown().text = 'Free beer!';
    await nextDay();
  });

  it('waits for a person, who sees what stands there, and the history says who found it', async () => {
    const [post] = await hub.posts();
    expect(stateOf(post as Post)).toBe('live held drift');
    const looked = await createLookStore(hub.knex).find([post?.id ?? 0]);
    expect(looked.get(post?.id ?? 0)?.shown).toMatchObject({ text: 'Free beer!' });
    const decisions = await createPostStore(hub.knex).decisions(post?.id ?? 0);
    expect(decisions).toMatchObject([{ action: 'found-changed', by: { name: '' } }]);
  });

  it('is asked about once, however often it is looked at', async () => {
    await nextDay();
    await nextDay();
    const [post] = await hub.posts();
    expect(await createPostStore(hub.knex).decisions(post?.id ?? 0)).toHaveLength(1);
  });

  it('is written again when the hub is right', async () => {
    await answer('restore-drift');
    expect(shown().text).toContain('Bench night');
    await nextDay();
    expect(await states()).toEqual(['live idle']);
  });

  it('stays as it is when the network is right, until somebody changes it once more', async () => {
    await answer('accept-drift');
    await nextDay();
    expect([await states(), shown().text]).toEqual([['live idle'], 'Free beer!']);
    shown().text = 'Free cake!';
    await nextDay();
    expect(await states()).toEqual(['live held drift']);
  });

  it('follows an edit that was made while it waited, although it was left as it was', async () => {
    await hub.publish('a', 'Bench night at seven');
    expect(await states()).toEqual(['live held drift']);
    await answer('accept-drift');
    hub.clock.advance(60);
    await hub.dispatch();
    expect([await states(), shown().text]).toEqual([['live idle'], expect.stringContaining('at seven')]);
    await nextDay();
    expect(await states()).toEqual(['live idle']);
  });

  it('follows the next edit of its item, although it was left as it was', async () => {
    await answer('accept-drift');
    await hub.publish('a', 'Bench night at seven');
    hub.clock.advance(60);
    await hub.dispatch();
    expect(shown().text).toContain('at seven');
  });

  it('is asked about no more when somebody puts it right there', async () => {
    shown().text = `Bench night\n\n${shown().link}`;
    const [{ livePayload }] = (await hub.posts()) as [Post];
    shown().text = (livePayload as { text: string }).text;
    await nextDay();
    expect(await states()).toEqual(['live idle']);
  });

  it('goes when its item goes', async () => {
    await hub.withdraw('a');
    await hub.dispatch();
    expect([await states(), network.posts]).toEqual([['removed idle'], []]);
  });
});

describe('a post that somebody removed on its network', () => {
  beforeEach(async () => {
    await live();
    network.posts = [];
    await nextDay();
  });

  it('is believed to be gone only when a later look agrees', async () => {
    expect(await states()).toEqual(['live idle']);
    hub.clock.advance(60);
    await patrol.round();
    expect([await states(), looks()]).toEqual([['live idle'], 1]);
    hub.clock.advance(600);
    await patrol.round();
    expect(await states()).toEqual(['removed held drift']);
  });

  it('is not asked about when it is there again', async () => {
    await hub.knex('community_hub_posts').select();
    const [{ livePayload, receipt }] = (await hub.posts()) as [Post];
    network.posts = [{ id: receipt?.remoteId ?? '', ...(livePayload as { text: string; link: string }) }];
    await nextDay();
    network.posts = [];
    await nextDay();
    expect(await states()).toEqual(['live idle']);
  });

  it('comes back as a new post when the hub is right', async () => {
    await nextDay();
    await answer('restore-drift');
    expect([await states(), network.posts.length]).toEqual([['removed idle', 'live idle'], 1]);
  });

  it('stays away when the network is right, also when its item is published again', async () => {
    await nextDay();
    await answer('accept-drift');
    await hub.publish('a', 'Bench night at seven');
    hub.clock.advance(60);
    await hub.dispatch();
    expect([await states(), network.posts]).toEqual([['removed cancelled gone'], []]);
  });

  it('makes no second post while nobody has answered and its item is shared again', async () => {
    await nextDay();
    await hub.publish('a', 'Bench night at seven');
    await hub.dispatch();
    expect([await states(), network.posts]).toEqual([['removed held drift'], []]);
  });
});

describe('the patrol', () => {
  it.each(['retryable', 'rejected', 'auth-broken'] as const)('takes no %s answer for a drift', async (kind) => {
    await live();
    network.mishaps.push({ on: 'look', fault: { kind, reason: 'words' } });
    network.posts = [];
    await nextDay();
    hub.clock.advance(2 * HOUR);
    await patrol.round();
    expect([await states(), looks()]).toEqual([['live idle'], 2]);
  });

  it('judges nothing while the account is in trouble', async () => {
    await live();
    shown().text = 'Free beer!';
    const until = '2027-01-01T00:00:00.000Z';
    await hub.accounts.update(accountId, { health: { circuit: { faults: [], opened: 1, until } } });
    await nextDay();
    expect(looks()).toBe(0);
    await hub.accounts.update(accountId, { state: 'paused', health: { circuit: null } });
    await nextDay();
    expect(looks()).toBe(0);
  });

  it('looks again once the trouble is over, although nothing was sent since then', async () => {
    await live();
    const until = '2026-11-22T10:05:00.000Z';
    await hub.accounts.update(accountId, { health: { circuit: { faults: [], opened: 1, until } } });
    await nextDay();
    expect(looks()).toBe(1);
    expect(await patrol.lookAt(1)).toEqual({ ok: true, value: 'same' });
  });

  it('spreads its looks over the day, youngest first, each post once', async () => {
    for (let count = 0; count < 30; count += 1) await live(`doc${count}`, `Number ${count}`);
    hub.clock.advance(HOUR);
    const seen: number[] = [];
    for (let minute = 0; minute < 60; minute += 1) {
      await patrol.round();
      const rows = await hub.knex('community_hub_looks').orderBy('next_at').select('post_id');
      if (rows.length > seen.length) seen.push(Number(rows.at(-1).post_id));
      hub.clock.advance(60);
    }
    expect(looks()).toBe(30);
    expect(seen).toEqual((await hub.posts()).map(({ id }) => id).reverse());
  });

  it('looks at once at all of an account when somebody asks', async () => {
    for (let count = 0; count < 30; count += 1) await live(`doc${count}`, `Number ${count}`);
    expect(await patrol.hurry(accountId)).toEqual({ ok: true, value: 30 });
    while (await patrol.round());
    expect(looks()).toBe(30);
  });

  it('looks at nothing by itself where it is switched off', async () => {
    patrol = patrolOf(0);
    await live();
    await nextDay();
    expect(looks()).toBe(0);
    await patrol.hurry(accountId);
    await patrol.round();
    expect(looks()).toBe(1);
  });

  it('looks at one post when somebody asks, and says what it found', async () => {
    await live();
    const [{ id }] = (await hub.posts()) as [Post];
    expect(await patrol.lookAt(id)).toEqual({ ok: true, value: 'same' });
    shown().text = 'Free beer!';
    expect(await patrol.lookAt(id)).toEqual({ ok: true, value: 'changed' });
    expect(await states()).toEqual(['live held drift']);
    expect(await patrol.lookAt(id + 1)).toEqual({ ok: false, error: { kind: 'unknown-post' } });
  });

  it('says why it cannot look', async () => {
    await hub.publish('a', 'Bench night');
    const [{ id }] = (await hub.posts()) as [Post];
    const refused = await patrol.lookAt(id);
    expect(refused).toMatchObject({ ok: false, error: { reason: expect.stringContaining('stands on its network') } });
    network.mishaps.push({ on: 'look', fault: { kind: 'retryable', reason: 'nobody answers' } });
    await hub.dispatch();
    expect(await patrol.lookAt(id)).toMatchObject({ ok: false, error: { reason: 'nobody answers' } });
  });

  it('leaves a post alone that was edited while it looked', async () => {
    await live();
    shown().text = 'Free beer!';
    network.meanwhile = () => hub.publish('a', 'Bench night at seven');
    await nextDay();
    expect(await states()).toEqual(['live planned']);
  });

  it('never looks while another process has the account', async () => {
    await live();
    hub.clock.advance(25 * HOUR);
    const now = hub.clock.now().toISOString();
    const lease = await hub.store.lease(accountId, now, '2027-01-01T00:00:00.000Z', 'somebody');
    expect(lease).not.toBeNull();
    await patrol.round();
    expect(looks()).toBe(0);
  });

  it('leaves networks alone that cannot be read', async () => {
    await hub.knex.destroy();
    await open({ look: false });
    await live();
    await nextDay();
    expect(await patrol.hurry(accountId)).toMatchObject({ ok: false, error: { kind: 'not-now' } });
    expect(looks()).toBe(0);
  });
});
