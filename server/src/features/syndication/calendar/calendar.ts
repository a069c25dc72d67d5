import type { CalendarEntry, CalendarResponse, CalendarState } from '../../../../../shared/contracts/calendar';
import type { Kind } from '../../../../../shared/kinds';
import type { Instant } from '../../../core/clock';

/** What is asked of the calendar; empty lists take everything. */
export interface CalendarQuery {
  from: Instant;
  /** Not counted any more. */
  to: Instant;
  account: readonly number[];
  kind: readonly Kind[];
  state: readonly CalendarState[];
  /** Of the admin, to choose among translations. */
  language: string;
}

/** One sort of what stands in the calendar, in any order. */
export type CalendarSource = (query: CalendarQuery) => Promise<CalendarEntry[]>;
export type Calendar = (query: CalendarQuery) => Promise<CalendarResponse>;

/** Entries in one answer; each source looks for so many of its own at most, and one more. */
export const MOST_ENTRIES = 1000;

export function createCalendar(sources: readonly CalendarSource[]): Calendar {
  return async (query) => {
    const found = (await Promise.all(sources.map((source) => source(query)))).flat();
    const sorted = found.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
    return { data: sorted.slice(0, MOST_ENTRIES), meta: { more: sorted.length > MOST_ENTRIES } };
  };
}

function orderOf({ startsAt, id }: CalendarEntry): string {
  return `${startsAt} ${id}`;
}

/** True where the filters leave posts only. */
export function asksForPosts({ account, state }: CalendarQuery): boolean {
  return account.length > 0 || state.length > 0;
}
