#!/usr/bin/env node
// `npx community-hub <command>`: what is done beside a running app, in its folder.
import { COMMANDS } from './commands.mjs';
import { runCommand } from './run-command.mjs';

process.exitCode = await runCommand(process.argv.slice(2), COMMANDS);
