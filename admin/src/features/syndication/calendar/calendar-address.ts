import { VIEWS, type View } from './calendar-days';

/** Lists that filter what is shown. */
export const FILTERS = ['kind', 'account', 'state'] as const;
export type FilterName = (typeof FILTERS)[number];

/** What the page's address says: how much is shown around which day, and the filters. */
export interface CalendarAddress {
  view: View;
  /** `YYYY-MM-DD`. */
  day: string;
  filters: { [name in FilterName]?: string };
}

/** Reads the address; what cannot be read is left out, and today and the month stand in. */
export function readAddress(search: URLSearchParams, today: string): CalendarAddress {
  const view = VIEWS.find((one) => one === search.get('view')) ?? 'month';
  const day = search.get('day') ?? '';
  const filters = Object.fromEntries(FILTERS.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])));
  return { view, day: isDay(day) ? day : today, filters };
}

/** The address with some of it changed; an empty value goes. */
export function withAddress(search: URLSearchParams, change: Record<string, string>): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}

function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}
