import type { CalendarDate } from '../../../../../shared/contracts/calendar';
import { KIND_UIDS, type Kind } from '../../../../../shared/kinds';
import { takesPlace } from '../../catalog';
import { type Page, type PageRun, runOf } from '../../pages';
import { asksForPosts, type CalendarSource, MOST_ENTRIES } from './calendar';
import { type CalendarStore, type DatedRow, pageKey } from './calendar-ports';

export interface DateParts {
  store: CalendarStore;
  /** The content type that holds each item, by documentId. */
  typesOf(items: readonly { kind: Kind; documentId: string }[]): Promise<ReadonlyMap<string, string>>;
}

/** Events, their dates, and sessions of trainings that are public. */
export function datesBetween({ store, typesOf }: DateParts): CalendarSource {
  return async (query) => {
    if (asksForPosts(query)) return [];
    const rows = oneLanguage(await store.dates(query, query.kind, 2 * MOST_ENTRIES), query.language);
    const pages = await store.pages(rows);
    const types = await typesOf([...pages.values()]);
    return rows.flatMap((row) => {
      const page = pages.get(pageKey(row));
      const run = page && runOf(page, row.subject);
      return page && run ? [entryOf(page, run, row, types.get(page.documentId) ?? KIND_UIDS[page.kind])] : [];
    });
  };
}

function entryOf(page: Page, run: PageRun, { documentId, subject }: DatedRow, contentType: string): CalendarDate {
  const allDay = run.startsAt.length === 10;
  const { startsAt, endsAt } = allDay ? run : { startsAt: run.date.startsAt, endsAt: run.endsAt && run.date.endsAt };
  return {
    what: 'date',
    id: ['date', documentId, subject, run.date.startsAt].join(' '),
    kind: page.kind,
    documentId,
    contentType,
    locale: page.locale,
    title: page.title,
    zone: run.timezone,
    startsAt,
    endsAt,
    allDay,
    calledOff: !takesPlace(run.date),
  };
}

/** The same date in several languages stands there once: in that of the reader where it has it. */
function oneLanguage(rows: readonly DatedRow[], language: string): DatedRow[] {
  const chosen = new Map<string, DatedRow>();
  for (const row of rows) {
    const key = [row.documentId, row.subject, row.startsAt].join('\n');
    if (!chosen.has(key) || isIn(row, language)) chosen.set(key, row);
  }
  return [...chosen.values()];
}

function isIn({ locale }: DatedRow, language: string): boolean {
  return locale.split('-')[0] === language.split('-')[0];
}
