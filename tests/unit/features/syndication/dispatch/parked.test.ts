import type { Channel } from '../../../../../server/src/channels/kit';
import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { type SmallHub, smallHub } from '../../../../support/syndication/small-hub';
import { type SmallNetwork, smallNetwork } from '../../../../support/syndication/small-network';

let hub: SmallHub;
let network: SmallNetwork;
/** Questions whether the network is done with the picture. */
let questions: number;
let isReady: boolean;

beforeEach(async () => {
  network = smallNetwork('first');
  const { channel } = network;
  questions = 0;
  isReady = false;
  network.channel = {
    ...channel,
    async publish(payload, ctx) {
      await ctx.until('picture:ready', 5, async () => {
        questions += 1;
        return isReady || undefined;
      });
      return channel.publish(payload, ctx);
    },
  } satisfies Channel;
  hub = smallHub(await openSqlite(), manualClock(), [network]);
  await hub.connect(network);
  await hub.publish('doc', 'Open day');
});
afterEach(() => hub.knex.destroy());

async function pass(seconds: number): Promise<void> {
  for (let passed = 0; passed < seconds; passed += 5) {
    await hub.dispatch();
    hub.clock.advance(5);
  }
  await hub.dispatch();
}

async function onlyPost() {
  const [post] = await hub.posts();
  return post;
}

describe('a post whose network processes its picture', () => {
  it('is published soon after the network is done', async () => {
    await pass(20);
    expect(await onlyPost()).toMatchObject({ presence: 'none', work: 'waiting', problem: null });
    isReady = true;
    await pass(10);
    expect(await onlyPost()).toMatchObject({ presence: 'live', work: 'idle' });
    expect(network.calls).toEqual(['publish']);
  });

  it('is asked for less and less often, and told as trouble once the network has taken ten minutes', async () => {
    await pass(605);
    expect(questions).toBeLessThan(30);
    expect(await onlyPost()).toMatchObject({ work: 'waiting', failures: 1, problem: { code: 'retryable' } });
  });

  it('is given to a person when the network never comes to an end', async () => {
    for (let step = 0; step < 60; step += 1) {
      await hub.dispatch();
      hub.clock.advance(3600);
    }
    expect(await onlyPost()).toMatchObject({ presence: 'none', work: 'failed', problem: { code: 'retryable' } });
    expect(network.posts).toEqual([]);
  });
});
