import type { Knex } from 'knex';
import { isPostgres } from './postgres';

/** So many go into one statement: PostgreSQL takes 65,535 values. */
const MOST = 10;

/**
 * Sends writes of which none needs another, nor touches its rows: as one statement where a statement can hold
 * others, for to the database and back is what a transaction waits for.
 */
export async function together(trx: Knex.Transaction, writes: readonly Knex.QueryBuilder[]): Promise<void> {
  const most = isPostgres(trx) ? MOST : 1;
  for (let start = 0; start < writes.length; start += most) {
    const [first, ...others] = writes.slice(start, start + most);
    if (!first || others.length === 0) await first;
    else await holding(trx, [first, ...others]);
  }
}

function holding(trx: Knex.Transaction, writes: readonly Knex.QueryBuilder[]): Knex.QueryBuilder {
  const query = trx.queryBuilder();
  for (const [at, write] of writes.entries()) query.with(`write_${at}`, write);
  return query.select(trx.raw('1'));
}
