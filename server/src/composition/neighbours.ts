import { createNeighbours, type Neighbours } from '../features/syndication/neighbours/neighbours';
import type { Account, Post } from '../features/syndication/ports';
import type { Site } from '../strapi/site/site';
import { createNeighbourStore } from '../strapi/store/neighbour-store';
import { createSlotTimes } from '../strapi/store/slot-times';
import { type Ground, HOME_ZONE } from './ground';
import { composeItemReader } from './item-reader';
import type { Syndication } from './syndication';

/** What would be sent of a post now; null when its item is not public, or cannot be rendered. */
export function composeTextNow(ground: Ground, { channels, render }: Syndication, site: Site) {
  const items = composeItemReader(ground, site);
  return async (post: Post, account: Account): Promise<string | null> => {
    const channel = channels.find(({ id }) => id === account.channel);
    if (!channel) return null;
    // As for one that stands: a reminder is read before its time, too.
    const item = await items.read({ ...post, presence: 'live' }, channel.id);
    if (!item.visible || 'refused' in item) return null;
    return render(channel, account.facts, item.draft, post.text ?? item.placed ?? null).text;
  };
}

/** Finds what stands near a post of an account. */
export function composeNeighbours(ground: Ground, syndication: Syndication, site: Site): Neighbours {
  return createNeighbours({
    store: createNeighbourStore(ground.knex),
    times: createSlotTimes(ground.knex),
    homeZone: HOME_ZONE,
    clock: ground.clock,
    textOf({ livePayload, sentPayload, text }, account) {
      const payload = livePayload ?? sentPayload;
      const channel = syndication.channels.find(({ id }) => id === account.channel);
      return channel && payload !== null ? channel.textOf(payload) : text;
    },
    textNow: composeTextNow(ground, syndication, site),
    typesOf: (some) => ground.sources.appTypesOf(some),
  });
}
