import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { isSharedKind, type Kind } from '../../../../shared/kinds';
import { addSeconds, type Clock, toInstant } from '../../core/clock';
import type { Page } from '../../features/pages';
import type { OccasionTime } from '../../features/syndication/occasions/occasions-of';
import { type PlanPorts, planPublication, planWithdrawal } from '../../features/syndication/plan/plan-posts';
import type { Policy } from '../../features/syndication/policy';
import type { PlanStore } from '../../features/syndication/ports';
import { adoptPlans } from '../store/plan-table';
import { timedWork } from '../timers/timed-work';
import type { PostPlanner } from './document-changes';
import { personOf } from './person';
import { adminUserId, saysShare } from './share-intent';

interface Parts {
  strapi: Core.Strapi;
  /** The planner's storage in a transaction. */
  storeOf(trx: Knex.Transaction): PlanStore;
  clock: Clock;
  policy: Policy;
  newKey(): string;
  /** What there is to post about an item. */
  occasions(page: Page): OccasionTime[];
  /** Seconds between publishing and posting. */
  delaySeconds: number;
  /** Kinds without a page that a post could lead to. */
  hiddenKinds: readonly Kind[];
}

/** Plans posts with the storage of the change's own transaction. */
export function createPostPlanner(parts: Parts): PostPlanner {
  const ports = (trx: Knex.Transaction): PlanPorts => ({
    store: parts.storeOf(trx),
    policy: parts.policy,
    newKey: parts.newKey,
    by: personOf(parts.strapi),
    now: toInstant(parts.clock.now()),
    // What goes out at a set time had all the time to settle before.
    due: toInstant(addSeconds(parts.clock.now(), timedWork() ? 0 : parts.delaySeconds)),
  });
  return {
    async published(trx, { kind, documentId, locales, rebuilt, intent }) {
      if (!isSharedKind(kind) || parts.hiddenKinds.includes(kind)) return;
      const fresh = saysShare(parts.strapi) ? locales : rebuilt.fresh.filter((locale) => locales.includes(locale));
      const titles = new Map(rebuilt.pages.map((page) => [page.locale, page.title]));
      const occasions = (locale: string) => {
        const page = rebuilt.pages.find((one) => one.locale === locale);
        return page ? parts.occasions(page) : [];
      };
      const planning = ports(trx);
      // Nobody can have posted about what was never public, and its facts are locked.
      if (rebuilt.isNew) planning.store = { ...planning.store, posts: async () => [] };
      await planPublication({ kind, documentId, locales, fresh, titles, occasions, intent }, planning);
      if (rebuilt.removed.length > 0) await withdraw(trx, documentId, rebuilt.removed, 'unpublished');
    },
    removed: (trx, { documentId, locales, because }) => withdraw(trx, documentId, locales, because),
    async created(trx, { kind, documentId }) {
      const user = adminUserId(parts.strapi);
      if (user && isSharedKind(kind)) await adoptPlans(trx, `new:${user}`, kind, documentId);
    },
  };

  async function withdraw(
    trx: Knex.Transaction,
    documentId: string,
    locales: readonly string[],
    because: 'unpublished' | 'deleted',
  ): Promise<void> {
    await planWithdrawal({ documentId, locales, reason: `${because}-before-sending` }, ports(trx));
  }
}
