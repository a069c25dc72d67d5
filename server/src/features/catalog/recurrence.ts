import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';

import { parseRecurrence, type RecurrenceRule, wallText } from './recurrence-rule';
import { isWallTime } from './zone';

/** A repeated event: first start and end as wall-clock times, days when it lasts whole days. */
export interface RecurringEvent {
  startsAt: string;
  endsAt: string | null;
  timezone: string;
  allDay: boolean;
  /** `exceptions` are the days (`YYYY-MM-DD`) left out. */
  recurrence: { rule: string; exceptions: readonly string[] };
}

/** One date of a repeated event, in wall-clock times like the event's own. */
export interface Occurrence {
  /** Names it for ever: `20261124T190000`, or `20261124` for whole days. */
  subject: string;
  startsAt: string;
  endsAt: string | null;
}

/** Occurrences not over at `from` and started by `until`, at most `limit`. */
export interface OccurrenceWindow {
  from: Date;
  until: Date;
  limit: number;
}

const SUBJECT = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2}))?$/;
/** Days, weeks, months or years without a date after which a rule counts as over. */
const LOOKED_AT = 1000;
/** Something without an end may go on into the next day: looked for that much earlier. */
const OPEN_END = { days: 2 } as const;

/** Why a repeated event cannot be published, in one sentence; null when it can. */
export function recurrenceProblem(event: RecurringEvent): string | null {
  const rule = parseRecurrence(event.recurrence.rule, event.timezone);
  if (!rule.ok) return rule.error;
  const start = wallStart(event);
  if (rule.value.until !== null && rule.value.until < wallText(start)) {
    return 'The rule ends before the event starts: write a later UNTIL, or COUNT with how many times.';
  }
  const [first] = starts(event, rule.value, { from: start, until: start.add({ years: 8 }), limit: 1, strict: true });
  if (!first) return 'The rule names no day that exists: correct its BYMONTH, BYMONTHDAY or BYDAY.';
  if (first.equals(start)) return null;
  return `The event starts on a day that the rule does not name: start on ${first.toPlainDate()}, or change the rule.`;
}

/** Dates of a repeated event, soonest first; its first date counts even where the rule does not name it. */
export function occurrencesOf(event: RecurringEvent, window: OccurrenceWindow): Occurrence[] {
  const rule = parseRecurrence(event.recurrence.rule, event.timezone);
  const start = wallStart(event);
  const lasting = lastingOf(event, start);
  const from = zoned(window.from, event).subtract(lasting ?? OPEN_END);
  const until = zoned(window.until, event);
  const found = rule.ok ? starts(event, rule.value, { from, until, limit: window.limit }) : [start];
  return found.map((one) => occurrence(event, one, lasting));
}

/** The date that a subject names, whether the rule still gives it or not; null for what is no subject. */
export function occurrenceOf(event: RecurringEvent, subject: string): Occurrence | null {
  const [, year, month, day, hours = '00', minutes = '00', seconds = '00'] = SUBJECT.exec(subject) ?? [];
  const wall = `${year}-${month}-${day}T${hours}:${minutes}:${seconds}`;
  return isWallTime(wall)
    ? occurrence(event, Temporal.PlainDateTime.from(wall), lastingOf(event, wallStart(event)))
    : null;
}

/** The last date of a repeated event that started before a time; null where there is none. */
export function lastOccurrence(event: RecurringEvent, before: Date): Occurrence | null {
  const rule = parseRecurrence(event.recurrence.rule, event.timezone);
  const start = wallStart(event);
  if (!rule.ok) return occurrence(event, start, lastingOf(event, start));
  const engine = engineOf(event, rule.value);
  const left = new Set(event.recurrence.exceptions);
  let found = step(() => engine.previous(inEngine(zoned(before, event), event)));
  while (found && left.has(found.toPlainDate().toString())) {
    const after = found;
    found = step(() => engine.previous(after));
  }
  return found ? occurrence(event, plain(found), lastingOf(event, start)) : null;
}

/** Starts that were left out, as wall-clock times (days when it lasts whole days): EXDATE of calendars. */
export function exceptionStarts(event: RecurringEvent): string[] {
  const time = wallText(wallStart(event)).slice(10);
  return event.recurrence.exceptions.map((day) => (event.allDay ? day : day + time));
}

function occurrence(event: RecurringEvent, start: Temporal.PlainDateTime, lasting: Temporal.Duration | null) {
  const length = event.allDay ? 10 : 19;
  const startsAt = wallText(start).slice(0, length);
  return {
    subject: startsAt.replace(/[-:]/g, ''),
    startsAt,
    endsAt: event.endsAt === null || lasting === null ? null : wallText(start.add(lasting)).slice(0, length),
  };
}

interface Search {
  from: Temporal.PlainDateTime;
  until: Temporal.PlainDateTime;
  limit: number;
  /** Only days that the rule itself names. */
  strict?: boolean;
}

function starts(event: RecurringEvent, rule: RecurrenceRule, search: Search): Temporal.PlainDateTime[] {
  const left = new Set(search.strict ? [] : event.recurrence.exceptions);
  const isLeft = (start: Temporal.PlainDateTime) => left.has(start.toPlainDate().toString());
  const engine = engineOf(event, rule);
  const until = inEngine(search.until, event);
  const found = search.strict ? [] : firstOf(event, search).filter((first) => !isLeft(first));
  let date = step(() => engine.next(inEngine(search.from, event), true));
  while (date && found.length < search.limit && date.epochMilliseconds <= until.epochMilliseconds) {
    const start = plain(date);
    if (!isLeft(start) && !found.at(-1)?.equals(start)) found.push(start);
    const after = date;
    date = step(() => engine.next(after));
  }
  return found;
}

/** The first date, where it lies within a search. The engine would find it too, but many times slower. */
function firstOf(event: RecurringEvent, { from, until }: Search): Temporal.PlainDateTime[] {
  const first = wallStart(event);
  const isWithin =
    Temporal.PlainDateTime.compare(first, from) >= 0 && Temporal.PlainDateTime.compare(first, until) <= 0;
  return isWithin ? [first] : [];
}

/** The engine gives up with an error on rules that name no day, such as the 30th of February. */
function step<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    return null;
  }
}

/** Lists ask about the same rules again and again, and an engine plans before it answers. */
const ENGINES_KEPT = 500;
const engines = new Map<string, RRuleTemporal>();

function engineOf(event: RecurringEvent, rule: RecurrenceRule): RRuleTemporal {
  const key = JSON.stringify([event.recurrence.rule, event.startsAt, event.timezone, event.allDay]);
  const kept = engines.get(key);
  if (kept) return kept;
  if (engines.size >= ENGINES_KEPT) engines.clear();
  const engine = newEngine(event, rule);
  engines.set(key, engine);
  return engine;
}

/** Whole days are the same everywhere: they are counted in UTC, times of day in the event's zone. */
function newEngine(event: RecurringEvent, rule: RecurrenceRule): RRuleTemporal {
  const { freq, interval, byDay, byMonthDay, byMonth, bySetPos, weekStart, count, until } = rule;
  return new RRuleTemporal({
    freq,
    interval,
    ...(byDay.length > 0 ? { byDay } : {}),
    ...(byMonthDay.length > 0 ? { byMonthDay } : {}),
    ...(byMonth.length > 0 ? { byMonth } : {}),
    ...(bySetPos.length > 0 ? { bySetPos } : {}),
    ...(weekStart === null ? {} : { wkst: weekStart }),
    ...(count === null ? {} : { count }),
    ...(until === null ? {} : { until: inEngine(Temporal.PlainDateTime.from(until), event) }),
    dtstart: inEngine(wallStart(event), event),
    cache: false,
    maxIterations: LOOKED_AT,
  });
}

function inEngine(wall: Temporal.PlainDateTime, { allDay, timezone }: RecurringEvent): Temporal.ZonedDateTime {
  return wall.toZonedDateTime(allDay ? 'UTC' : timezone, { disambiguation: 'compatible' });
}

function plain(date: { toString(): string }): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from(date.toString().slice(0, 19));
}

function zoned(instant: Date, { timezone }: RecurringEvent): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timezone).toPlainDateTime();
}

function wallStart({ startsAt, allDay }: RecurringEvent): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from(allDay ? startsAt.slice(0, 10) : startsAt.slice(0, 19));
}

/** As the clocks show it: a night of dancing ends at four, also when the clocks change meanwhile. */
function lastingOf(event: RecurringEvent, start: Temporal.PlainDateTime): Temporal.Duration | null {
  if (event.endsAt === null) return null;
  return start.until(Temporal.PlainDateTime.from(event.endsAt.slice(0, event.allDay ? 10 : 19)));
}
