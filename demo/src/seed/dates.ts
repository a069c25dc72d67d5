const DAY_MS = 86_400_000;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Dates of the demo, counted from the day it is seeded so that it never looks abandoned. */
export interface Dates {
  /** `YYYY-MM-DD`, some days from today. */
  day(offset: number): string;
  /** ISO 8601 instant at noon, some days from today. */
  instant(offset: number): string;
  /** Wall-clock `YYYY-MM-DDTHH:mm` on the first such weekday from `after` days ahead on, later weeks where that is a holiday. */
  on(weekday: Weekday, after: number, time: string): string;
  /** Wall-clock on the first such weekday of the month that is some months ahead. */
  firstOfMonth(weekday: Weekday, months: number, time: string): string;
  /** The same wall-clock, some days later, at another time: the end of what lasts for days. */
  later(start: string, days: number, time: string): string;
}

export function datesFrom(today: Date): Dates {
  const at = (offset: number) => new Date(Math.floor(today.getTime() / DAY_MS) * DAY_MS + offset * DAY_MS);
  const day = (offset: number) => at(offset).toISOString().slice(0, 10);
  return {
    day,
    instant: (offset) => `${day(offset)}T12:00:00.000Z`,
    on(weekday, after, time) {
      const wanted = WEEKDAYS.indexOf(weekday);
      const wait = (wanted - at(after).getUTCDay() + 7) % 7;
      let ahead = after + wait;
      while (isHoliday(day(ahead))) ahead += 7;
      return `${day(ahead)}T${time}`;
    },
    firstOfMonth(weekday, months, time) {
      const first = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months, 1));
      const wait = (WEEKDAYS.indexOf(weekday) - first.getUTCDay() + 7) % 7;
      return `${new Date(first.getTime() + wait * DAY_MS).toISOString().slice(0, 10)}T${time}`;
    },
    later: (start, days, time) =>
      `${new Date(Date.parse(start.slice(0, 10)) + days * DAY_MS).toISOString().slice(0, 10)}T${time}`,
  };
}

/** Days on which nobody would come, whatever the year. */
function isHoliday(day: string): boolean {
  return /-(12-2[4-6]|12-31|01-01)$/.test(day);
}
