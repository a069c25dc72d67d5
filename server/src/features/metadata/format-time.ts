import type { Weekday } from '../pages';
import { intlLocale, remembered } from './language';

/** A start and an end as the page holds them: ISO 8601 with offset, or `YYYY-MM-DD` for whole days. */
export interface TimeSpan {
  startsAt: string;
  endsAt: string | null;
  timezone: string;
}

/** Node's narrow no-break spaces and thin spaces break words in some networks' cards and in old fonts. */
const plainSpaces = (text: string) => text.replace(/[\u2009\u202F]/g, '\u00A0');

/** `Saturday 12 December 2026, 18:30–21:00` in the language of the page and the zone of the place. */
export function formatSpan(span: TimeSpan, locale: string): string {
  const wholeDays = isWholeDay(span.startsAt);
  const format = formatter(locale, zoneOf(span), wholeDays ? LONG_DAY : LONG_DAY_TIME);
  const start = dateOf(span.startsAt);
  if (span.endsAt === null || span.endsAt === span.startsAt) return plainSpaces(format.format(start));
  return plainSpaces(format.formatRange(start, dateOf(span.endsAt)));
}

/** The same on two lines, day and hours, where start and end share a day; else one line from start to end. */
export function spanLines(span: TimeSpan, locale: string): string[] {
  const { startsAt, endsAt, timezone } = span;
  if (isWholeDay(startsAt)) return [formatSpan(span, locale)];
  const day = (time: string) => formatter(locale, timezone, LONG_DAY).format(dateOf(time));
  if (endsAt !== null && day(startsAt) !== day(endsAt)) return [formatSpan(span, locale)];
  return [plainSpaces(day(startsAt)), formatHours(span, locale)];
}

/** The same without weekday and year, for cards: `12 Dec, 18:30`. */
export function formatStart(span: TimeSpan, locale: string): string {
  const options = isWholeDay(span.startsAt) ? SHORT_DAY : SHORT_DAY_TIME;
  return plainSpaces(formatter(locale, zoneOf(span), options).format(dateOf(span.startsAt)));
}

/** `18:30`, or null for whole days. */
export function formatHour(span: TimeSpan, locale: string): string | null {
  if (isWholeDay(span.startsAt)) return null;
  return plainSpaces(formatter(locale, span.timezone, HOUR).format(dateOf(span.startsAt)));
}

/** Day number, short month and weekday of a start, for a calendar leaf. */
export function calendarLeaf(span: TimeSpan, locale: string): { day: string; month: string; weekday: string } {
  const part = (options: Intl.DateTimeFormatOptions) =>
    formatter(locale, zoneOf(span), options).format(dateOf(span.startsAt));
  return { day: part(LEAF.day), month: part(LEAF.month), weekday: part(LEAF.weekday) };
}

/** `12 December 2026` of a date or an instant. */
export function formatDay(time: string, locale: string, timezone = 'UTC'): string {
  return plainSpaces(formatter(locale, isWholeDay(time) ? 'UTC' : timezone, DAY).format(dateOf(time)));
}

/** `Central European Time`: the name of a zone at a moment, without summer or winter in it. */
export function zoneName(timezone: string, time: string, locale: string): string {
  const parts = formatter(locale, timezone, ZONE).formatToParts(dateOf(time));
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timezone;
}

/** True for `YYYY-MM-DD`. */
export function isWholeDay(time: string): boolean {
  return time.length === 10;
}

/** 1 January 2001 was a Monday. */
const WEEKDAYS: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const LONG_DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const LONG_DAY_TIME = { ...LONG_DAY, hour: 'numeric', minute: '2-digit' } as const;
const SHORT_DAY = { day: 'numeric', month: 'short' } as const;
const SHORT_DAY_TIME = { ...SHORT_DAY, hour: 'numeric', minute: '2-digit' } as const;

const HOUR = { timeStyle: 'short' } as const;
const DAY = { dateStyle: 'long' } as const;
const MONTHS = { month: 'long', year: 'numeric' } as const;
const WEEKDAY = { weekday: 'long' } as const;
const ZONE = { timeZoneName: 'longGeneric' } as const;
const LEAF = { day: { day: 'numeric' }, month: { month: 'short' }, weekday: { weekday: 'short' } } as const;

/** Making an Intl formatter costs a hundred times as much as using one. The options above are the keys. */
const formatters = new Map<Intl.DateTimeFormatOptions, Map<string, Intl.DateTimeFormat>>();

function formatter(locale: string, timezone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const ofOptions = remembered(formatters, options, () => new Map<string, Intl.DateTimeFormat>());
  return remembered(
    ofOptions,
    `${locale}|${timezone}`,
    () => new Intl.DateTimeFormat(intlLocale(locale), { ...options, timeZone: timezone }),
  );
}

/** A whole day is the calendar day it names, whatever the zone: it is placed and read in UTC. */
function dateOf(time: string): Date {
  return new Date(isWholeDay(time) ? `${time}T12:00:00Z` : time);
}

function zoneOf({ startsAt, timezone }: TimeSpan): string {
  return isWholeDay(startsAt) ? 'UTC' : timezone;
}

/** `10:00 – 12:00` of a span within a day. */
export function formatHours(span: TimeSpan, locale: string): string {
  const start = formatHour(span, locale) ?? '';
  if (span.endsAt === null) return start;
  return `${start} – ${plainSpaces(formatter(locale, span.timezone, HOUR).format(dateOf(span.endsAt)))}`;
}

/** `18:30` or `6:30 pm` of a wall-clock time `HH:mm`. */
export function formatClock(time: string, locale: string): string {
  return plainSpaces(formatter(locale, 'UTC', HOUR).format(new Date(`2001-01-01T${time}:00Z`)));
}

/** `Monday` in the language of a locale. */
export function formatWeekday(day: Weekday, locale: string): string {
  const date = new Date(Date.UTC(2001, 0, 1 + WEEKDAYS.indexOf(day), 12));
  return formatter(locale, 'UTC', WEEKDAY).format(date);
}

/** `March – May 2026` of two dates; either may be missing. */
export function formatMonths(from: string | null, to: string | null, locale: string): string | null {
  const days = [from, to].filter((day): day is string => Boolean(day));
  const [first, last] = days;
  if (first === undefined) return null;
  const format = formatter(locale, 'UTC', MONTHS);
  return plainSpaces(
    last === undefined ? format.format(dateOf(first)) : format.formatRange(dateOf(first), dateOf(last)),
  );
}

/** `2 h 30 min`. */
export function formatDuration(minutes: number, locale: string): string {
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(intlLocale(locale), { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return plainSpaces([hours > 0 && unit(hours, 'hour'), rest > 0 && unit(rest, 'minute')].filter(Boolean).join(' '));
}
