import type { Knex } from 'knex';
import type { Attempt, AttemptOutcome } from '../../features/syndication/ports';
import { TABLES } from './tables';

export interface AttemptRecord {
  id: number;
  post_id: number;
  number: number;
  operation: string;
  operation_key: string;
  started_at: string;
  ended_at: string | null;
  outcome: string | null;
  detail: string | null;
  payload_digest: string | null;
  request_digest: string | null;
  answer_digest: string | null;
  status: number | null;
}

/**
 * Inserts an attempt or writes its end. An older one still open belongs to a process that died:
 * it ends as unknown. Runs in the transaction that is given.
 */
export async function recordAttempt(knex: Knex, attempt: Attempt): Promise<void> {
  const open = await knex<AttemptRecord>(TABLES.attempts)
    .where({ post_id: attempt.postId })
    .where('number', '<', attempt.number)
    .whereNull('ended_at')
    .pluck('id');
  // An update that meets no row locks the place for one on MySQL: lanes that write at once would wait for each other.
  if (open.length > 0) {
    await knex<AttemptRecord>(TABLES.attempts)
      .whereIn('id', open)
      .update({ ended_at: attempt.startedAt, outcome: 'unknown' });
  }
  await knex<AttemptRecord>(TABLES.attempts)
    .insert(toRecord(attempt))
    .onConflict(['post_id', 'number'])
    .merge(['ended_at', 'outcome', 'detail', 'request_digest', 'answer_digest', 'status']);
}

/** Attempts of one post, first to last. */
export async function readAttempts(knex: Knex, postId: number): Promise<Attempt[]> {
  const rows = await knex<AttemptRecord>(TABLES.attempts).where({ post_id: postId }).orderBy('number').select();
  return rows.map(toAttempt);
}

export function toAttempt(row: AttemptRecord): Attempt {
  const { request_digest: request, answer_digest: answer, status } = row;
  return {
    postId: row.post_id,
    number: row.number,
    operation: row.operation as Attempt['operation'],
    operationKey: row.operation_key,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    outcome: row.outcome as AttemptOutcome | null,
    detail: row.detail,
    payloadDigest: row.payload_digest,
    exchange: request === null ? null : { request, answer, status },
  };
}

function toRecord(attempt: Attempt): Omit<AttemptRecord, 'id'> {
  return {
    post_id: attempt.postId,
    number: attempt.number,
    operation: attempt.operation,
    operation_key: attempt.operationKey,
    started_at: attempt.startedAt,
    ended_at: attempt.endedAt,
    outcome: attempt.outcome,
    detail: attempt.detail,
    payload_digest: attempt.payloadDigest,
    request_digest: attempt.exchange?.request ?? null,
    answer_digest: attempt.exchange?.answer ?? null,
    status: attempt.exchange?.status ?? null,
  };
}
