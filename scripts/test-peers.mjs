// Proves channels and fake networks against independent software: installs it where it is missing,
// runs the suites, says what passed. Not part of `npm test`: the first run compiles a native module.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'tests/peers');
const node22 = join(folder, 'node_modules/.bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Each suite with the Node that its peer needs. */
const SUITES = [
  { name: 'Bluesky channel against the real Bluesky server', file: 'bluesky.peer.ts', node: process.execPath },
  { name: 'Mastodon emulator under the client masto (Node 22)', file: 'masto.peer.mjs', node: node22 },
];

function say(text) {
  console.log(`\n${text}`);
}

function installed() {
  return ['@atproto/dev-env', 'masto', 'node', 'better-sqlite3/build/Release/better_sqlite3.node'].every((name) =>
    existsSync(join(folder, 'node_modules', name)),
  );
}

function install() {
  if (installed()) return true;
  say('Installing the peers (about 2 minutes, with a native module to compile; up to 30 on a busy machine) ...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
  });
  return status === 0 && installed();
}

if (!existsSync(join(root, 'node_modules/tsx'))) {
  console.error('Run `npm ci` in the project first.');
  process.exit(1);
}
if (!install()) {
  console.error(
    'The peers could not be installed, so nothing was proven. A C++ compiler and the Node headers are needed.',
  );
  process.exit(1);
}

const counts = { passed: 0, failed: 0 };
for (const { name, file, node } of SUITES) {
  say(name);
  const run = spawnSync(node, ['--import', 'tsx', '--test', '--test-reporter=spec', join(folder, file)], {
    cwd: root,
    encoding: 'utf8',
    timeout: 10 * 60_000,
  });
  process.stdout.write(run.stdout ?? '');
  process.stderr.write(run.stderr ?? '');
  const number = (word) => Number(new RegExp(`^ℹ ${word} (\\d+)$`, 'm').exec(run.stdout ?? '')?.[1] ?? 0);
  counts.passed += number('pass');
  counts.failed += Math.max(number('fail') + number('cancelled'), run.status === 0 ? 0 : 1);
}
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);
