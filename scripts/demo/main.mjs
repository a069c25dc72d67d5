import path from 'node:path';
import { checkAddresses } from './check.mjs';
import { HELP, parseOptions } from './options.mjs';
import { LOG } from './paths.mjs';
import { isPortFree, networkPorts } from './ports.mjs';
import { createProcesses, StepFailed } from './processes.mjs';
import { createProgress, duration } from './progress.mjs';
import { startNetworks, startStrapi } from './servers.mjs';
import { buildDemo, buildPlugin, forgetData, installPackages, prepareFolders } from './steps.mjs';
import { addresses, summary } from './summary.mjs';

const LOG_LINES_SHOWN = 30;

/** Runs the demo; answers the exit code. */
export async function main(args) {
  const options = parseOptions(args);
  if (options.help) return print(HELP, 0);
  const problem = options.problem ?? (await problemOf(options));
  if (problem) return print(`\n  ${problem}\n${options.problem ? HELP : '\n'}`, 1);

  prepareFolders();
  const processes = createProcesses(LOG);
  const stop = stopOnSignal(processes);
  const progress = createProgress();
  progress.say('\n  The community hub demo\n');
  try {
    const code = await Promise.race([run({ ...options, processes, progress }), stop.finished]);
    await processes.stopAll();
    return code;
  } catch (error) {
    // What ends because we asked it to end has not failed.
    if (stop.asked()) return stop.finished;
    await processes.stopAll();
    await explain(error, processes);
    return 1;
  }
}

async function problemOf({ port }) {
  if (process.env.NODE_ENV === 'production') {
    return 'The demo uses published keys, so it refuses NODE_ENV=production. Unset it and run the command again.';
  }
  if (!(await isPortFree(port))) {
    const other = port < 65_000 ? port + 63 : port - 63;
    return `Port ${port} is taken. Stop the program that uses it, or choose another port:\n\n    npm run demo -- --port ${other}`;
  }
  for (const taken of networkPorts()) {
    if (await isPortFree(taken)) continue;
    return (
      `Port ${taken} is taken, and the demo's practice networks need it. Is another demo running? Stop it, ` +
      `or give this one ports and data of its own:\n\n` +
      `    DEMO_NETWORK_PORTS=4811,4812,4813 DEMO_DATA_DIR=.data/second npm run demo -- --port ${port === 1337 ? 1400 : port}`
    );
  }
  return null;
}

async function run({ port, reset, check, processes, progress }) {
  const started = performance.now();
  await installPackages({ processes, progress });
  await buildPlugin({ processes, progress });
  await buildDemo({ processes, progress });
  if (reset) forgetData();
  const networks = await progress.step(
    { doing: 'Starting the practice networks', done: 'Practice networks started', usually: 'a few seconds' },
    () => startNetworks({ processes }),
  );
  const { ended } = await progress.step(
    {
      doing: 'Starting Strapi',
      done: 'Strapi started',
      usually: 'seconds; the first time it draws the pictures, about a minute',
    },
    () => startStrapi({ processes, port, networks }),
  );
  const places = addresses(port, networks);
  if (check) return (await checkAddresses(places, progress)) ? 0 : 1;
  progress.say(summary(places, duration(performance.now() - started)));
  await ended;
  throw new StepFailed('Strapi ended by itself.');
}

/** Ends everything at the first Ctrl-C or SIGTERM; `finished` then resolves with 0. */
function stopOnSignal(processes) {
  let asked = false;
  const finished = new Promise((resolve) => {
    const stop = (signal) => {
      if (asked) return;
      asked = true;
      process.stdout.write('\n  Stopping …');
      void processes.stopAll({ signalled: signal === 'SIGINT' }).then(() => {
        process.stdout.write(' stopped. The data stays for the next start.\n\n');
        resolve(0);
      });
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
  return { finished, asked: () => asked };
}

async function explain(error, processes) {
  if (!(error instanceof StepFailed)) throw error;
  const lines = (await processes.lastLines(LOG_LINES_SHOWN)).map((line) => `  | ${line}`);
  print(`\n  ${error.message}\n\n${lines.join('\n')}\n\n  The whole log: ${path.relative(process.cwd(), LOG)}\n\n`, 1);
}

function print(text, code) {
  (code === 0 ? process.stdout : process.stderr).write(text);
  return code;
}
