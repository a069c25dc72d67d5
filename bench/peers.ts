import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, 'peers');

/** A library that a bench compares with, out of `bench/peers`, which is installed when it is first needed. */
export async function importPeer<T>(name: string): Promise<T> {
  if (!existsSync(join(FOLDER, 'node_modules'))) {
    const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: FOLDER, stdio: 'inherit' });
    if (status !== 0) throw new Error(`no peers to compare with: npm ci failed in ${FOLDER}`);
  }
  const { load } = await import('./peers/load.mjs');
  return (await load(name)) as T;
}
