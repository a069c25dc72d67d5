import { toInstant } from '../core/clock';
import type { Attention } from '../features/syndication/attention/attention';
import { createExplainer, type Explainer } from '../features/syndication/explain/explainer';
import type { PlanTable } from '../features/syndication/ports';
import { createTimerStore } from '../strapi/store/timer-store';
import type { Ground } from './ground';
import type { Syndication } from './syndication';

/** What says why an item is or is not on its accounts. */
export function composeExplainer(
  { config, knex, pages }: Ground,
  { accounts, posts }: Syndication,
  plans: PlanTable,
  attention: Attention,
): Explainer {
  const timers = createTimerStore(knex);
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
    async itemTimes(documentId) {
      const own = await timers.ofDocument(knex, documentId);
      return own
        .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
        .map(({ locale, action, dueAt, state }) => ({ locale, action, at: dueAt, isStopped: state === 'refused' }));
    },
  });
}
