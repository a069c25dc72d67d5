import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../..');

it('leaves the exit code to a command that runs a PostgreSQL of its own', () => {
  const program = "import './tests/kill/postgres.ts'; process.exitCode = 3;";
  const args = ['--import', 'tsx', '--input-type=module', '--eval', program];
  expect(spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }).status).toBe(3);
});
