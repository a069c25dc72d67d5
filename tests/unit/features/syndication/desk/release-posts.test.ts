import { DEFAULT_RULES } from '../../../../../server/src/features/syndication/accounts/account-rules';
import { releaseOrphans, releasePosts } from '../../../../../server/src/features/syndication/desk/release-posts';
import { createAccountStore } from '../../../../../server/src/strapi/store/account-store';
import { createAttentionStore } from '../../../../../server/src/strapi/store/attention-store';
import { createPostStore } from '../../../../../server/src/strapi/store/post-store';
import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { REVERSING_CIPHER, type SmallHub, smallHub } from '../../../../support/syndication/small-hub';
import { type SmallNetwork, smallNetwork } from '../../../../support/syndication/small-network';

const clock = manualClock();
let hub: SmallHub;
let network: SmallNetwork;

beforeEach(async () => {
  network = smallNetwork('first');
  hub = smallHub(await openSqlite(), clock, [network]);
});
afterEach(() => hub.knex.destroy());

/** As the admin's Disconnect does. */
async function disconnect(id: number): Promise<void> {
  await createAccountStore(hub.knex, REVERSING_CIPHER).remove(id, '2026-11-22T12:00:00.000Z');
  await releasePosts({ posts: createPostStore(hub.knex), clock }, id);
}

async function states(): Promise<string[]> {
  return (await hub.posts()).map(({ documentId, accountId, presence, work, problem }) =>
    [`${documentId}@${accountId}`, presence, work, problem?.code].filter((part) => part !== undefined).join(' '),
  );
}

describe('an account that was disconnected', () => {
  it('leaves nothing that waits, and other accounts alone', async () => {
    await hub.connect(network);
    await hub.connect(network);
    await hub.publish('doc', 'Open day');
    await disconnect(1);
    expect(await states()).toEqual(['doc@1 none cancelled', 'doc@2 none due']);
  });

  it('keeps what stands there when the item changes, without waiting for ever', async () => {
    await hub.connect(network);
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    await disconnect(1);
    await hub.publish('doc', 'Open night');
    expect(await states()).toEqual(['doc@1 live idle']);
  });

  it('shows a copy that could not be removed when the item is unpublished', async () => {
    await hub.connect(network);
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    await disconnect(1);
    await hub.withdraw('doc');
    expect(await states()).toEqual(['doc@1 live failed cannot-remove']);
  });

  it('skips what was never sent when the item is unpublished', async () => {
    await hub.connect(network);
    await hub.publish('doc', 'Open day', { intent: 'not-asked' });
    await disconnect(1);
    await hub.withdraw('doc');
    expect((await hub.posts()).map(({ presence, work }) => [presence, work])).toEqual([['none', 'cancelled']]);
  });
});

it('leaves an edit that waited for approval, and says why what stands there stays', async () => {
  const approval = { kinds: ['news' as const], ownAllowed: true };
  await hub.connect(network);
  await hub.publish('doc', 'Open day');
  await hub.dispatch();
  await hub.accounts.update(1, { rules: { ...DEFAULT_RULES, approval } });
  await hub.publish('doc', 'Open night');
  clock.advance(10);
  await hub.dispatch();
  expect(await states()).toEqual(['doc@1 live held approval']);
  await disconnect(1);
  expect(await states()).toEqual(['doc@1 live idle cannot-update']);
});

it('is done with later where the process died after it was disconnected', async () => {
  const approval = { kinds: ['news' as const], ownAllowed: true };
  await hub.connect(network);
  await hub.publish('live', 'Open day');
  await hub.dispatch();
  await hub.publish('unasked', 'Open day', { intent: 'not-asked' });
  for (let item = 0; item < 60; item += 1) await hub.publish(`unsent${item}`, 'Open day', { intent: 'not-asked' });
  await hub.accounts.update(1, { rules: { ...DEFAULT_RULES, approval } });
  await hub.publish('live', 'Open night');
  clock.advance(10);
  await hub.dispatch();
  await hub
    .knex('community_hub_posts')
    .where({ document_id: 'unasked' })
    .update({ work: 'planned', at: '2027-11-23T06:00:00.000Z' });
  await createAccountStore(hub.knex, REVERSING_CIPHER).remove(1, '2026-11-22T12:00:00.000Z');
  expect((await states()).slice(0, 3)).toEqual([
    'live@1 live held approval',
    'unasked@1 none planned not-asked',
    'unsent0@1 none held not-asked',
  ]);
  const orphans = () => releaseOrphans({ posts: createPostStore(hub.knex), clock: hub.clock });
  expect([await orphans(), await orphans(), await orphans()]).toEqual([50, 12, 0]);
  const [live, ...others] = await states();
  expect(live).toBe('live@1 live idle cannot-update');
  expect(new Set(others.map((state) => state.slice(state.indexOf(' '))))).toEqual(new Set([' none cancelled']));
});

describe('a post that failed before its account was disconnected', () => {
  const REFUSED = { kind: 'rejected' as const, reason: 'Not like this.' };
  const attention = () => createAttentionStore(hub.knex, () => 'token').needs(0);
  const failedNeeds = async () => (await attention()).failed.count;

  it('is given up with it, for nobody could try it again', async () => {
    await hub.connect(network);
    network.mishaps.push({ on: 'publish', fault: REFUSED });
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    expect([await states(), await failedNeeds()]).toEqual([['doc@1 none failed rejected'], 1]);
    await disconnect(1);
    expect([await states(), await failedNeeds()]).toEqual([['doc@1 none cancelled'], 0]);
  });

  it('stays as it stands, and what should not stand there is still told', async () => {
    await hub.connect(network);
    await hub.publish('stale', 'Open day');
    await hub.publish('left', 'Open day');
    await hub.dispatch();
    await hub.knex('community_hub_posts').where({ document_id: 'stale' }).update({ work: 'failed', at: null });
    network.mishaps.push({ on: 'remove', fault: REFUSED });
    await hub.withdraw('left');
    await hub.dispatch();
    expect(await states()).toEqual(['stale@1 live failed', 'left@1 live failed rejected']);
    await disconnect(1);
    expect(await states()).toEqual(['stale@1 live idle cannot-update', 'left@1 live failed cannot-remove']);
    expect(await failedNeeds()).toBe(0);
    expect((await attention())['copies-left'].count).toBe(1);
  });

  it('is given up later where it failed, or the process died, while it was disconnected', async () => {
    await hub.connect(network);
    network.mishaps.push({ on: 'publish', fault: REFUSED });
    await hub.publish('unsent', 'Open day');
    await hub.dispatch();
    await hub.publish('left', 'Open day');
    await hub.publish('stale', 'Open day');
    await hub.dispatch();
    await hub.knex('community_hub_posts').where({ document_id: 'stale' }).update({ work: 'failed', at: null });
    network.mishaps.push({ on: 'remove', fault: REFUSED });
    await hub.withdraw('left');
    await hub.dispatch();
    await createAccountStore(hub.knex, REVERSING_CIPHER).remove(1, '2026-11-22T12:00:00.000Z');
    const orphans = () => releaseOrphans({ posts: createPostStore(hub.knex), clock: hub.clock });
    expect([await orphans(), await orphans()]).toEqual([2, 0]);
    expect(await states()).toEqual([
      'unsent@1 none cancelled',
      'left@1 live failed rejected',
      'stale@1 live idle cannot-update',
    ]);
  });
});

describe('a post that was being sent when its account was disconnected and the process died', () => {
  const orphans = () => releaseOrphans({ posts: createPostStore(hub.knex), clock: hub.clock });
  /** The network has it, and nothing is written any more. */
  const dieWhileSending = async () => {
    const { store, sleep } = hub.ports;
    const { save } = store;
    network.meanwhile = async () => {
      store.save = () => Promise.reject(new Error('killed'));
      // A process that lives waits for its database to come back.
      hub.ports.sleep = () => Promise.reject(new Error('killed'));
    };
    await expect(hub.dispatch()).rejects.toThrow('killed');
    store.save = save;
    hub.ports.sleep = sleep;
  };

  it('is left alone while its call may still end', async () => {
    await hub.connect(network);
    await hub.publish('doc', 'Open day');
    await dieWhileSending();
    await disconnect(1);
    expect([await orphans(), await states()]).toEqual([0, ['doc@1 none sending']]);
  });

  it('is asked about once nobody can be sending it any more', async () => {
    await hub.connect(network);
    await hub.publish('doc', 'Open day');
    await dieWhileSending();
    await disconnect(1);
    hub.clock.advance(120);
    expect([await orphans(), await states()]).toEqual([1, ['doc@1 uncertain held person']]);
    expect(await orphans()).toBe(0);
  });
});
