import { createConnection } from 'mysql2/promise';
import { Client } from 'pg';

/** Databases that have a server. */
export type Served = 'postgres' | 'mariadb';

interface DatabaseServer {
  host: string;
  port: number;
  user: string;
  password: string;
}

/** Where the server of this run answers. Throws where nobody started one. */
export function serverOf(database: Served): DatabaseServer {
  const name = database === 'postgres' ? 'HUB_TEST_PG' : 'HUB_TEST_MARIADB';
  const address = process.env[name];
  if (!address) throw new Error(`${name} is not set: run integration tests with what starts that server`);
  return JSON.parse(address);
}

/** Makes an empty database there; answers its address. */
export async function createDatabase(database: Served, name: string): Promise<string> {
  const server = serverOf(database);
  const { host, port, user, password } = server;
  if (database === 'mariadb') {
    const connection = await createConnection(server);
    await connection.query(`create database \`${name}\` character set utf8mb4`).finally(() => connection.end());
    return `mysql://${user}:${password}@${host}:${port}/${name}`;
  }
  const client = new Client({ ...server, database: 'postgres' });
  await client.connect();
  await client.query(`create database "${name}"`).finally(() => client.end());
  return `postgres://${user}:${password}@${host}:${port}/${name}`;
}

/** Strapi asks MariaDB for its own tables, which reads those of every database of the server: what is left over makes each boot slower. */
export async function dropMariadb(name: string): Promise<void> {
  const connection = await createConnection(serverOf('mariadb'));
  await connection.query(`drop database \`${name}\``).finally(() => connection.end());
}
