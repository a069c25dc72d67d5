import type { Channel } from '../../../../../server/src/channels/kit/contract';
import type { RateLimit } from '../../../../../server/src/channels/kit/rate-limit';
import { createRateGate } from '../../../../../server/src/features/syndication/rates/rate-gate';
import { createRateStore } from '../../../../../server/src/strapi/store/rate-store';
import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { inSeconds, smallHub } from '../../../../support/syndication/small-hub';
import { smallNetwork } from '../../../../support/syndication/small-network';
import { POST } from '../post/states';

const MEDIA: RateLimit = {
  name: 'media',
  per: 'account',
  limit: 6,
  windowSeconds: 1800,
  cost: { picture: 1 },
  source: 'a test',
  checkedOn: '2026-11-22',
};

it('spends the pictures of a post once, however often its network asks it to wait for them', async () => {
  const network = smallNetwork('first', {});
  const channel: Channel = { ...network.channel, rates: [MEDIA], uploads: () => 4 };
  const hub = smallHub(await openSqlite(), manualClock(), [network]);
  await hub.connect(network);
  const [account] = await hub.accounts.list();
  if (!account) throw new Error('no account');
  const gate = createRateGate(createRateStore(hub.knex));
  const now = inSeconds(hub.clock, 0);
  const ask = (steps: (typeof POST)['steps'], key = POST.key) =>
    gate({ account, channel, post: { ...POST, key, steps }, operation: 'publish', payload: {} }, {} as never, now);

  expect(await ask({})).toBeNull();
  for (const done of [1, 2, 3]) expect(await ask({ [`${POST.key}/media:${done}`]: true })).toBeNull();
  expect(await ask({}, 'another')).toMatchObject({ reason: 'rate-limit' });
  expect(await ask({ [`${POST.key}/media:0`]: true }, 'another')).toMatchObject({ reason: 'rate-limit' });
  await hub.knex.destroy();
});
