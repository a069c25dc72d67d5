import type { EventLeaf } from 'schema-dts';

import { toBcp47 } from '../../../core/locale';
import { graphId, type ItemContext } from './context';
import { asGraphNode, type GraphNode, node, ref } from './node';
import { imageObject, locations, offers, organization, person } from './things';

/** Values of schema.org's EventStatusType, 30.0 (facts/metadata 1.4, 2026-11). */
export const EVENT_STATUS = {
  scheduled: 'https://schema.org/EventScheduled',
  full: 'https://schema.org/EventScheduled',
  rescheduled: 'https://schema.org/EventRescheduled',
  postponed: 'https://schema.org/EventPostponed',
  cancelled: 'https://schema.org/EventCancelled',
  'moved-online': 'https://schema.org/EventMovedOnline',
} as const;

/** Values of schema.org's EventAttendanceModeEnumeration, 30.0. */
export const ATTENDANCE_MODE = {
  onsite: 'https://schema.org/OfflineEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
  mixed: 'https://schema.org/MixedEventAttendanceMode',
} as const;

export function eventNode(context: ItemContext<'event'>): GraphNode {
  const { view, url, urls, description } = context;
  const { facts } = view;
  const attendance = facts.status === 'moved-online' ? 'online' : facts.attendance;
  const free = facts.offers.length > 0 && facts.offers.every((offer) => offer.price === 0);
  return asGraphNode(
    node<EventLeaf>({
      '@type': 'Event',
      '@id': graphId.main(url, 'event'),
      name: view.title,
      description,
      url,
      image: view.cover && imageObject(view.cover),
      startDate: facts.startsAt,
      endDate: facts.endsAt,
      previousStartDate: facts.status === 'rescheduled' ? facts.previousDates.at(-1) : null,
      eventStatus: EVENT_STATUS[facts.status],
      eventAttendanceMode: ATTENDANCE_MODE[attendance],
      location: locations({ ...facts, attendance }, view.store),
      organizer: organization(facts.organizer) ?? ref(graphId.organization(urls)),
      performer: facts.speakers.map(person),
      offers: offers(facts.offers, facts.registrationUrl ?? url),
      isAccessibleForFree: free || null,
      maximumAttendeeCapacity: facts.capacity,
      inLanguage: toBcp47(view.sourceLocale),
      mainEntityOfPage: ref(graphId.webpage(url)),
    }),
  );
}
