import { addSeconds, toInstant } from '../core/clock';
import type { PreviewParts } from '../features/syndication/compose/previews';
import { forecastSlot } from '../features/syndication/schedule/account-slots';
import { createSlotTimes } from '../strapi/store/slot-times';
import { type Ground, HOME_ZONE } from './ground';

/** Says when posts will go out by the rules of their accounts, as the dispatcher's gate will decide. */
export function composeSlots({ knex, clock, config }: Ground): PreviewParts['slotOf'] {
  const times = createSlotTimes(knex);
  return (account, wanted, postId) => {
    const now = toInstant(clock.now());
    const soonest = toInstant(addSeconds(clock.now(), config.syndication.delaySeconds));
    const from = wanted !== null && wanted > soonest ? wanted : soonest;
    return forecastSlot({ times, homeZone: HOME_ZONE }, account, { wanted: from, now, postId });
  };
}
