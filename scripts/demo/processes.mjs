import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';

const STOP_PATIENCE_MS = 10_000;

/** Starts child processes whose output goes to a log file, and stops them all again. */
export function createProcesses(logFile) {
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile, { fd: openSync(logFile, 'w') });
  const running = new Set();

  const start = (command, args, options = {}) => {
    log.write(`\n$ ${[command, ...args].join(' ')}\n`);
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true, ...options });
    running.add(child);
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    const ended = new Promise((resolve) => {
      child.on('error', (error) => resolve({ code: 1, error }));
      child.on('close', (code, signal) => resolve({ code: code ?? 1, signal }));
    }).then((end) => {
      running.delete(child);
      return end;
    });
    return { child, ended };
  };

  return {
    start,
    /** Runs a command to its end. Throws `StepFailed` when it ends badly. */
    async run(command, args, options) {
      const { ended } = start(command, args, options);
      const end = await ended;
      if (end.code !== 0) throw new StepFailed(end.error ? end.error.message : `It ended with code ${end.code}.`);
    },
    /** Stops every child. With `signalled`, they have had the terminal's Ctrl-C and get a moment to obey it. */
    async stopAll({ signalled = false } = {}) {
      const children = [...running];
      const gone = Promise.all(children.map((child) => new Promise((resolve) => child.once('close', resolve))));
      if (children.length === 0) return;
      const ask = setTimeout(() => signal(children, 'SIGTERM'), signalled ? 3_000 : 0);
      const insist = setTimeout(() => signal(children, 'SIGKILL'), STOP_PATIENCE_MS);
      await gone;
      clearTimeout(ask);
      clearTimeout(insist);
    },
    /** The end of the log, once what was written has reached the file. */
    async lastLines(count) {
      await new Promise((resolve) => log.write('', resolve));
      return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-count);
    },
  };
}

function signal(children, name) {
  for (const child of children) if (child.exitCode === null) child.kill(name);
}

/** A step of the start that did not work; its message is for people. */
export class StepFailed extends Error {
  constructor(message) {
    super(message);
    this.name = 'StepFailed';
  }
}

/** How to call npm: the one that runs us when there is one, so that no shell is needed. */
export function npmCommand(args, env = process.env) {
  const cli = env.npm_execpath;
  return cli?.endsWith('.js')
    ? [process.execPath, [cli, ...args]]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', args];
}
