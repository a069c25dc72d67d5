import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DATA, DEMO, ROOT } from './paths.mjs';
import { networkPorts } from './ports.mjs';
import { StepFailed } from './processes.mjs';

const NETWORKS_PATIENCE_MS = 30_000;
const STRAPI_PATIENCE_MS = 300_000;
const emulators = path.join(ROOT, 'tests/emulators/demo.ts');

/** Starts the emulated networks; answers what they print: `{ tootle: { url, accounts }, ... }`. */
export async function startNetworks({ processes }) {
  const options = [`--state=${path.join(DATA, 'networks')}`, '--brand=Tournelune', `--ports=${networkPorts().join()}`];
  const { child, ended } = processes.start(process.execPath, ['--import', 'tsx', emulators, ...options], { cwd: ROOT });
  return firstAnswer([
    firstJson(child.stdout),
    ended.then(() => new StepFailed('The practice networks ended at once.')),
    sleep(NETWORKS_PATIENCE_MS, null, { ref: false }).then(() => new StepFailed('The practice networks said nothing.')),
  ]);
}

/** Starts Strapi and waits until it answers. */
export async function startStrapi({ processes, port, networks }) {
  const { ended } = processes.start(
    process.execPath,
    [path.join(ROOT, 'node_modules/@strapi/strapi/bin/strapi.js'), 'start'],
    {
      cwd: DEMO,
      env: { ...process.env, NODE_ENV: 'development', PORT: String(port), DEMO_NETWORKS: JSON.stringify(networks) },
    },
  );
  let over = false;
  await firstAnswer([
    untilHealthy(port, () => over),
    ended.then(() => new StepFailed('Strapi ended while starting.')),
    sleep(STRAPI_PATIENCE_MS, null, { ref: false }).then(
      () => new StepFailed('Strapi did not answer in five minutes.'),
    ),
  ]).finally(() => {
    over = true;
  });
  return { ended };
}

async function firstAnswer(promises) {
  const answer = await Promise.race(promises);
  if (answer instanceof Error) throw answer;
  return answer;
}

async function untilHealthy(port, isOver) {
  while (!isOver()) {
    const healthy = await fetch(`http://127.0.0.1:${port}/_health`).then(
      (answer) => answer.status < 300,
      () => false,
    );
    if (healthy) return true;
    await sleep(250);
  }
  return false;
}

function firstJson(stream) {
  return new Promise((resolve) => {
    let text = '';
    stream.on('data', (chunk) => {
      text += chunk;
      for (const line of text.split('\n').slice(0, -1)) {
        if (line.startsWith('{') || line.startsWith('[')) resolve(JSON.parse(line));
      }
    });
  });
}
