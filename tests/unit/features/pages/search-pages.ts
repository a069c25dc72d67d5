import { buildPage, type Page } from '../../../../server/src/features/pages';
import { newsItem } from '../../../fixtures/source-items';

/** A page of which only the title is worth finding. */
export function newsPage(title: string): Page {
  const item = newsItem({ title: title.trim() || 'x', summary: null, body: [], tags: [] });
  const built = buildPage({ item, facts: { firstPublishedAt: item.updatedAt, previousDates: [], sequence: 0 } });
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value.page;
}
