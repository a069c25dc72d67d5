import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../demo/paths.mjs';
import { createProcesses, StepFailed } from '../demo/processes.mjs';
import { createProgress, duration } from '../demo/progress.mjs';
import { buildDemo, buildPlugin, installPackages, prepareFolders } from '../demo/steps.mjs';

/** In this order: the quick ones say early what is wrong. */
const SUITES = ['unit', 'contract', 'integration', 'e2e'];
const HELP = `
  npm test                 every suite: ${SUITES.join(', ')}
  npm test -- unit         one suite, or several
  npm test -- unit -- words in a path    only the files that match

  Longer suites are commands of their own: npm run test:kill, test:peers, test:oracles, test:lighthouse.
`;

/** Installs and builds what is missing, then runs the suites; answers the exit code. */
export async function main(args) {
  const split = args.indexOf('--');
  const named = split < 0 ? args : args.slice(0, split);
  const paths = split < 0 ? [] : args.slice(split + 1);
  if (named.includes('--help')) return say(HELP, 0);
  const unknown = named.filter((name) => !SUITES.includes(name));
  if (unknown.length > 0) return say(`\n  There is no suite "${unknown[0]}".\n${HELP}`, 1);
  const suites = named.length > 0 ? SUITES.filter((name) => named.includes(name)) : SUITES;
  const ready = await prepare(suites);
  if (!ready) return 1;
  const started = performance.now();
  const totals = { passed: 0, failed: 0, broken: false };
  for (const suite of suites) add(totals, await runSuite(suite, paths));
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

/** One jest run a suite. Each integration test has a database of its own; e2e shares the demo and takes turns. */
async function runSuite(suite, paths) {
  say(`\n  ${suite}\n`, 0);
  const report = path.join(mkdtempSync(path.join(tmpdir(), 'community-hub-test-')), 'report.json');
  const workers = suite === 'e2e' ? '1' : '2';
  const args = [
    '--selectProjects',
    suite,
    '-w',
    workers,
    '--silent=false',
    '--passWithNoTests',
    '--json',
    '--outputFile',
    report,
  ];
  const code = await jest([...args, ...(paths.length > 0 ? ['--', ...paths] : [])]);
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests, broken: code !== 0 };
  } catch {
    return { passed: 0, failed: 0, broken: true };
  }
}

function jest(args) {
  return new Promise((resolve) => {
    const bin = path.join(ROOT, 'node_modules/jest/bin/jest.js');
    // With --json the report would go to standard output, too.
    const child = spawn(process.execPath, [bin, ...args], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('close', (code) => resolve(code ?? 1));
    child.on('error', () => resolve(1));
  });
}

function add(totals, { passed, failed, broken }) {
  totals.passed += passed;
  totals.failed += failed;
  totals.broken ||= broken;
}

function say(text, code) {
  (code === 0 ? process.stdout : process.stderr).write(text);
  return code;
}
