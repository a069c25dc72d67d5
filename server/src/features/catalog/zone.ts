import { Temporal } from 'temporal-polyfill';

import { fail, ok, type Result } from '../../core/result';

/** A wall-clock time placed in its zone: ISO 8601 with that day's offset, and the instant in UTC. */
export interface ZonedMoment {
  iso: string;
  instant: string;
}

/** First and last moment of a stretch of time, `ends` exclusive. */
export interface ZonedSpan {
  starts: ZonedMoment;
  ends: ZonedMoment | null;
  /** UTC instant at which it is over, guessed where no end is given. */
  overAt: string;
}

export type ZoneFault = 'unknown-zone' | 'not-a-time';

/**
 * Nobody shows this figure: without an end, a thing counts as over at the end of its local day,
 * and never earlier than this many hours after its start.
 */
const SHORTEST_OPEN_END_HOURS = 3;

const WALL = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** True for a name of the IANA zone database (or `UTC`); offsets like `+01:00` are not zones. */
export function isZone(name: string): boolean {
  if (zones.has(name)) return true;
  if (!/^[A-Za-z]/.test(name) || !parses(() => Temporal.Now.zonedDateTimeISO(name))) return false;
  if (zones.size >= ZONES_KEPT) zones.clear();
  zones.add(name);
  return true;
}

/** Names that are zones: to ask takes longer than all else that is checked of a time. */
const zones = new Set<string>();
const ZONES_KEPT = 1000;

/** True for `YYYY-MM-DD` that stands in the calendar. */
export function isDay(text: string): boolean {
  return DAY.test(text) && parses(() => Temporal.PlainDate.from(text, { overflow: 'reject' }));
}

/** True for a wall-clock time `YYYY-MM-DDTHH:mm` (seconds allowed) that stands in the calendar. */
export function isWallTime(text: string): boolean {
  return plainTime(text) !== null;
}

function plainTime(text: string): Temporal.PlainDateTime | null {
  if (!WALL.test(text)) return null;
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/**
 * Places a wall-clock time in its zone. A time that the clocks skip moves forward by the gap, a
 * time that happens twice is the first of the two.
 */
export function placeWallTime(wall: string, zone: string): Result<ZonedMoment, ZoneFault> {
  const key = `${wall} ${zone}`;
  const known = placed.get(key) ?? placeAnew(wall, zone);
  if (placed.size >= PLACES_KEPT) placed.clear();
  placed.set(key, known);
  return known;
}

/** One publication places the same two times again and again, and to look up a zone's rules takes long. */
const placed = new Map<string, Result<ZonedMoment, ZoneFault>>();
const PLACES_KEPT = 500;

function placeAnew(wall: string, zone: string): Result<ZonedMoment, ZoneFault> {
  if (!isZone(zone)) return fail('unknown-zone');
  const time = plainTime(wall);
  if (!time) return fail('not-a-time');
  return ok(zonedMoment(time.toZonedDateTime(zone, { disambiguation: 'compatible' })));
}

/** Places start and end of something that has a time of day. */
export function placeTimed(startsAt: string, endsAt: string | null, zone: string): Result<ZonedSpan, ZoneFault> {
  const starts = placeWallTime(startsAt, zone);
  if (!starts.ok) return starts;
  if (endsAt === null) return ok({ starts: starts.value, ends: null, overAt: openEnd(startsAt, zone) });
  const ends = placeWallTime(endsAt, zone);
  return ends.ok ? ok({ starts: starts.value, ends: ends.value, overAt: ends.value.instant }) : ends;
}

/** Places whole days: from the first day's start to the end of the last one, both named by their date. */
export function placeDays(startsAt: string, endsAt: string | null, zone: string): Result<ZonedSpan, ZoneFault> {
  if (!isZone(zone)) return fail('unknown-zone');
  const first = startsAt.slice(0, 10);
  const last = (endsAt ?? startsAt).slice(0, 10);
  if (!isDay(first) || !isDay(last)) return fail('not-a-time');
  const start = Temporal.PlainDate.from(first).toZonedDateTime({ timeZone: zone });
  const over = Temporal.PlainDate.from(last).add({ days: 1 }).toZonedDateTime({ timeZone: zone });
  return ok({
    starts: { iso: first, instant: instantOf(start) },
    ends: endsAt === null ? null : { iso: last, instant: instantOf(over) },
    overAt: instantOf(over),
  });
}

/** Today's date in a zone. */
export function dayIn(zone: string, now: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** A UTC instant as the clocks of a zone show it: ISO 8601 with that day's offset. */
export function zonedIso(instant: string, zone: string): string {
  return zonedMoment(Temporal.Instant.from(instant).toZonedDateTimeISO(zone)).iso;
}

function openEnd(startsAt: string, zone: string): string {
  const start = Temporal.PlainDateTime.from(startsAt).toZonedDateTime(zone, { disambiguation: 'compatible' });
  const nextDay = start.toPlainDate().add({ days: 1 }).toZonedDateTime({ timeZone: zone });
  const soonest = start.add({ hours: SHORTEST_OPEN_END_HOURS });
  return instantOf(Temporal.ZonedDateTime.compare(nextDay, soonest) > 0 ? nextDay : soonest);
}

function zonedMoment(time: Temporal.ZonedDateTime): ZonedMoment {
  return {
    iso: time.toString({ timeZoneName: 'never', smallestUnit: 'second', calendarName: 'never' }),
    instant: instantOf(time),
  };
}

function instantOf(time: Temporal.ZonedDateTime): string {
  return new Date(time.epochMilliseconds).toISOString();
}

function parses(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch {
    return false;
  }
}
