import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireNode } from '../node-version.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = join(root, 'tests/oracles');

/** Installs what the oracles need where it is missing, then runs one file of theirs; answers its exit code. */
export function runOracles(file, args) {
  requireNode();
  if (!installed() && !install()) {
    console.error('The oracles could not be installed, so nothing was proven.');
    return 1;
  }
  const run = spawnSync(process.execPath, ['--import', 'tsx', join(folder, file), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  return run.status ?? 1;
}

function installed() {
  return ['lighthouse', 'vnu-jar', 'unfurl.js'].every((name) => existsSync(join(folder, 'node_modules', name)));
}

function install() {
  console.log('Installing the oracles (about a minute) ...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--loglevel=error'], { cwd: folder, stdio: 'inherit' });
  return status === 0 && installed();
}
