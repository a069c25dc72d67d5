#!/usr/bin/env node
// `npm run check`: everything that can be said about the code without running the product.
import { spawnSync } from 'node:child_process';
import { requireNode } from './node-version.mjs';

requireNode();

/** Name, command, and what to do when it fails. */
const STEPS = [
  ['format and lint', ['biome', 'ci', '.'], 'npx biome check --write . mends most of it'],
  ['types of the server', ['tsc', '-p', 'server'], null],
  ['types of the admin', ['tsc', '-p', 'admin'], null],
  ['types of the client', ['tsc', '-p', 'client'], null],
  ['types of tests and benches', ['tsc', '-p', 'tests'], null],
  ['types of the demo', ['tsc', '-p', 'demo', '--noEmit'], null],
  ['dead code', ['knip'], null],
  ['one copy of @strapi/utils', ['node', 'scripts/one-utils.mjs'], 'npm dedupe @strapi/utils'],
  ['architecture', ['jest', '--selectProjects', 'unit', '--', 'tests/architecture.test.ts'], null],
  ['plugin package', ['strapi-plugin', 'verify'], 'npm run build first'],
];

let failed = 0;
for (const [name, [command, ...args], cure] of STEPS) {
  const started = Date.now();
  const run = spawnSync('npx', ['--no-install', command, ...args], {
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '0' },
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const passed = run.status === 0;
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  if (!passed) {
    failed += 1;
    console.log(`${run.stdout}\n${run.stderr}`.trim());
    if (cure) console.log(`Cure: ${cure}`);
  }
}
process.exitCode = failed > 0 ? 1 : 0;
