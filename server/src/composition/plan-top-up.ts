import type { MovedTeller } from '../features/syndication/moved/tell-moved';
import { POLICY } from '../features/syndication/policy';
import { publicPages } from '../strapi/hooks/share-now';
import { createPlanTopUp } from '../strapi/jobs/plan-top-up';
import { newShortId } from '../strapi/random';
import type { Ground } from './ground';
import { occasionsNow } from './item-reader';
import { planStoreOf } from './moved';

/** Plans reminders of dates that came into reach; answers for how many items it looked. */
export function composePlanTopUp(ground: Ground, moved: MovedTeller): (limit: number) => Promise<number> {
  return createPlanTopUp({
    knex: ground.knex,
    storeOf: planStoreOf(ground, moved),
    transaction: ground.transact,
    pagesOf: (documentId) => publicPages(ground.pages, documentId),
    occasions: occasionsNow(ground),
    policy: POLICY,
    newKey: () => newShortId(),
    clock: ground.clock,
  });
}
