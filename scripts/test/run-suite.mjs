import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../demo/paths.mjs';

/** More files than these are no noise of a busy machine. */
const MOST_UNSTEADY = 3;

/**
 * One suite's jest run. Each integration test has a database of its own; e2e shares the demo and takes turns. With `again`
 * a few files that fail are run once more, with nothing beside them; `unsteady` names those that pass then.
 */
export async function runSuite(suite, { paths, again }) {
  const first = await jestRun(suite, paths, suite === 'e2e' ? 1 : 2);
  const { failing, ...counts } = first;
  if (!again || failing.length === 0 || failing.length > MOST_UNSTEADY) return { ...counts, unsteady: [] };
  const second = await jestRun(suite, failing, 1);
  const unsteady = failing.filter((file) => !second.failing.includes(file));
  const passed = counts.passed + second.passed - first.passedInFailing;
  return { passed, failed: second.failed, broken: second.broken, unsteady };
}

async function jestRun(suite, paths, workers) {
  const report = path.join(mkdtempSync(path.join(tmpdir(), 'community-hub-test-')), 'report.json');
  const project = ['--selectProjects', suite, '-w', String(workers), '--silent=false', '--passWithNoTests'];
  const args = [...project, '--json', '--outputFile', report, ...(paths.length > 0 ? ['--', ...paths] : [])];
  const code = await jest(args);
  try {
    return { ...countsOf(JSON.parse(readFileSync(report, 'utf8'))), broken: code !== 0 };
  } catch {
    return { passed: 0, failed: 0, passedInFailing: 0, failing: [], broken: true };
  }
}

function countsOf({ numPassedTests, numFailedTests, testResults }) {
  const files = testResults.filter(({ status }) => status === 'failed');
  const passedInFailing = files
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed').length;
  const failing = files.map(({ name }) => path.relative(ROOT, name));
  return { passed: numPassedTests, failed: numFailedTests, passedInFailing, failing };
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
