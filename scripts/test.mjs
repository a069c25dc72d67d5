#!/usr/bin/env node
// Only this file may be parsed by an old Node: everything else is imported once the version is known to do.
import { requireNode } from './node-version.mjs';

requireNode();
const { main } = await import('./test/main.mjs');
process.exitCode = await main(process.argv.slice(2));
