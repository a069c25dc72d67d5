#!/usr/bin/env node
// Two copies of @strapi/utils turn every refusal that crosses packages from a 400 into a 500.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const copies = Object.keys(packages).filter((path) => path.endsWith('node_modules/@strapi/utils'));
if (copies.length !== 1) {
  console.error(`Expected one @strapi/utils, found ${copies.length}:\n${copies.join('\n')}`);
  process.exitCode = 1;
} else console.log('one copy');
