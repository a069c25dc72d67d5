import type { Knex } from 'knex';
import type { DecisionAction } from '../../../../shared/contracts/posts';
import type { Decision } from '../../features/syndication/ports';
import { TABLES } from './tables';

export interface DecisionRecord {
  id: number;
  post_id: number;
  at: string;
  action: string;
  by: string;
  by_id: number | null;
  reason: string | null;
}

/** Keeps what a person decided, in the transaction of the move it made. */
export async function recordDecision(trx: Knex.Transaction, postId: number, decision: Decision): Promise<void> {
  const { at, action, by, reason } = decision;
  await trx<DecisionRecord>(TABLES.decisions).insert({
    post_id: postId,
    at,
    action,
    by: by.name.slice(0, 255),
    by_id: by.id,
    reason,
  });
}

/** What people decided about one post, first to last. */
export async function readDecisions(knex: Knex, postId: number): Promise<Decision[]> {
  const rows = await knex<DecisionRecord>(TABLES.decisions).where({ post_id: postId }).orderBy('id').select();
  return rows.map(toDecision);
}

function toDecision({ action, by, by_id, at, reason }: DecisionRecord): Decision {
  return { action: action as DecisionAction, by: { name: by, id: by_id }, at, reason };
}
