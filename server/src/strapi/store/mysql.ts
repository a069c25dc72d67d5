import type { Knex } from 'knex';

/** A raw connection of mysql2: what is asked first is answered first. */
interface Session {
  query(sql: string, done: (error: unknown) => void): void;
}

/** Whether a database is MySQL or MariaDB. */
export function isMySql(knex: Knex): boolean {
  return /mysql|maria/i.test(String(knex.client.config.client));
}

/**
 * Makes transactions on MySQL read what is committed, as they do on PostgreSQL. By itself InnoDB also
 * locks the places between rows, so that editors who publish at once wait for each other and are
 * refused, and a transaction that waited for a lock goes on to read what was before it.
 */
export function readCommitted(knex: Knex): void {
  if (!isMySql(knex)) return;
  const told = new WeakSet<Session>();
  knex.client.pool.on('acquireSuccess', (_request: number, session: Session) => {
    if (told.has(session)) return;
    told.add(session);
    // Comes before whatever the connection was acquired for. No right is needed for it.
    session.query('set session transaction isolation level read committed', () => {});
  });
}
