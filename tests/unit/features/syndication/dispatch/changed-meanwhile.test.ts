import type { Fault } from '../../../../../server/src/core/fault';
import { POLICY } from '../../../../../server/src/features/syndication';
import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { type SmallHub, smallHub } from '../../../../support/syndication/small-hub';
import { type Mishap, type SmallNetwork, smallNetwork } from '../../../../support/syndication/small-network';

let hub: SmallHub;
let network: SmallNetwork;

beforeEach(async () => {
  network = smallNetwork('first');
  hub = smallHub(await openSqlite(), manualClock(), [network]);
  await hub.connect(network);
});
afterEach(async () => {
  expect(hub.errors).toEqual([]);
  await hub.knex.destroy();
});

const REFUSED: Fault = { kind: 'rejected', reason: 'Not like this.' };
const AWAY: Fault = { kind: 'retryable', reason: 'Nothing answers.' };
const GONE: Fault = { kind: 'gone', reason: 'It is not there.' };

/** While the next call is on its way somebody does this, and then the call fails. */
async function whileFailing(mishap: Mishap, meanwhile: () => Promise<void>) {
  network.mishaps.push(mishap);
  network.meanwhile = meanwhile;
  await hub.dispatch();
  for (let round = 0; round < 5; round += 1) {
    hub.clock.advance(3600);
    await hub.dispatch();
  }
}
const states = async () =>
  (await hub.posts()).map(({ presence, work, problem }) => [presence, work, problem?.code].filter(Boolean).join(' '));
const titles = () => network.posts.map(({ text }) => text.split('https')[0]?.trim());
/** One more failure of the same sort and it is given up. */
const almostGivenUp = () => hub.knex('community_hub_posts').update({ failures: POLICY.maxFailures - 1 });

describe('an item that changes while a call about it fails for good', () => {
  it('is posted as it is now, when what it was is refused', async () => {
    await hub.publish('doc', 'Open dayy');
    await whileFailing({ on: 'publish', fault: REFUSED }, () => hub.publish('doc', 'Open day'));
    expect([await states(), titles()]).toEqual([['live idle'], ['Open day']]);
  });

  it('is posted as it is now, when what it was could not be sent for the last time', async () => {
    await hub.publish('doc', 'Open dayy');
    await almostGivenUp();
    await whileFailing({ on: 'publish', fault: AWAY }, () => hub.publish('doc', 'Open day'));
    expect([await states(), titles()]).toEqual([['live idle'], ['Open day']]);
  });

  it('is posted as it is now, when what it was is nowhere after the last answer was lost', async () => {
    await hub.publish('doc', 'Open dayy');
    await almostGivenUp();
    const lost: Fault = { kind: 'ambiguous', reason: 'Its answer was lost.' };
    await whileFailing({ on: 'publish', fault: lost }, () => hub.publish('doc', 'Open day'));
    expect([await states(), titles()]).toEqual([['live idle'], ['Open day']]);
  });

  it('is skipped and not told as failed, when nobody wants it any more', async () => {
    await hub.publish('doc', 'Open day');
    await whileFailing({ on: 'publish', fault: REFUSED }, () => hub.withdraw('doc'));
    expect([await states(), titles()]).toEqual([['none skipped unpublished-before-sending'], []]);
  });

  it('follows its next edit, when the network refuses the one before', async () => {
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    await hub.publish('doc', 'Open nightt');
    hub.clock.advance(10);
    await whileFailing({ on: 'update', fault: REFUSED }, () => hub.publish('doc', 'Open night'));
    expect([await states(), titles()]).toEqual([['live idle'], ['Open night']]);
  });

  it.each([REFUSED, AWAY])('is taken down, when an edit fails meanwhile: $kind', async (fault) => {
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    await hub.publish('doc', 'Open night');
    await almostGivenUp();
    hub.clock.advance(10);
    await whileFailing({ on: 'update', fault }, () => hub.withdraw('doc'));
    expect([await states(), titles()]).toEqual([['removed idle'], []]);
  });

  it('rests, when it is not there any more and not wanted there', async () => {
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    await hub.publish('doc', 'Open night');
    hub.clock.advance(10);
    await whileFailing({ on: 'update', fault: GONE }, () => hub.withdraw('doc'));
    expect(await states()).toEqual(['removed idle']);
  });

  it('stays and follows, when its removal is refused and it is wanted again', async () => {
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    await hub.withdraw('doc');
    await whileFailing({ on: 'remove', fault: REFUSED }, () => hub.publish('doc', 'Open night'));
    expect([await states(), titles()]).toEqual([['live idle'], ['Open night']]);
  });
});
