#!/usr/bin/env node
// `npm run bench:publish` and `npm run bench:live`: runs one of bench/*.ts by its name.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { requireNode } from './node-version.mjs';

requireNode();
const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const [name = 'publish-rate', ...options] = process.argv.slice(2);
const run = spawnSync(process.execPath, ['--import', 'tsx', path(`../bench/${name}.ts`), ...options], {
  stdio: 'inherit',
  // The hub's pages are JSX of preact, as the server's compiler options say.
  env: { ...process.env, TSX_TSCONFIG_PATH: path('../server/tsconfig.json') },
});
process.exitCode = run.status ?? 1;
