#!/usr/bin/env node
// `npm run test:torture`: items change while processes die and networks misbehave; nothing may be lost or stand twice.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { requireNode } from './node-version.mjs';

requireNode();
const entry = fileURLToPath(new URL('../tests/torture/run.ts', import.meta.url));
const run = spawnSync(process.execPath, ['--import', 'tsx', entry, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = run.status ?? 1;
