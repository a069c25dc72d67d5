import createKnex, { type Knex } from 'knex';
import { MIGRATIONS, runMigrations } from '../../../server/src/strapi/migrations';
import { readCommitted } from '../../../server/src/strapi/store/mysql';
import type { Served } from '../database/server';

/** A fresh SQLite database with our own tables: one connection, as in Strapi. */
export async function openSqlite(filename = ':memory:'): Promise<Knex> {
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
  await runMigrations(knex, MIGRATIONS);
  return knex;
}

/** Our own tables in a PostgreSQL database that is there. */
export async function openPostgres(connectionString: string): Promise<Knex> {
  const knex = createKnex({ client: 'pg', connection: connectionString, pool: { min: 0, max: 8 } });
  await runMigrations(knex, MIGRATIONS);
  return knex;
}

/** The same in a MySQL or MariaDB database, which reads as the product lets it. */
export async function openMariadb(connectionString: string): Promise<Knex> {
  const knex = createKnex({ client: 'mysql2', connection: connectionString, pool: { min: 0, max: 8 } });
  readCommitted(knex);
  await runMigrations(knex, MIGRATIONS);
  return knex;
}

/** Our own tables in a database of either server. */
export function openServed(database: Served, address: string): Promise<Knex> {
  return database === 'postgres' ? openPostgres(address) : openMariadb(address);
}
