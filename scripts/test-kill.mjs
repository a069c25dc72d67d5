#!/usr/bin/env node
// `npm run test:kill`: processes are killed while they post, and every post must stand exactly once.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { requireNode } from './node-version.mjs';

requireNode();
const entry = fileURLToPath(new URL('../tests/kill/run.ts', import.meta.url));
const run = spawnSync(process.execPath, ['--import', 'tsx', entry, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = run.status ?? 1;
