import { startPostgres } from '../tests/kill/postgres';

export type Database = 'sqlite' | 'postgres';
export const DATABASES: readonly Database[] = ['sqlite', 'postgres'];

/** A PostgreSQL with fsync for `bootHub`, for as long as `work` runs. */
export async function withPostgres<T>(work: () => Promise<T>): Promise<T> {
  const server = await startPostgres();
  const { hostname, port, username, password } = new URL(await server.database('bench'));
  const address = { host: hostname, port: Number(port), user: username, password };
  process.env.HUB_TEST_PG = JSON.stringify(address);
  try {
    return await work();
  } finally {
    await server.stop();
  }
}
