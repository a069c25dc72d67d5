import { explain } from './explain.mjs';
import { worker } from './worker.mjs';

/**
 * Every command by its name: `{ summary, usage, options, run }`. `options` are those of node:util's parseArgs
 * beside `app` and `dist`; `run({ values, positionals })` answers the exit code, or throws what is wrong.
 */
export const COMMANDS = { explain, worker };
