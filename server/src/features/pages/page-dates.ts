import {
  lastOccurrence,
  type Occurrence,
  occurrenceOf,
  occurrencesOf,
  placeDays,
  placeTimed,
  type RecurringEvent,
  takesPlace,
} from '../catalog';
import type { Page, PageDate } from './page';

/** A dated run with its times as the page shows them. */
export interface PageRun {
  date: PageDate;
  /** ISO 8601 with the zone's offset on that day; `YYYY-MM-DD` when all day. */
  startsAt: string;
  endsAt: string | null;
  timezone: string;
}

/**
 * Whole months of a repeated event that stand in lists and calendars: at one date a day, under 1,000 in all. They
 * begin with a month, so that making a page again within it changes nothing.
 */
const WINDOW = { behind: 6, ahead: 25 } as const;
/** A rule without a date for so many months more counts as ended. */
const ENDED_MONTHS = 120;
const OCCURRENCES_MAX = 1000;

/**
 * The dated runs of a page, as they stand in `page_dates`: one for an event, one for each session of
 * a training, the dates of a repeated event from six months before this month to at least 24 months
 * ahead (the last one where it ended earlier), none for the other kinds.
 */
export function datesOf(page: Page, now: Date): PageDate[] {
  const repeated = repeatedOf(page);
  if (!repeated) return plainRuns(page).map(({ date }) => date);
  const from = monthsFrom(now, -WINDOW.behind);
  const window = { from, until: horizonOf(repeated, now), limit: OCCURRENCES_MAX };
  const found = occurrencesOf(repeated.event, window);
  const last = found.length === 0 ? lastOccurrence(repeated.event, from) : null;
  return [...found, ...(last ? [last] : [])].flatMap((one) => repeatedRun(repeated, one)).map(({ date }) => date);
}

/** Time up to which `datesOf` names every date; null when it names all there will ever be. */
export function datesUntil(page: Page, now: Date): Date | null {
  const repeated = repeatedOf(page);
  if (!repeated) return null;
  const from = horizonOf(repeated, now);
  const more = occurrencesOf(repeated.event, { from, until: monthsFrom(from, ENDED_MONTHS), limit: 1 });
  return more.length > 0 ? from : null;
}

/** Runs that are not over, soonest first, at most `limit`. */
export function comingRuns(page: Page, now: Date, limit: number): PageRun[] {
  const repeated = repeatedOf(page);
  const runs = repeated ? comingDates(repeated, now, limit) : plainRuns(page);
  const instant = now.toISOString();
  return runs
    .filter(({ date }) => date.endsAt > instant)
    .sort((a, b) => (a.date.startsAt < b.date.startsAt ? -1 : 1))
    .slice(0, limit);
}

/** What the time of a call makes of a page's runs. */
export interface RunsNow {
  /** What tells past and next: all runs, or of a repeated event those that come, else its last. */
  telling: PageDate[];
  /** The run that goes on or starts next and takes place. */
  next: PageRun | null;
}

/** Reads past and next off the runs; dates of a repeated event share its state, so two tell all. */
export function runsNow(page: Page, now: Date): RunsNow {
  const repeated = repeatedOf(page);
  const coming = comingRuns(page, now, repeated ? 2 : OCCURRENCES_MAX);
  const next = coming.find(({ date }) => takesPlace(date)) ?? null;
  if (!repeated) return { telling: plainRuns(page).map(({ date }) => date), next };
  const last = coming.length === 0 ? lastOccurrence(repeated.event, now) : null;
  const telling = last ? repeatedRun(repeated, last) : coming;
  return { telling: telling.map(({ date }) => date), next };
}

/** The run of a page that a subject names; null for one that it has no more. */
export function runOf(page: Page, subject: string): PageRun | null {
  const repeated = repeatedOf(page);
  if (!repeated) return plainRuns(page).find(({ date }) => date.subject === subject) ?? null;
  const found = occurrenceOf(repeated.event, subject);
  return found ? (repeatedRun(repeated, found)[0] ?? null) : null;
}

interface Repeated {
  page: Page<'event'>;
  event: RecurringEvent;
}

function repeatedOf(page: Page): Repeated | null {
  if (page.kind !== 'event' || page.facts.recurrence === null) return null;
  const { startsAt, endsAt, timezone, allDay, recurrence } = page.facts;
  return { page, event: { startsAt: wall(startsAt), endsAt: endsAt && wall(endsAt), timezone, allDay, recurrence } };
}

/** Some of what is found first may be over: what has no end is looked for from two days before. */
function comingDates(repeated: Repeated, now: Date, limit: number): PageRun[] {
  const over = repeated.event.endsAt === null ? 3 : 1;
  const window = { from: now, until: horizonOf(repeated, now), limit: limit + over };
  return occurrencesOf(repeated.event, window).flatMap((one) => repeatedRun(repeated, one));
}

function repeatedRun({ page, event }: Repeated, { subject, startsAt, endsAt }: Occurrence): PageRun[] {
  const span = (event.allDay ? placeDays : placeTimed)(startsAt, endsAt, event.timezone);
  if (!span.ok) return [];
  const { starts, ends, overAt } = span.value;
  const times = { startsAt: starts.iso, endsAt: ends?.iso ?? null, timezone: event.timezone };
  return [run(times, { subject, ...whereOf(page) }, starts.instant, overAt)];
}

function plainRuns(page: Page): PageRun[] {
  if (page.kind === 'event') {
    return [placed({ ...page.facts, subject: '', ...whereOf(page) })].flat();
  }
  if (page.kind !== 'training') return [];
  return page.facts.sessions.flatMap((session) => {
    const store = session.store ?? (session.onlineUrl ? null : page.store);
    const where = { subject: session.key, store, lat: null, lng: null, state: session.status };
    return placed({ ...session, allDay: false, ...where });
  });
}

type Where = Pick<PageDate, 'subject' | 'store' | 'lat' | 'lng' | 'state'>;

function whereOf({ store, facts }: Page<'event'>) {
  const geo = facts.place?.geo ?? null;
  return { store, lat: geo?.lat ?? null, lng: geo?.lng ?? null, state: facts.status };
}

interface Times {
  startsAt: string;
  endsAt: string | null;
  timezone: string;
}

/** Stored times carry their offset: only whole days and open ends need the zone's calendar. */
function placed({ startsAt, endsAt, timezone, allDay, ...where }: Times & { allDay: boolean } & Where): PageRun[] {
  const times = { startsAt, endsAt, timezone };
  const named = pick(where);
  if (!allDay && endsAt !== null) return [run(times, named, toUtc(startsAt), toUtc(endsAt))];
  const span = (allDay ? placeDays : placeTimed)(wall(startsAt), endsAt && wall(endsAt), timezone);
  return span.ok ? [run(times, named, span.value.starts.instant, span.value.overAt)] : [];
}

function pick({ subject, store, lat, lng, state }: Where): Where {
  return { subject, store, lat, lng, state };
}

/** An end before the start would hide the run from every range: such a run counts as a moment. */
function run(times: Times, where: Where, startsAt: string, overAt: string): PageRun {
  return { ...times, date: { ...where, startsAt, endsAt: overAt > startsAt ? overAt : startsAt } };
}

function toUtc(iso: string): string {
  return new Date(iso).toISOString();
}

/** The wall clock of an ISO time with offset, which the page stores. */
function wall(iso: string): string {
  return iso.slice(0, 19);
}

/** What begins later than its dates would reach is followed as far from its beginning. */
function horizonOf({ event }: Repeated, now: Date): Date {
  const begins = new Date(`${event.startsAt.slice(0, 10)}T00:00:00.000Z`);
  return monthsFrom(begins > now ? begins : now, WINDOW.ahead);
}

/** The start of a month in UTC, so many months after the one that holds a date. */
function monthsFrom(date: Date, months: number): Date {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
}
