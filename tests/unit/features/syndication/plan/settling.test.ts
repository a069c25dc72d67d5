import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { type SmallHub, smallHub } from '../../../../support/syndication/small-hub';
import { type SmallNetwork, smallNetwork } from '../../../../support/syndication/small-network';

let hub: SmallHub;
let network: SmallNetwork;

beforeEach(async () => {
  network = smallNetwork('first');
  hub = smallHub(await openSqlite(), manualClock(), [network], { settleSeconds: 10 });
  await hub.connect(network);
});
afterEach(async () => {
  expect(hub.errors).toEqual([]);
  await hub.knex.destroy();
});

async function later(seconds: number): Promise<void> {
  hub.clock.advance(seconds);
  await hub.dispatch();
}

describe('the settling time after a publication', () => {
  it('holds the first post, not longer than it is', async () => {
    await hub.publish('doc', 'Open day');
    await later(9);
    expect(network.calls).toEqual([]);
    await later(1);
    expect(network.calls).toEqual(['publish']);
  });

  it('starts anew with an edit, so that one post goes out with the mended text', async () => {
    await hub.publish('doc', 'Opne day');
    await later(9);
    await hub.publish('doc', 'Open day');
    await later(9);
    expect(network.calls).toEqual([]);
    await later(1);
    expect(network.calls).toEqual(['publish']);
    expect(network.posts[0]?.text).toContain('Open day');
  });

  it('ends after ten times its length for who saves again and again', async () => {
    await hub.publish('doc', 'Open day 0');
    for (let edit = 1; edit <= 25; edit += 1) {
      await later(5);
      if (network.calls.length > 0) break;
      await hub.publish('doc', `Open day ${edit}`);
    }
    expect(hub.clock.now().toISOString()).toBe('2026-11-22T10:01:40.000Z');
    expect(network.posts).toHaveLength(1);
  });

  it('is whole for a post that waited long to be asked for', async () => {
    await hub.publish('doc', 'Open day', { intent: 'not-asked' });
    await later(86_400);
    await hub.publish('doc', 'Open day', { fresh: true });
    await later(4);
    await hub.publish('doc', 'Open days');
    await later(5);
    expect(network.calls).toEqual([]);
    await later(1);
    expect(network.calls).toEqual(['publish']);
  });

  it('sends nothing of what is taken back within it', async () => {
    await hub.publish('doc', 'Open day');
    await later(5);
    await hub.withdraw('doc');
    await later(60);
    expect(network.calls).toEqual([]);
  });
});
