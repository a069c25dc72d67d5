import type { Knex } from 'knex';
import { isMySql } from './mysql';

/** Inserts one row and answers its id on every database: MySQL knows no `returning`, PostgreSQL needs it. */
export async function insertId(knex: Knex, table: string, row: object): Promise<number> {
  const insert = knex(table).insert(row);
  const [answer]: unknown[] = await (isMySql(knex) ? insert : insert.returning('id'));
  return typeof answer === 'number' ? answer : Number((answer as { id: number | string }).id);
}
