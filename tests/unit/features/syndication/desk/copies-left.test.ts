import { createPostStore } from '../../../../../server/src/strapi/store/post-store';
import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { type SmallHub, smallHub } from '../../../../support/syndication/small-hub';
import { smallNetwork } from '../../../../support/syndication/small-network';

const able = smallNetwork('able');
const stuck = smallNetwork('stuck', { remove: false });
const byHand = smallNetwork('byhand', { byHand: true });

let hub: SmallHub;
beforeEach(async () => {
  hub = smallHub(await openSqlite(), manualClock(), [able, stuck, byHand]);
  for (const network of [able, stuck, byHand]) await hub.connect(network);
});
afterEach(() => hub.knex.destroy());

it('lists every copy that stands although its item is gone, and no other', async () => {
  const posts = createPostStore(hub.knex);
  for (const documentId of ['gone', 'stays']) await hub.publish(documentId, 'Open day');
  await hub.dispatch();
  const handed = (await hub.posts()).filter(({ work }) => work === 'held');
  for (const post of handed) {
    const receipt = { remoteId: '', url: 'https://byhand.example/1', at: '2026-11-22T10:00:00.000Z' };
    await posts.write(post, { ...post, presence: 'live', work: 'idle', problem: null, receipt, sentRev: 1 });
  }
  expect(await posts.countCopiesLeft()).toBe(0);
  await hub.withdraw('gone', 'deleted');
  await hub.dispatch();
  const left = (await posts.list({ copies: 'left' }, { limit: 10 })).posts;
  const facts = left.map(({ documentId, problem, receipt }) => [documentId, problem?.code, receipt?.url]).sort();
  expect(facts).toEqual([
    ['gone', 'by-hand', 'https://byhand.example/1'],
    ['gone', 'cannot-remove', expect.stringMatching('https://stuck.example/')],
  ]);
  expect(await posts.countCopiesLeft()).toBe(2);
  expect((await posts.list({ copies: 'left', account: [1] }, { limit: 10 })).posts).toEqual([]);
});
