import { Temporal } from 'temporal-polyfill';

import { intlLocale } from '../../metadata';
import type { DatedView } from '../../pages';

/** One day of a month with what happens on it. */
export interface MonthDay {
  /** `YYYY-MM-DD`. */
  date: string;
  /** Column of the grid, 1 to 7, from the first day of the week on. */
  column: number;
  runs: DatedView[];
}

/** True for `YYYY-MM` of the calendar. */
export function isMonth(text: string): boolean {
  return /^[12]\d{3}-(0[1-9]|1[0-2])$/.test(text);
}

/** The month some months away. */
export function monthFrom(month: string, away: number): string {
  return Temporal.PlainYearMonth.from(month).add({ months: away }).toString();
}

/** Every day of a month; a run stands on each day it touches where it takes place. */
export function monthDays(month: string, runs: readonly DatedView[], locale: string): MonthDay[] {
  const first = Temporal.PlainYearMonth.from(month);
  const weekStart = firstWeekday(locale);
  return Array.from({ length: first.daysInMonth }, (_, index) => {
    const day = first.toPlainDate({ day: index + 1 });
    const date = day.toString();
    return {
      date,
      column: ((day.dayOfWeek - weekStart + 7) % 7) + 1,
      runs: runs.filter(({ run }) => run.startsAt.slice(0, 10) <= date && lastDay(run) >= date),
    };
  });
}

/** What ends at midnight does not touch the day that begins then. */
function lastDay({ startsAt, endsAt }: DatedView['run']): string {
  if (endsAt === null) return startsAt.slice(0, 10);
  if (endsAt.length === 10 || endsAt.slice(11, 16) !== '00:00') return endsAt.slice(0, 10);
  const before = Temporal.PlainDate.from(endsAt.slice(0, 10)).subtract({ days: 1 }).toString();
  return before < startsAt.slice(0, 10) ? startsAt.slice(0, 10) : before;
}

/** Weeks start as people of that language expect: 1 for Monday to 7 for Sunday. */
export function firstWeekday(locale: string): number {
  // Node 20 has the property, later ones the method; TypeScript 5.9 knows neither.
  const info = new Intl.Locale(intlLocale(locale)) as Intl.Locale & {
    weekInfo?: { firstDay: number };
    getWeekInfo?(): { firstDay: number };
  };
  return info.getWeekInfo?.().firstDay ?? info.weekInfo?.firstDay ?? 1;
}
