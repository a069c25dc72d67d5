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
export async function recordAttempt(trx: Knex, attempt: Attempt): Promise<void> {
  const { postId, number } = attempt;
  const ofPost = () => trx<AttemptRecord>(TABLES.attempts).where({ post_id: postId });
  if (!isNew(attempt)) {
    await ofPost().where({ number }).update(attemptEnd(attempt));
    return;
  }
  if (number > 1) {
    const open = await ofPost().where('number', '<', number).whereNull('ended_at').pluck('id');
    // An update that meets no row locks the place for one on MySQL: lanes that write at once would wait for each other.
    if (open.length > 0) await closeOlder(trx, attempt).whereIn('id', open);
  }
  await trx<AttemptRecord>(TABLES.attempts).insert(newAttempt(attempt));
}

/** Ends attempts before this one that are still open; the caller says which posts or rows. */
export function closeOlder(knex: Knex, { number, startedAt }: Attempt): Knex.QueryBuilder {
  return knex<AttemptRecord>(TABLES.attempts)
    .where('number', '<', number)
    .whereNull('ended_at')
    .update({ ended_at: startedAt, outcome: 'unknown' });
}

/** Attempts of one post, first to last. */
export async function readAttempts(knex: Knex, postId: number): Promise<Attempt[]> {
  const rows = await knex<AttemptRecord>(TABLES.attempts).where({ post_id: postId }).orderBy('number').select();
  return rows.map(toAttempt);
}

function toAttempt(row: AttemptRecord): Attempt {
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

/** A rehearsal begins and ends in one. */
export function isNew({ endedAt, outcome }: Attempt): boolean {
  return endedAt === null || outcome === 'dry-run';
}

/** Columns of an attempt that begins; the others are empty. */
export function newAttempt(attempt: Attempt) {
  return {
    post_id: attempt.postId,
    number: attempt.number,
    operation: attempt.operation,
    operation_key: attempt.operationKey,
    started_at: attempt.startedAt,
    payload_digest: attempt.payloadDigest,
    ...(attempt.endedAt === null ? {} : { ended_at: attempt.endedAt, outcome: attempt.outcome }),
  } satisfies Partial<AttemptRecord>;
}

/** Columns that its end fills. */
export function attemptEnd({ endedAt, outcome, detail, exchange }: Attempt) {
  return {
    ended_at: endedAt,
    outcome,
    detail,
    request_digest: exchange?.request ?? null,
    answer_digest: exchange?.answer ?? null,
    status: exchange?.status ?? null,
  } satisfies Partial<AttemptRecord>;
}
