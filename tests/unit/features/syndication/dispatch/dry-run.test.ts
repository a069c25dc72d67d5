import type { RateLimit } from '../../../../../server/src/channels/kit/rate-limit';
import { createPostDecisions, POLICY, type Post } from '../../../../../server/src/features/syndication';
import { createRateGate } from '../../../../../server/src/features/syndication/rates/rate-gate';
import { rateKey } from '../../../../../server/src/features/syndication/rates/rate-keys';
import { unspentRates } from '../../../../../server/src/features/syndication/rates/unspent-rates';
import { createPostStore } from '../../../../../server/src/strapi/store/post-store';
import { createRateStore } from '../../../../../server/src/strapi/store/rate-store';
import type { PostAction } from '../../../../../shared/contracts/posts';
import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { type SmallHub, smallHub } from '../../../../support/syndication/small-hub';
import { type Abilities, type SmallNetwork, smallNetwork } from '../../../../support/syndication/small-network';

let network: SmallNetwork;
let hub: SmallHub;

const theOne = async (): Promise<Post> => {
  const [post] = await hub.posts();
  if (!post) throw new Error('There is no post');
  return post;
};
const theAccount = async () => {
  const [account] = await hub.accounts.list();
  if (!account) throw new Error('There is no account');
  return account;
};
const state = async () => {
  const { presence, work, problem } = await theOne();
  return [presence, work, problem?.code ?? ''].join(' ').trim();
};
const decide = async (action: PostAction) => {
  const posts = createPostStore(hub.knex);
  const choices = createPostDecisions({
    posts,
    accounts: hub.accounts,
    clock: hub.clock,
    policy: POLICY,
    newKey: () => 'k',
  });
  return choices.decide(await theOne(), { action, by: { name: 'Ana', id: 1 }, url: null, reason: null });
};
const dispatch = async () => {
  hub.clock.advance(60);
  await hub.dispatch();
};
const publish = async (title: string) => {
  await hub.publish('doc', title);
  await dispatch();
};

async function set(abilities: Partial<Abilities>, dryRun: boolean) {
  network = smallNetwork('first', abilities);
  hub = smallHub(await openSqlite(), manualClock(), [network]);
  hub.ports.dryRun = dryRun;
  await hub.connect(network);
}

afterEach(async () => {
  expect(hub.errors).toEqual([]);
  await hub.knex.destroy();
});

describe('a dry run', () => {
  it('keeps what would have been sent with its attempt, and calls nobody', async () => {
    await set({}, true);
    await publish('Open day');
    expect(network.calls).toEqual([]);
    expect(await state()).toBe('none held dry-run');
    const post = await theOne();
    expect(post.sentPayload).toEqual({ text: expect.stringContaining('Open day'), link: expect.any(String) });
    const [attempt] = await createPostStore(hub.knex).attempts(post.id);
    expect(attempt).toMatchObject({ number: 1, operation: 'publish', outcome: 'dry-run', endedAt: attempt?.startedAt });
    expect(attempt?.payloadDigest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('sends nothing by itself when it is switched off, and what a person asks for once', async () => {
    await set({}, true);
    await publish('Open day');
    hub.ports.dryRun = false;
    await dispatch();
    await hub.publish('doc', 'Open day, changed by a call', { intent: 'not-asked', fresh: false });
    await dispatch();
    expect(network.calls).toEqual([]);
    expect((await decide('share')).ok).toBe(true);
    await dispatch();
    expect(network.calls).toEqual(['publish']);
    expect(await state()).toBe('live idle');
    expect((await createPostStore(hub.knex).attempts(1)).map(({ outcome }) => outcome)).toEqual(['dry-run', 'live']);
  });

  it('sends a rehearsed post that its editor publishes again, as one that was asked for', async () => {
    await set({}, true);
    await publish('Open day');
    hub.ports.dryRun = false;
    await publish('Open day, in its last version');
    expect(network.posts.map(({ text }) => text)).toEqual([expect.stringContaining('in its last version')]);
  });

  it('leaves what stands on networks as it is: edits and removals are rehearsed, too', async () => {
    await set({}, false);
    await publish('Open day');
    hub.ports.dryRun = true;
    await publish('Open day, changed');
    expect([await state(), network.calls]).toEqual(['live held dry-run', ['publish']]);
    expect((await theOne()).livePayload).toMatchObject({ text: expect.not.stringContaining('changed') });
    await hub.withdraw('doc');
    await dispatch();
    expect([await state(), network.calls]).toEqual(['live held dry-run', ['publish']]);
    hub.ports.dryRun = false;
    await dispatch();
    expect(network.calls).toEqual(['publish']);
    await decide('share');
    await dispatch();
    expect([await state(), network.posts]).toEqual(['removed idle', []]);
  });

  it('can end with the old text where a person does not want the edit sent', async () => {
    await set({}, false);
    await publish('Open day');
    hub.ports.dryRun = true;
    await publish('Open day, changed');
    hub.ports.dryRun = false;
    await decide('cancel');
    await dispatch();
    expect([await state(), network.calls]).toEqual(['live idle', ['publish']]);
  });

  it('asks no person to post by hand', async () => {
    await set({ byHand: true }, true);
    await publish('Open day');
    expect(await state()).toBe('none held dry-run');
  });

  const lost = { on: 'publish', fault: { kind: 'ambiguous', reason: 'no answer' }, stored: true } as const;

  it.each<[string, Partial<Abilities>]>([
    ['a look-up', { probe: true, repeatMinutes: 0 }],
    ['a repetition', { probe: false, repeatMinutes: 60 }],
    ['either', { probe: true, repeatMinutes: 60 }],
  ])('asks no network whether a post has arrived: that waits where it is settled by %s', async (_how, abilities) => {
    await set(abilities, false);
    network.mishaps = [lost];
    await publish('Open day');
    hub.ports.dryRun = true;
    await dispatch();
    expect([await state(), network.calls]).toEqual(['none sending dry-run', ['publish']]);
    hub.ports.dryRun = false;
    hub.clock.advance(600);
    await dispatch();
    expect([await state(), network.calls.length, network.posts.length]).toEqual(['live idle', 2, 1]);
  });

  it('asks the limits of networks, and takes nothing of them', async () => {
    await set({}, true);
    const one: RateLimit = {
      ...{ name: 'posts', limit: 2, windowSeconds: 3600, per: 'account', cost: { publish: 1 } },
      ...{ source: 'https://docs.example', checkedOn: '2026-11-22' },
    };
    network.channel = { ...network.channel, rates: [one] };
    hub.ports.channels = new Map([[network.channel.id, network.channel]]);
    const rates = createRateStore(hub.knex);
    hub.ports.gates = [createRateGate(unspentRates(rates))];
    await publish('Open day');
    await hub.publish('other', 'Repair night');
    await dispatch();
    expect((await hub.posts()).map(({ problem }) => problem?.code)).toEqual(['dry-run', 'dry-run']);
    const key = rateKey(network.channel, await theAccount(), one);
    expect(await rates.read([key])).toEqual(new Map());
    expect(await rates.spend([{ key, rate: one, units: 1 }], hub.clock.now())).toBeNull();
    await hub.publish('third', 'Bench day');
    await dispatch();
    expect((await hub.posts())[2]?.problem?.code).toBe('rate-limit');
  });
});
