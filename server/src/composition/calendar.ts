import { type Calendar, createCalendar } from '../features/syndication/calendar/calendar';
import { datesBetween } from '../features/syndication/calendar/date-entries';
import { postsBetween } from '../features/syndication/calendar/post-entries';
import { POLICY } from '../features/syndication/policy';
import { createCalendarStore } from '../strapi/store/calendar-store';
import { createTimerStore } from '../strapi/store/timer-store';
import { timersBetween } from '../strapi/timers/timers-between';
import { type Ground, HOME_ZONE } from './ground';
import type { Syndication } from './syndication';

/** What the admin's calendar shows. */
export function composeCalendar({ knex, clock, sources }: Ground, { accounts }: Syndication): Calendar {
  const store = createCalendarStore(knex);
  const typesOf: Parameters<typeof datesBetween>[0]['typesOf'] = (some) => sources.appTypesOf(some);
  return createCalendar([
    timersBetween(createTimerStore(knex), HOME_ZONE),
    datesBetween({ store, typesOf }),
    postsBetween({ store, accounts, clock, policy: POLICY, homeZone: HOME_ZONE, typesOf }),
  ]);
}
