import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fingerprint, isInstalled, isNewer, stampOf } from './freshness.mjs';
import { ADMIN_STAMP, DATA, DEMO, ROOT, UPLOADS } from './paths.mjs';
import { npmCommand } from './processes.mjs';

const lockfile = path.join(ROOT, 'package-lock.json');
const inRoot = (...names) => path.join(ROOT, ...names);
const bin = (...names) => inRoot('node_modules', ...names);
const environment = { ...process.env, NODE_ENV: 'development' };

/** Installs the packages of the lockfile when they are not there. */
export async function installPackages({ processes, progress }) {
  const stamp = stampOf(inRoot('node_modules', '.community-hub-lock'));
  const wanted = fingerprint([lockfile]);
  if (existsSync(inRoot('node_modules')) && stamp.matches(wanted)) return;
  if (!isInstalled(lockfile, inRoot('node_modules', '.package-lock.json'))) {
    await progress.step(
      { doing: 'Installing packages', done: 'Packages installed', usually: '3 to 10 minutes, once' },
      () => processes.run(...npmCommand(['ci', '--no-audit', '--no-fund']), { cwd: ROOT }),
    );
  }
  stamp.write(wanted);
}

/** Builds the plugin when a source is newer than what was built. */
export async function buildPlugin({ processes, progress }) {
  const outputs = [
    'server/index.js',
    'server/index.mjs',
    'admin/index.js',
    'admin/index.mjs',
    'client/index.js',
    'client/index.mjs',
  ];
  const sources = ['server/src', 'admin/src', 'client/src', 'shared', 'package.json'];
  if (
    isNewer(
      outputs.map((file) => inRoot('dist', file)),
      sources.map((file) => inRoot(file)),
    )
  )
    return;
  await progress.step({ doing: 'Building the plugin', done: 'Plugin built', usually: 'about 30 seconds' }, () =>
    processes.run(...npmCommand(['run', 'build']), { cwd: ROOT, env: environment }),
  );
}

/** Builds the demo app: its admin when that changed, else only its own code. */
export async function buildDemo({ processes, progress }) {
  const adminMadeFrom = fingerprint([inRoot('dist/admin'), path.join(DEMO, 'src/admin'), lockfile], (file) =>
    /\.(js|mjs|tsx|json)$/.test(file),
  );
  const stamp = stampOf(ADMIN_STAMP);
  const code = ['src', 'config', 'tsconfig.json'].map((file) => path.join(DEMO, file));
  if (!existsSync(path.join(DEMO, 'dist/build/index.html')) || !stamp.matches(adminMadeFrom)) {
    await progress.step(
      { doing: 'Building the admin', done: 'Admin built', usually: '1 to 2 minutes, 2 GB of memory' },
      () =>
        processes.run(process.execPath, [bin('@strapi/strapi/bin/strapi.js'), 'build'], {
          cwd: DEMO,
          env: environment,
        }),
    );
    stamp.write(adminMadeFrom);
  } else if (!isNewer([path.join(DEMO, 'dist/src/index.js')], code)) {
    await progress.step({ doing: 'Compiling the demo', done: 'Demo compiled', usually: 'a few seconds' }, () =>
      processes.run(process.execPath, [bin('typescript/bin/tsc'), '-p', DEMO, '--incremental', 'false'], { cwd: DEMO }),
    );
  }
}

/** Forgets what was written while the demo ran; builds and drawn pictures stay. */
export function forgetData() {
  if (existsSync(DATA)) {
    for (const name of readdirSync(DATA)) {
      if (name.startsWith('data.db') || name === 'networks') rmSync(path.join(DATA, name), { recursive: true });
    }
  }
  for (const name of existsSync(UPLOADS) ? readdirSync(UPLOADS) : []) {
    if (name !== '.gitkeep') rmSync(path.join(UPLOADS, name), { recursive: true });
  }
}

/** Folders Strapi and the log want to find. */
export function prepareFolders() {
  mkdirSync(UPLOADS, { recursive: true });
  mkdirSync(DATA, { recursive: true });
}
