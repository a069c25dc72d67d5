import type { Knex } from 'knex';
import type { Attempt } from '../../features/syndication/ports';
import { attemptEnd, closeOlder, isNew, newAttempt, recordAttempt } from './attempt-row';
import { isPostgres } from './postgres';
import { TABLES } from './tables';

/**
 * Runs a write of a post and records its attempt, in one commit. False: the write met no row, nothing was
 * recorded. `write` makes the statement on the connection that it is given.
 */
export async function saveWithAttempt(
  knex: Knex,
  write: (db: Knex) => Knex.QueryBuilder,
  attempt: Attempt,
): Promise<boolean> {
  if (isPostgres(knex)) return inOneStatement(knex, write(knex), attempt);
  return knex.transaction(async (trx) => {
    if ((await write(trx)) !== 1) return false;
    await recordAttempt(trx, attempt);
    return true;
  });
}

/** Where a statement can hold others, a fence is one round trip instead of four. */
async function inOneStatement(knex: Knex, write: Knex.QueryBuilder, attempt: Attempt): Promise<boolean> {
  const query = knex.with('written', write.returning('id'));
  const written = () => knex('written').select('id');
  if (isNew(attempt)) {
    if (attempt.number > 1) query.with('closed', closeOlder(knex, attempt).whereIn('post_id', written()));
    query.with('opened', knex(TABLES.attempts).insert(opening(knex, attempt)));
  } else {
    const row = knex(TABLES.attempts).where({ number: attempt.number }).whereIn('post_id', written());
    query.with('ended', row.update(attemptEnd(attempt)));
  }
  const rows = await query.from('written').select('id');
  return rows.length === 1;
}

/** The new attempt of the post that was written, if one was. */
function opening(knex: Knex, attempt: Attempt): Knex.Raw {
  const { post_id: _id, number, ...texts } = newAttempt(attempt);
  const names = Object.keys(texts);
  return knex.raw(
    `(post_id, number, ${names.map(() => '??').join(', ')}) select id, ?::integer, ${names
      .map(() => '?')
      .join(', ')} from written`,
    [...names, number, ...Object.values(texts)],
  );
}
