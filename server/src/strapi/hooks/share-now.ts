import type { Knex } from 'knex';
import { fail, ok, type Result } from '../../core/result';
import type { Page } from '../../features/pages';
import type { PlanTarget } from '../../features/syndication/ports';
import type { PageReader } from '../store/page-reader';
import type { PostPlanner } from './document-changes';

/** Shares what is public already, as publishing it anew would: what is ticked and stands nowhere is sent. */
export type ShareNow = (target: PlanTarget) => Promise<Result<void, 'not-public'>>;

interface Parts {
  transaction<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T>;
  pages: Pick<PageReader, 'locales' | 'page'>;
  planner: Pick<PostPlanner, 'published'>;
  wake(): void;
}

export function createShareNow({ transaction, pages, planner, wake }: Parts): ShareNow {
  return async ({ kind, documentId, locale }) => {
    const shared = await transaction(async (trx) => {
      const published = await publicPages(pages, documentId);
      if (!published.some((page) => page.locale === locale)) return false;
      // Nothing is new to the public, so only what an editor ticked counts.
      const rebuilt = { pages: published, fresh: [], removed: [], changes: [], isNew: false };
      await planner.published(trx, { kind, documentId, locales: [locale], rebuilt, intent: 'shared' });
      return true;
    });
    if (!shared) return fail('not-public');
    wake();
    return ok(undefined);
  };
}

/** The pages of an item in its own languages, without those where another version stands in. */
export async function publicPages(pages: Parts['pages'], documentId: string): Promise<Page[]> {
  const found: Page[] = [];
  for (const locale of await pages.locales(documentId)) {
    const page = await pages.page(documentId, locale);
    if (page) found.push(page);
  }
  return found;
}
