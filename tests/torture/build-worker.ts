import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * One file of JavaScript for the workers, so that a process that lives for a second does not spend it on compiling.
 * It lies inside the repository, where it finds the packages. Answers its path.
 */
export async function buildWorker(): Promise<string> {
  const outfile = join(resolve(__dirname, '../..'), 'node_modules/.cache/community-hub/torture-worker.cjs');
  await build({
    entryPoints: [join(__dirname, 'worker.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  return outfile;
}
