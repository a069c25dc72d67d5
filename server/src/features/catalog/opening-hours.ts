import { Temporal } from 'temporal-polyfill';

import type { Opening } from '../../../../client/src/contract/views';
import type { Weekday } from './source';
import { isZone } from './zone';

/** Weekly hours and the days that differ. Closing before opening means past midnight. */
export interface Hours {
  timezone: string;
  hours: readonly { day: Weekday; opens: string; closes: string }[];
  specialDays: readonly { date: string; closed: boolean; opens: string | null; closes: string | null }[];
}

export type { Opening };

interface Stretch {
  starts: Temporal.ZonedDateTime;
  ends: Temporal.ZonedDateTime;
  opens: string;
  closes: string;
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const DAYS_AHEAD = 14;
/** Editors write a whole day as 00:00 to 23:59: nobody closes for its last minute. */
const END_OF_DAY = '23:59';

/** Whether a place is open at a moment, in its own zone, across DST, split shifts and midnight. */
export function openingOf(place: Hours, now: Date): Opening {
  if (!isZone(place.timezone)) return { open: false, next: null };
  const moment = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(place.timezone);
  const stretches = Array.from({ length: DAYS_AHEAD + 1 }, (_, index) =>
    stretchesOf(place, moment.toPlainDate().add({ days: index - 1 })),
  )
    .flat()
    .sort((a, b) => Temporal.ZonedDateTime.compare(a.starts, b.starts));
  const current = stretches.find(({ starts, ends }) => isBefore(starts, moment, true) && isBefore(moment, ends));
  if (current) {
    const { ends, closes } = lastStretch(stretches, current);
    return { open: true, closes: isBefore(moment.add({ days: 1 }), ends) ? null : closes };
  }
  const next = stretches.find(({ starts }) => isBefore(moment, starts));
  if (!next) return { open: false, next: null };
  const date = next.starts.toPlainDate();
  return { open: false, next: { date: date.toString(), day: weekdayOf(date), opens: next.opens } };
}

/** A special day replaces the weekly hours of its date. */
function stretchesOf(place: Hours, date: Temporal.PlainDate): Stretch[] {
  const special = place.specialDays.filter((day) => day.date === date.toString());
  const rows =
    special.length > 0
      ? special.flatMap(({ closed, opens, closes }) => (closed || !opens || !closes ? [] : [{ opens, closes }]))
      : place.hours.filter(({ day }) => day === weekdayOf(date));
  return rows.map(({ opens, closes }) => {
    const isNextDay = closes <= opens || closes === END_OF_DAY;
    const ends = isNextDay
      ? at(date.add({ days: 1 }), closes === END_OF_DAY ? '00:00' : closes, place.timezone)
      : at(date, closes, place.timezone);
    return { starts: at(date, opens, place.timezone), ends, opens, closes };
  });
}

/** Two stretches that touch (until midnight, from midnight on) are one. */
function lastStretch(stretches: readonly Stretch[], current: Stretch): Stretch {
  const following = stretches.find(({ starts }) => starts.epochMilliseconds === current.ends.epochMilliseconds);
  return following ? lastStretch(stretches, following) : current;
}

/** True for hours that are a whole day. */
export function isDayAndNight({ opens, closes }: { opens: string; closes: string }): boolean {
  return opens === '00:00' && closes === END_OF_DAY;
}

function at(date: Temporal.PlainDate, time: string, timeZone: string): Temporal.ZonedDateTime {
  return date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) });
}

function isBefore(one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime, orEqual = false): boolean {
  const order = Temporal.ZonedDateTime.compare(one, other);
  return order < 0 || (orEqual && order === 0);
}

function weekdayOf(date: Temporal.PlainDate): Weekday {
  return WEEKDAYS[date.dayOfWeek - 1] ?? 'monday';
}
