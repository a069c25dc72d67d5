import type { Knex } from 'knex';
import { createMovedTeller, type MovedTeller } from '../features/syndication/moved/tell-moved';
import { tellingPlanStore } from '../features/syndication/moved/telling-stores';
import type { AccountStore, PlanStore } from '../features/syndication/ports';
import { emitPostEvent } from '../strapi/post-events';
import { createPlanStore } from '../strapi/store/plan-store';
import type { Ground } from './ground';

/** Tells the log and Strapi's webhooks what becomes of posts. */
export function composeMovedTeller({ strapi }: Ground, accounts: AccountStore): MovedTeller {
  return createMovedTeller({
    accounts,
    log: (level, record) => strapi.log[level](`community-hub: ${record.event} ${record.post}`, record),
    emit: (name, payload) => emitPostEvent(strapi, name, payload),
    onError: (error) => strapi.log.error(`community-hub: telling of a post: ${String(error)}`),
  });
}

/** The planner's storage in a transaction of Strapi's, heard once that is committed. */
export function planStoreOf({ strapi }: Ground, { hear }: Pick<MovedTeller, 'hear'>) {
  const afterCommit = async (work: () => void) => {
    await strapi.db.transaction(async ({ onCommit }) => {
      onCommit(work);
    });
  };
  return (trx: Knex.Transaction): PlanStore => tellingPlanStore(createPlanStore(trx), hear, afterCommit);
}
