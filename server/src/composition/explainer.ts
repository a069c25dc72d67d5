import { toInstant } from '../core/clock';
import type { Attention } from '../features/syndication/attention/attention';
import { createExplainer, type Explainer } from '../features/syndication/explain/explainer';
import type { PlanTable } from '../features/syndication/ports';
import type { Ground } from './ground';
import type { Syndication } from './syndication';

/** What says why an item is or is not on its accounts. */
export function composeExplainer(
  { config, pages }: Ground,
  { accounts, posts }: Syndication,
  plans: PlanTable,
  attention: Attention,
): Explainer {
  return createExplainer({
    accounts,
    posts,
    plans,
    lateness: (postId) => attention.lateness(postId),
    pages: {
      locales: (documentId) => pages.locales(documentId),
      async page(documentId, locale) {
        const page = await pages.page(documentId, locale);
        return page && { kind: page.kind, firstPublishedAt: toInstant(new Date(page.firstPublishedAt)) };
      },
    },
    hiddenKinds: config.hub.hiddenKinds,
  });
}
