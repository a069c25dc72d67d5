import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** Loaded as they are: some are native, the others are asked for only when they are used. */
const PACKAGES = ['better-sqlite3', 'pg', 'pg-boss', 'mysql2'];
/** Drivers that knex names and nobody has installed. */
const ABSENT = ['mysql', 'sqlite3', 'tedious', 'oracledb', 'pg-native', 'pg-query-stream'];

/**
 * One file of JavaScript for the workers, packages and all, so that a process that lives for a second does not spend
 * it on loading. It lies inside the repository, where it finds the others. Answers its path.
 */
export async function buildWorker(): Promise<string> {
  const folder = join(resolve(__dirname, '../..'), 'node_modules/.cache/community-hub');
  const outfile = join(folder, `torture-worker-${process.pid}.cjs`);
  await build({
    entryPoints: [join(__dirname, 'worker.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: [...PACKAGES, ...ABSENT],
    logLevel: 'warning',
  });
  return outfile;
}
