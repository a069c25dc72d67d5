import { createPostDecisions, POLICY, type Post } from '../../../../../server/src/features/syndication';
import { releasePosts } from '../../../../../server/src/features/syndication/desk/release-posts';
import { createPostStore } from '../../../../../server/src/strapi/store/post-store';
import type { PostAction } from '../../../../../shared/contracts/posts';
import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { type SmallHub, smallHub } from '../../../../support/syndication/small-hub';
import { type SmallNetwork, smallNetwork } from '../../../../support/syndication/small-network';

let hub: SmallHub;
let network: SmallNetwork;
beforeEach(async () => {
  network = smallNetwork('byhand', { byHand: true });
  hub = smallHub(await openSqlite(), manualClock(), [network]);
  await hub.connect(network);
});
afterEach(async () => {
  expect([network.calls, hub.errors]).toEqual([[], []]);
  await hub.knex.destroy();
});

async function post(): Promise<Post> {
  const [only, ...others] = await hub.posts();
  if (!only || others.length > 0) throw new Error('one post');
  return only;
}
async function says(action: PostAction, url: string | null = null) {
  const { clock, accounts } = hub;
  const posts = createPostStore(hub.knex);
  const desk = createPostDecisions({ posts, accounts, clock, policy: POLICY, newKey: () => 'next' });
  return desk.decide(await post(), { action, by: { name: 'Ana', id: 1 }, url, reason: null });
}
async function edit(title: string) {
  await hub.publish('doc', title);
  hub.clock.advance(10);
  await hub.dispatch();
}

it('hands what should stand there to a person, and calls no network', async () => {
  await edit('Open day');
  expect(await post()).toMatchObject({
    presence: 'none',
    work: 'held',
    problem: { code: 'by-hand' },
    sentPayload: { text: expect.stringContaining('Open day') },
    attempts: 0,
  });
});

it('hands an edit anew, before and after it was posted', async () => {
  await edit('Open day');
  await edit('Open evening');
  expect(await post()).toMatchObject({ presence: 'none', sentPayload: { text: expect.stringContaining('evening') } });
  await says('mark-live', 'https://byhand.example/1');
  expect(await post()).toMatchObject({ presence: 'live', work: 'idle', receipt: { url: 'https://byhand.example/1' } });
  await edit('Open night');
  expect(await post()).toMatchObject({
    presence: 'live',
    work: 'held',
    problem: { code: 'by-hand' },
    livePayload: { text: expect.stringContaining('evening') },
    sentPayload: { text: expect.stringContaining('night') },
  });
  await says('mark-edited');
  expect(await post()).toMatchObject({ work: 'idle', livePayload: { text: expect.stringContaining('night') } });
});

it('asks for nothing when an edit changes nothing that stands there, or is taken back', async () => {
  await edit('Open day');
  await says('mark-live', 'https://byhand.example/1');
  await edit('Open day');
  expect(await post()).toMatchObject({ presence: 'live', work: 'idle' });
  await edit('Open night');
  await edit('Open day');
  expect(await post()).toMatchObject({ presence: 'live', work: 'idle', problem: null });
});

it('takes no word about a text that has changed since it was handed', async () => {
  await edit('Open day');
  await says('mark-live', 'https://byhand.example/1');
  await edit('Open night');
  await hub.publish('doc', 'Open morning');
  expect(await says('mark-edited')).toMatchObject({ ok: false });
});

it('asks a person to remove what stands there, and skips what was never posted', async () => {
  await edit('Open day');
  await says('mark-live', 'https://byhand.example/1');
  await hub.withdraw('doc');
  await hub.dispatch();
  expect(await post()).toMatchObject({ presence: 'live', work: 'held', desired: 'absent' });
  expect(await says('mark-edited')).toMatchObject({ ok: false });
  await says('confirm-removed');
  expect(await post()).toMatchObject({ presence: 'removed', work: 'idle' });
  await hub.publish('other', 'Bench night');
  await hub.dispatch();
  await hub.withdraw('other');
  const other = (await hub.posts()).find(({ documentId }) => documentId === 'other');
  expect(other).toMatchObject({ presence: 'none', work: 'skipped' });
});

it('asks for approval first where the account wants it', async () => {
  const [account] = await hub.accounts.list();
  if (!account) throw new Error('no account');
  const approval = { kinds: ['news' as const], ownAllowed: true };
  await hub.accounts.update(account.id, { rules: { ...account.rules, approval } });
  await edit('Open day');
  expect(await post()).toMatchObject({ work: 'held', problem: { code: 'approval' } });
});

it('is released when its account is disconnected: what stands there says so', async () => {
  await edit('Open day');
  await says('mark-live', 'https://byhand.example/1');
  await edit('Open night');
  const { accountId } = await post();
  await releasePosts({ posts: createPostStore(hub.knex), clock: hub.clock }, accountId);
  expect(await post()).toMatchObject({ presence: 'live', work: 'idle', problem: { code: 'cannot-update' } });
});
