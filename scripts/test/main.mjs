import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createProcesses, StepFailed } from '../demo/processes.mjs';
import { createProgress, duration } from '../demo/progress.mjs';
import { buildDemo, buildPlugin, installPackages, prepareFolders } from '../demo/steps.mjs';
import { runSuite } from './run-suite.mjs';

/** In this order: the quick ones say early what is wrong. */
const SUITES = ['unit', 'contract', 'integration', 'e2e'];
const HELP = `
  npm test                 every suite: ${SUITES.join(', ')}
  npm test -- unit         one suite, or several
  npm test -- unit -- words in a path    only the files that match
  npm test -- --again      files that fail run once more, alone; those that pass then are told as unsteady

  Longer suites are commands of their own: npm run test:kill, test:peers, test:oracles, test:lighthouse.
`;

/** Installs and builds what is missing, then runs the suites; answers the exit code. */
export async function main(args) {
  const split = args.indexOf('--');
  const before = split < 0 ? args : args.slice(0, split);
  const again = before.includes('--again');
  const named = before.filter((word) => word !== '--again');
  const paths = split < 0 ? [] : args.slice(split + 1);
  if (named.includes('--help')) return say(HELP, 0);
  const unknown = named.filter((name) => !SUITES.includes(name));
  if (unknown.length > 0) return say(`\n  There is no suite "${unknown[0]}".\n${HELP}`, 1);
  const suites = named.length > 0 ? SUITES.filter((name) => named.includes(name)) : SUITES;
  const ready = await prepare(suites);
  if (!ready) return 1;
  const started = performance.now();
  const totals = { passed: 0, failed: 0, broken: false, unsteady: [] };
  for (const suite of suites) {
    say(`\n  ${suite}\n`, 0);
    add(totals, await runSuite(suite, { paths, again }));
  }
  for (const file of totals.unsteady) say(`\n  UNSTEADY: ${file} failed, and passed alone.\n`, 0);
  say(
    `\n  All suites took ${duration(performance.now() - started)}.\n${totals.passed} passed, ${totals.failed} failed\n`,
    0,
  );
  return totals.failed > 0 || totals.broken ? 1 : 0;
}

async function prepare(suites) {
  prepareFolders();
  const processes = createProcesses(path.join(mkdtempSync(path.join(tmpdir(), 'community-hub-test-')), 'prepare.log'));
  const progress = createProgress();
  try {
    await installPackages({ processes, progress });
    if (suites.includes('e2e')) {
      await buildPlugin({ processes, progress });
      await buildDemo({ processes, progress });
    }
    return true;
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    say(`\n  ${error.message}\n\n${processes.lastLines(40).join('\n')}\n`, 1);
    return false;
  }
}

function add(totals, { passed, failed, broken, unsteady }) {
  totals.passed += passed;
  totals.failed += failed;
  totals.broken ||= broken;
  totals.unsteady.push(...unsteady);
}

function say(text, code) {
  (code === 0 ? process.stdout : process.stderr).write(text);
  return code;
}
