import { runsThatCount } from '../../features/catalog';
import { datesOf, type Page, type PageDate } from '../../features/pages';

const DAY_MS = 86_400_000;

/**
 * Classes of runs by how long they last, in days. What goes on at a moment is found among those that
 * started at most so long before, so nobody has to look at everything that ever started.
 */
export const RUN_SPANS = [1, 31, null] as const;

/** Never reached by any end: a run with such an earlier one is never the next. */
const NEVER = '9999-12-31T23:59:59.999Z';

/** The earliest start of a run of a class that may still go on at a moment; '' for any. */
export function earliestStart(span: number, moment: string): string {
  const days = RUN_SPANS[span] ?? null;
  return days === null ? '' : new Date(Date.parse(moment) - days * DAY_MS).toISOString();
}

/** Rows of `page_dates`: each run of a page with what tells whether it is its document's next or last. */
export function dateRows(page: Page, now: Date): Record<string, unknown>[] {
  const dates = datesOf(page, now);
  const counting = [...runsThatCount(dates)].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  const overAt = counting.map(({ endsAt }) => endsAt).reduce((a, b) => (a > b ? a : b), '');
  const previousEnds = new Map<PageDate, string>();
  let latest = '';
  for (const date of counting) {
    previousEnds.set(date, latest);
    if (date.endsAt > latest) latest = date.endsAt;
  }
  const last = counting.at(-1);
  return dates.map((date) => ({
    kind: page.kind,
    subject: date.subject,
    starts_at: date.startsAt,
    ends_at: date.endsAt,
    store: date.store,
    lat: date.lat,
    lng: date.lng,
    state: date.state,
    span: spanOf(date),
    previous_ends_at: previousEnds.get(date) ?? NEVER,
    over_at: date === last ? overAt : null,
    is_last: date === last ? 1 : 0,
  }));
}

function startOf({ startsAt, subject }: PageDate): string {
  return `${startsAt} ${subject}`;
}

function spanOf({ startsAt, endsAt }: PageDate): number {
  const days = (Date.parse(endsAt) - Date.parse(startsAt)) / DAY_MS;
  return RUN_SPANS.findIndex((most) => most === null || days <= most);
}
