import type { EventLeaf } from 'schema-dts';

import { toBcp47 } from '../../../core/locale';
import type { RunView } from '../../pages';
import { graphId, type ItemContext } from './context';
import { asGraphNode, type GraphNode, node, ref } from './node';
import { scheduleOf } from './schedule';
import { leadPicture, locations, offers, organization, person } from './things';

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

/** More dates than anyone reads would only make the page heavy. */
const RUNS_MAX = 12;

/** When one date of an event is, and how it stands. */
type Run = Pick<RunView, 'startsAt' | 'endsAt'> & { state: keyof typeof EVENT_STATUS };

/**
 * The event. A recurring one is a series with its schedule, and each coming date an event of its own,
 * which is what Google shows.
 */
export function eventNodes(context: ItemContext<'event'>): GraphNode[] {
  const { view, url } = context;
  const { facts } = view;
  const id = graphId.main(url, 'event');
  const whole = eventOf(context, id, { startsAt: facts.startsAt, endsAt: facts.endsAt, state: facts.status });
  if (facts.recurrence === null) return [asGraphNode(whole)];
  const runs = view.runs.slice(0, RUNS_MAX);
  const runId = (run: RunView) => `${id}-${run.subject || 'first'}`;
  const series = node<EventLeaf>({
    ...whole,
    eventSchedule: scheduleOf(facts),
    subEvent: runs.map((run) => ref(runId(run))),
  });
  const dates = runs.map((run) =>
    node<EventLeaf>({ ...eventOf(context, runId(run), { ...run, state: stateOf(run) }), superEvent: ref(id) }),
  );
  return [asGraphNode(series, 'EventSeries'), ...dates.map((date) => asGraphNode(date))];
}

function eventOf({ view, url, urls, description }: ItemContext<'event'>, id: string, run: Run): EventLeaf {
  const { facts } = view;
  const attendance = facts.status === 'moved-online' ? 'online' : facts.attendance;
  const free = facts.offers.length > 0 && facts.offers.every((offer) => offer.price === 0);
  return node<EventLeaf>({
    '@type': 'Event',
    '@id': id,
    name: view.title,
    description,
    url,
    image: leadPicture(view),
    startDate: run.startsAt,
    endDate: run.endsAt,
    previousStartDate: run.state === 'rescheduled' && facts.recurrence === null ? facts.previousDates : null,
    eventStatus: EVENT_STATUS[run.state],
    eventAttendanceMode: ATTENDANCE_MODE[attendance],
    location: locations({ ...facts, attendance }, view.store),
    organizer: organization(facts.organizer) ?? ref(graphId.organization(urls)),
    performer: facts.speakers.map(person),
    offers: offers(facts.offers, facts.registrationUrl ?? url, run.state),
    isAccessibleForFree: free || null,
    maximumAttendeeCapacity: facts.capacity,
    keywords: view.tags,
    inLanguage: toBcp47(view.sourceLocale),
    mainEntityOfPage: ref(graphId.webpage(url)),
  });
}

function stateOf({ state }: RunView): Run['state'] {
  return state in EVENT_STATUS ? (state as Run['state']) : 'scheduled';
}
