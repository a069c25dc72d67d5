#!/usr/bin/env node
// Builds examples/next, runs it against a demo of its own, and compares each kind's page with the hub: npm run test:next
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { requireNode } from './node-version.mjs';

requireNode();
const PORTS = { hub: 3340, site: 3341 };
// Read when the modules below are loaded: a demo beside the one that is used by hand.
process.env.DEMO_DATA_DIR = '.data/next';
process.env.DEMO_PAGE_ADDRESS = `http://localhost:${PORTS.site}/:locale/:kinds/:slug`;
process.env.NEXT_TELEMETRY_DISABLED = '1';
process.env.HUB_URL = `http://localhost:${PORTS.hub}`;

const { LOG, ROOT } = await import('./demo/paths.mjs');
const { isPortFree } = await import('./demo/ports.mjs');
const { createProcesses, npmCommand, StepFailed } = await import('./demo/processes.mjs');
const { createProgress } = await import('./demo/progress.mjs');
const { startStrapi } = await import('./demo/servers.mjs');
const { buildDemo, buildPlugin, forgetData, installPackages, prepareFolders } = await import('./demo/steps.mjs');

const EXAMPLE = path.join(ROOT, 'examples/next');
const SITE_PATIENCE_MS = 60_000;
for (const port of Object.values(PORTS)) {
  if (await isPortFree(port)) continue;
  console.error(`Port ${port} is taken, and this test needs it.`);
  process.exit(1);
}
prepareFolders();
const processes = createProcesses(LOG);
const progress = createProgress();
try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  console.error([error.message, ...(await processes.lastLines(30))].join('\n'));
  process.exitCode = 1;
} finally {
  await processes.stopAll();
}

async function run() {
  await installPackages({ processes, progress });
  await buildPlugin({ processes, progress });
  await buildDemo({ processes, progress });
  forgetData();
  await progress.step({ doing: 'Starting the demo', done: 'Demo started', usually: 'about a minute' }, () =>
    startStrapi({ processes, port: PORTS.hub, networks: {} }),
  );
  if (!existsSync(path.join(EXAMPLE, 'node_modules/next'))) {
    await progress.step({ doing: 'Installing the site', done: 'Site installed', usually: 'about 20 seconds' }, () =>
      processes.run(...npmCommand(['ci']), { cwd: EXAMPLE }),
    );
  }
  await progress.step({ doing: 'Building the site', done: 'Site built', usually: 'about 30 seconds' }, () =>
    processes.run(...npmCommand(['run', 'build']), { cwd: EXAMPLE }),
  );
  const next = path.join(EXAMPLE, 'node_modules/next/dist/bin/next');
  processes.start(process.execPath, [next, 'start', '--port', String(PORTS.site)], { cwd: EXAMPLE });
  await untilAnswering(`http://localhost:${PORTS.site}/robots.txt`);
  const check = path.join(ROOT, 'tests/next/check-pages.ts');
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', check, String(PORTS.hub), String(PORTS.site)], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return status ?? 1;
}

async function untilAnswering(url) {
  for (const end = Date.now() + SITE_PATIENCE_MS; Date.now() < end; await sleep(250)) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
  }
  throw new StepFailed('The site did not answer.');
}
