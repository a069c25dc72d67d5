import type { CalendarEntry } from '../../../../../shared/contracts/calendar';
import { wallClockAt } from '../../../../../shared/wall-clock';

/** Days are `YYYY-MM-DD` throughout: dates on a wall, in no zone. */
const DAY_MS = 86_400_000;

export const VIEWS = ['month', 'week', 'list'] as const;
export type View = (typeof VIEWS)[number];

/** So many days later, or earlier. */
function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day so many months later; the last one of a month that is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The first day of its week; `first`: 1 is Monday, 7 is Sunday. */
export function weekOf(day: string, first: number): string {
  const weekday = new Date(day).getUTCDay() || 7;
  return addDays(day, -((weekday - first + 7) % 7));
}

/** Whole weeks that a view shows: those of a month, or the one. */
export function weeksOf(view: View, day: string, first: number): string[][] {
  const start = weekOf(view === 'week' ? day : `${day.slice(0, 7)}-01`, first);
  const end = view === 'week' ? start : addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1);
  const weeks: string[][] = [];
  for (let week = start; week <= end; week = addDays(week, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(week, index)));
  }
  return weeks;
}

/** The days of a view in one row: of a list, the days of the month. */
export function daysOf(view: View, day: string, first: number): string[] {
  const days = weeksOf(view, day, first).flat();
  return view === 'list' ? days.filter((one) => one.startsWith(day.slice(0, 7))) : days;
}

/** Instants between which something may fall on these days, wherever its clocks are. */
export function spanOf(days: readonly string[]): { from: string; to: string } {
  const [first = '', last = first] = [days[0], days.at(-1)];
  return { from: `${addDays(first, -1)}T00:00:00.000Z`, to: `${addDays(last, 2)}T00:00:00.000Z` };
}

/** The day after stepping back or on by what a view shows. */
export function step(view: View, day: string, by: 1 | -1): string {
  return view === 'week' ? addDays(day, 7 * by) : addMonths(day, by);
}

/** Where an arrow or paging key leads from a day, or null for any other key. */
export function dayAfterKey(key: string, day: string, first: number): string | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return weekOf(day, first);
    case 'End':
      return addDays(weekOf(day, first), 6);
    case 'PageUp':
      return addMonths(day, -1);
    case 'PageDown':
      return addMonths(day, 1);
    default:
      return null;
  }
}

/** What stands on each day, soonest first; what lasts several days stands on each of them. `zone` null: each item's own. */
export function entriesByDay(entries: readonly CalendarEntry[], zone: string | null): Map<string, CalendarEntry[]> {
  const byDay = new Map<string, CalendarEntry[]>();
  for (const entry of entries) {
    const [first, last] = lastingFrom(entry, zone ?? entry.zone);
    for (let day = first; day <= last; day = addDays(day, 1)) byDay.set(day, [...(byDay.get(day) ?? []), entry]);
  }
  return byDay;
}

/** A calendar shows so many days of what goes on and on, as an exhibition of a year does. */
const LONGEST_DAYS = 62;

function lastingFrom(entry: CalendarEntry, zone: string): [first: string, last: string] {
  const dayAt = (at: string) => (at.length === 10 ? at : wallClockAt(at, zone).slice(0, 10));
  const first = dayAt(entry.startsAt);
  if (entry.what !== 'date' || entry.endsAt === null) return [first, first];
  // What ends at midnight does not last into the next day.
  const end = entry.allDay ? entry.endsAt : new Date(Date.parse(entry.endsAt) - 1).toISOString();
  const [last, longest] = [dayAt(end), addDays(first, LONGEST_DAYS)];
  return [first, last < first ? first : last > longest ? longest : last];
}
