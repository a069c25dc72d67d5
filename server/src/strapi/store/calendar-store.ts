import type { Knex } from 'knex';
import type { Page } from '../../features/pages';
import { type CalendarStore, type DatedRow, pageKey } from '../../features/syndication/calendar/calendar-ports';
import { type PostRecord, toPost } from './post-row';
import { TABLES } from './tables';

/** Documents in one statement. */
const BATCH = 200;

/** What the admin's calendar reads, on any knex database. */
export function createCalendarStore(knex: Knex): CalendarStore {
  return {
    async dates({ from, to }, kinds, limit) {
      const query = knex('community_hub_page_dates as d')
        .join('community_hub_pages as p', (join) =>
          join.on('p.document_id', 'd.document_id').andOn('p.locale', 'd.locale'),
        )
        .where('d.starts_at', '<', to)
        // What ends when it starts is there, too.
        .where((run) => run.where('d.ends_at', '>', from).orWhere('d.starts_at', '>=', from))
        .whereRaw('p.source_locale = p.locale')
        .orderBy(['d.starts_at', 'd.id'])
        .limit(limit)
        .select({ documentId: 'd.document_id', locale: 'd.locale', subject: 'd.subject', startsAt: 'd.starts_at' });
      if (kinds.length > 0) query.whereIn('d.kind', kinds);
      return (await query) as DatedRow[];
    },
    async posts({ from, to }, { kind, account }, limit) {
      const query = knex<PostRecord>(TABLES.posts)
        .where((some) =>
          some
            .where((waits) => waits.where('at', '>=', from).where('at', '<', to))
            // What went out or failed then was there by then, and was written since.
            .orWhere((done) => done.where('updated_at', '>=', from).where('created_at', '<', to))
            .orWhere({ work: 'held', problem_code: 'approval' }),
        )
        .whereNot('presence', 'removed')
        .whereNotIn('work', ['cancelled', 'skipped'])
        .orderBy('updated_at', 'desc')
        .limit(limit);
      if (kind.length > 0) query.whereIn('kind', kind);
      if (account.length > 0) query.whereIn('account_id', account);
      return (await query.select()).map(toPost);
    },
    async pages(of) {
      const ids = [...new Set(of.map(({ documentId }) => documentId))];
      const pages = new Map<string, Page>();
      for (let start = 0; start < ids.length; start += BATCH) {
        const rows: { data: string }[] = await knex('community_hub_pages')
          .whereIn('document_id', ids.slice(start, start + BATCH))
          .whereRaw('source_locale = locale')
          .select('data');
        for (const { data } of rows) {
          const page: Page = JSON.parse(data);
          pages.set(pageKey(page), page);
        }
      }
      return pages;
    },
  };
}
