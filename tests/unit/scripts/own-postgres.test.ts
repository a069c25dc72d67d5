import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../..');

it('leaves the exit code to a command that runs a PostgreSQL of its own', () => {
  const program = `
    const { startPostgres } = require('./tests/kill/postgres');
    const server = await startPostgres();
    await server.stop();
    process.exitCode = 3;
  `;
  const args = ['--import', 'tsx', '--eval', `(async () => {${program}})()`];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  expect([status, stderr]).toEqual([3, '']);
});
