import type { ScheduleLeaf } from 'schema-dts';

import { parseRecurrence } from '../../catalog';
import type { FactsView } from '../../pages';
import { isWholeDay } from '../format-time';
import { node } from './node';

/** Letter of an ISO 8601 duration for each frequency. */
const PERIODS = { DAILY: 'D', WEEKLY: 'W', MONTHLY: 'M', YEARLY: 'Y' } as const;

/** Day names of schema.org for the two letters of RFC 5545. */
const DAYS: Readonly<Record<string, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

/** How often an event comes back, as schema.org's Schedule; null where its rule cannot be said in it. */
export function scheduleOf({ recurrence, startsAt, endsAt, timezone }: FactsView<'event'>): ScheduleLeaf | null {
  const parsed = recurrence && parseRecurrence(recurrence.rule, timezone);
  if (!parsed?.ok || parsed.value.bySetPos.length > 0) return null;
  const rule = parsed.value;
  const timed = !isWholeDay(startsAt);
  return node<ScheduleLeaf>({
    '@type': 'Schedule',
    startDate: startsAt.slice(0, 10),
    endDate: rule.until?.slice(0, 10),
    startTime: timed ? startsAt.slice(11, 19) : null,
    endTime: timed && endsAt ? endsAt.slice(11, 19) : null,
    repeatFrequency: `P${rule.interval}${PERIODS[rule.freq]}`,
    repeatCount: rule.count,
    byDay: rule.byDay.map(dayName),
    byMonth: rule.byMonth,
    byMonthDay: rule.byMonthDay,
    exceptDate: recurrence?.exceptions,
    scheduleTimezone: timezone,
  });
}

/** `https://schema.org/Tuesday` of `TU`; `2TU` (the second of the month) stays as RFC 5545 writes it. */
function dayName(day: string): string {
  const name = DAYS[day];
  return name ? `https://schema.org/${name}` : day;
}
