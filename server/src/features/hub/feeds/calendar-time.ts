import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library';
import { isWholeDay } from '../../metadata';

/** A zone as calendars want it: its name, and the rules that must stand in the same file. */
export interface CalendarZone {
  id: string;
  vtimezone: string;
}

const UTC = new Set(['UTC', 'Etc/UTC', 'GMT', 'Etc/GMT', 'Z']);

/** Looking a zone up takes a search in a list of hundreds. */
const zones = new Map<string, CalendarZone | null>();
const known = new Set<string>();

/** The rules of a zone; null for UTC and for a zone that the library does not know: their times are in UTC. */
export function calendarZone(timezone: string): CalendarZone | null {
  const found = zones.get(timezone);
  if (found !== undefined) return found;
  const made = makeZone(timezone);
  zones.set(timezone, made);
  return made;
}

function makeZone(timezone: string): CalendarZone | null {
  if (known.size === 0) for (const name of tzlib_get_timezones()) known.add(name);
  if (UTC.has(timezone) || !known.has(timezone)) return null;
  const [vtimezone, named] = tzlib_get_ical_block(timezone);
  const id = named?.replace(/^TZID=/, '');
  return vtimezone && id ? { id, vtimezone: vtimezone.trimEnd() } : null;
}

/** `DTSTART;TZID=Europe/Paris:20261212T183000` of a time as pages hold it: ISO 8601 with offset, or a day. */
export function timeLine(name: string, time: string, zone: CalendarZone | null): string {
  if (isWholeDay(time)) return `${name};VALUE=DATE:${compactDay(time)}`;
  return zone ? `${name};TZID=${zone.id}:${compactWall(time)}` : `${name}:${compactUtc(time)}`;
}

/** `20261212` of `2026-12-12...`. */
export function compactDay(time: string): string {
  return time.slice(0, 10).replaceAll('-', '');
}

/** `20261212T183000` of `2026-12-12T18:30:00+01:00`. */
export function compactWall(time: string): string {
  return time.slice(0, 19).replace(/[-:]/g, '');
}

/** `20261212T173000Z` of any moment. */
export function compactUtc(moment: string): string {
  return `${new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** The day after, `YYYY-MM-DD`: the end of whole days is exclusive. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
