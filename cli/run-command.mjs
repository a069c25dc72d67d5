import { parseArgs } from 'node:util';

/** What every command takes. */
const COMMON = {
  app: { type: 'string' },
  dist: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
};

/** Runs the command that the arguments name; answers the exit code. */
export async function runCommand([name, ...args], commands) {
  if (name === undefined || name === '--help' || name === '-h') return say(overview(commands));
  const command = Object.hasOwn(commands, name) ? commands[name] : null;
  if (!command) return complain(`There is no command "${name}".\n\n${overview(commands)}`);
  const parsed = parse(args, command);
  if (parsed.problem) return complain(`${parsed.problem}\n\n${help(name, command)}`);
  if (parsed.values.help) return say(help(name, command));
  try {
    return await command.run(parsed);
  } catch (error) {
    return complain(`community-hub ${name}: ${error instanceof Error ? error.message : error}`);
  }
}

function parse(args, { options }) {
  try {
    return parseArgs({ args, options: { ...COMMON, ...options }, allowPositionals: true });
  } catch (error) {
    return { problem: error.message };
  }
}

function overview(commands) {
  const names = Object.keys(commands);
  const width = Math.max(...names.map((name) => name.length));
  const lines = names.map((name) => `  ${name.padEnd(width)}   ${commands[name].summary}`);
  return `Usage: npx community-hub <command>, in the folder of a Strapi app\n\n${lines.join('\n')}\n\nnpx community-hub <command> --help says more.`;
}

function help(name, { summary, usage }) {
  return `Usage: npx community-hub ${name} ${usage}\n\n${summary}\n
  --app <folder>    the app's folder, when it is not this one
  --dist <folder>   its build, when it is TypeScript and its build is not in dist`;
}

function say(text) {
  process.stdout.write(`${text}\n`);
  return 0;
}

function complain(text) {
  process.stderr.write(`${text}\n`);
  return 1;
}
