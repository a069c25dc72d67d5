import ICAL from 'ical.js';
import { isZone, placeWallTime, zonedIso } from '../zone';
import type { ImportData, ImportProblem } from './import-row';

/** What the times of an event are read with. */
export interface TimesContext {
  calendar: ICAL.Component;
  /** IANA zone for times that name none that is known; null where nobody said. */
  zone: string | null;
}

interface Times {
  data: ImportData;
  problems: ImportProblem[];
  warnings: ImportProblem[];
}

/** Start, end, zone and recurrence of an event in our words. */
export function eventTimes(event: ICAL.Component, overrides: readonly ICAL.Component[], context: TimesContext): Times {
  const start = event.getFirstProperty('dtstart');
  const starts = start ? timeOf(start) : null;
  if (!start || !starts) return refuse('DTSTART', 'DTSTART is missing or cannot be read.');
  const zone = zoneOf(start, starts, context);
  if (zone === null) {
    const message = `DTSTART names ${tzidOf(start) ? `the zone "${tzidOf(start)}", which is not known` : 'no zone'}; import again with timezone=Europe/Paris or the zone it is in.`;
    return refuse('DTSTART', message);
  }
  const place = (time: ICAL.Time, property: ICAL.Property) => wallTime(time, property, zone, context);
  const ends = endOf(event, starts);
  const endProperty = event.getFirstProperty('dtend') ?? start;
  const endsAt = ends && ends.compare(starts) > 0 ? place(ends, endProperty) : null;
  const recurrence = recurrenceOf(event, overrides, place);
  return {
    data: {
      startsAt: place(starts, start),
      endsAt,
      allDay: starts.isDate,
      timezone: zone,
      recurrence: recurrence.data,
    },
    problems: [],
    warnings: recurrence.warnings,
  };
}

/** Last moment; of whole days the last one, since a calendar names the day after. */
function endOf(event: ICAL.Component, starts: ICAL.Time): ICAL.Time | null {
  const duration = event.getFirstPropertyValue('duration');
  const property = event.getFirstProperty('dtend');
  const end = property ? timeOf(property) : null;
  const ends = end ?? (duration instanceof ICAL.Duration ? added(starts, duration) : null);
  if (!ends || !starts.isDate) return ends;
  const last = ends.clone();
  last.adjust(-1, 0, 0, 0);
  return last;
}

function added(time: ICAL.Time, duration: ICAL.Duration): ICAL.Time {
  const end = time.clone();
  end.addDuration(duration);
  return end;
}

function recurrenceOf(
  event: ICAL.Component,
  overrides: readonly ICAL.Component[],
  place: (time: ICAL.Time, property: ICAL.Property) => string,
): { data: ImportData | null; warnings: ImportProblem[] } {
  const rule = event.getFirstPropertyValue('rrule');
  if (!rule) return { data: null, warnings: [] };
  const day = (property: ICAL.Property) =>
    property.getValues().flatMap((value) => (value instanceof ICAL.Time ? [place(value, property).slice(0, 10)] : []));
  const cancelled = overrides.filter(
    (one) => String(one.getFirstPropertyValue('status')).toUpperCase() === 'CANCELLED',
  );
  const left = [
    ...event.getAllProperties('exdate'),
    ...cancelled.flatMap((one) => one.getAllProperties('recurrence-id')),
  ];
  const exceptions = [...new Set(left.flatMap(day))].sort().map((date) => ({ date }));
  return {
    data: { rule: String(rule), exceptions },
    warnings: recurrenceWarnings(event, overrides.length - cancelled.length),
  };
}

function recurrenceWarnings(event: ICAL.Component, changed: number): ImportProblem[] {
  const warnings: ImportProblem[] = [];
  if (changed > 0) {
    const message = `${changed} of its dates are changed one by one (RECURRENCE-ID): they stay as the rule says.`;
    warnings.push({ field: 'RECURRENCE-ID', message });
  }
  if (event.hasProperty('rdate')) {
    warnings.push({ field: 'RDATE', message: 'Single dates beside the rule (RDATE) are left out.' });
  }
  if (event.getAllProperties('rrule').length > 1) {
    warnings.push({ field: 'RRULE', message: 'Only the first of its rules is taken.' });
  }
  return warnings;
}

/** The zone its start is told in; null where the file names none that is known. */
function zoneOf(start: ICAL.Property, starts: ICAL.Time, context: TimesContext): string | null {
  const known = ianaZone(tzidOf(start), context.calendar);
  if (known) return known;
  // A day is the same day everywhere, and a time in UTC is known exactly.
  return context.zone ?? (starts.isDate || isUtc(starts) ? 'UTC' : null);
}

/** `Europe/Paris` of `/freeassociation.sourceforge.net/Europe/Paris`, or of what its VTIMEZONE says it is. */
function ianaZone(tzid: string | null, calendar: ICAL.Component): string | null {
  if (!tzid) return null;
  const parts = tzid.split('/');
  const tails = parts.map((_, index) => parts.slice(index).join('/'));
  const named = tails.find((tail) => tail.includes('/') && isZone(tail)) ?? (isZone(tzid) ? tzid : null);
  if (named) return named;
  const location = definitionOf(tzid, calendar)?.getFirstPropertyValue('x-lic-location');
  return typeof location === 'string' && isZone(location) ? location : null;
}

function definitionOf(tzid: string, calendar: ICAL.Component): ICAL.Component | undefined {
  return calendar.getAllSubcomponents('vtimezone').find((zone) => zone.getFirstPropertyValue('tzid') === tzid);
}

/** The clock of `zone` at this time: as written where it is told in that zone, else converted. */
function wallTime(time: ICAL.Time, property: ICAL.Property, zone: string, { calendar }: TimesContext): string {
  if (time.isDate) return `${time.toString().slice(0, 10)}T00:00`;
  const tzid = tzidOf(property);
  const instant = isUtc(time) ? instantOf(time) : elsewhere(time, tzid, zone, calendar);
  return (instant ? zonedIso(instant, zone) : time.toString()).slice(0, 16);
}

/** The instant of a time told in another zone than the event's; null for the same zone, or none. */
function elsewhere(time: ICAL.Time, tzid: string | null, zone: string, calendar: ICAL.Component): string | null {
  const told = ianaZone(tzid, calendar);
  if (!tzid || told === zone) return null;
  if (told) {
    const placed = placeWallTime(time.toString().slice(0, 16), told);
    return placed.ok ? placed.value.instant : null;
  }
  const definition = definitionOf(tzid, calendar);
  if (!definition) return null;
  const defined = time.clone();
  defined.zone = new ICAL.Timezone({ component: definition, tzid });
  return instantOf(defined);
}

function instantOf(time: ICAL.Time): string {
  return new Date(time.toUnixTime() * 1000).toISOString();
}

function isUtc(time: ICAL.Time): boolean {
  return time.zone?.tzid === 'UTC' || time.zone === ICAL.Timezone.utcTimezone;
}

function tzidOf(property: ICAL.Property): string | null {
  const tzid = property.getFirstParameter('tzid');
  return tzid ? String(tzid) : null;
}

function timeOf(property: ICAL.Property): ICAL.Time | null {
  const value = property.getFirstValue();
  return value instanceof ICAL.Time ? value : null;
}

function refuse(field: string, message: string): Times {
  return { data: {}, problems: [{ field, message }], warnings: [] };
}
