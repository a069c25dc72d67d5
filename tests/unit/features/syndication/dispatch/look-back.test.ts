import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { type SmallHub, smallHub } from '../../../../support/syndication/small-hub';
import { smallNetwork } from '../../../../support/syndication/small-network';

let hub: SmallHub;
afterEach(async () => {
  expect(hub.errors).toEqual([]);
  await hub.knex.destroy();
});

it('looks back to the first attempt, and once nothing was found only to that look', async () => {
  const network = smallNetwork('first');
  network.mishaps = [{ on: 'publish', fault: { kind: 'ambiguous', reason: 'The answer was lost.' } }];
  const earliest: string[] = [];
  const { probe } = network.channel;
  network.channel = {
    ...network.channel,
    probe: async (payload, context) => {
      earliest.push(context.earliestAt);
      return probe?.(payload, context) ?? 'unsure';
    },
  };
  hub = smallHub(await openSqlite(), manualClock(), [network]);
  await hub.connect(network);
  await hub.publish('doc1', 'Open day');
  const sentAt = hub.clock.now().toISOString();
  await hub.dispatch();
  hub.clock.advance(3600);
  const lookedAt = hub.clock.now().toISOString();
  await hub.dispatch();
  hub.clock.advance(61);
  await hub.dispatch();
  expect(earliest).toEqual([sentAt, lookedAt]);
  expect(network.posts).toHaveLength(1);
  expect(await hub.posts()).toMatchObject([{ presence: 'live', work: 'idle' }]);
});
