// `npm run test:mariadb [-- words in a path]`: the integration suites on a MariaDB of their own,
// started for the run and removed after it; `-- torture` runs the torture test there. Not part of `npm test`, which needs nothing installed.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Suites of the engine that only PostgreSQL has. */
const ELSEWHERE = 'tests/integration/(engines(-start)?|worker)\\.test\\.ts';
/** A first boot makes 140 tables, a minute for MariaDB on a busy machine; some tests boot three times. */
const PATIENCE_MS = 600_000;
const asRoot = process.getuid?.() === 0;

const programs = findPrograms(['mariadbd', 'mariadb-install-db']);
if (!programs) {
  console.error(
    'MariaDB is not installed. On Debian or Ubuntu: apt-get install --no-install-recommends mariadb-server',
  );
  process.exit(2);
}
const server = await startServer(programs);
try {
  process.exitCode = runSuites(server, process.argv.slice(2));
} finally {
  await server.stop();
}

/** Silent: knex says of each table that MySQL commits when it is made. */
function runSuites({ port }, words) {
  const env = {
    ...process.env,
    HUB_TEST_DATABASES: 'mariadb',
    HUB_TEST_MARIADB: JSON.stringify({ host: '127.0.0.1', port, user: 'root', password: '' }),
  };
  if (words[0] === 'torture') {
    const torture = ['run', '--silent', 'test:torture', '--', '--on', 'mariadb', ...words.slice(1)];
    return spawnSync('npm', torture, { stdio: 'inherit', env }).status ?? 1;
  }
  const jest = ['jest', '--selectProjects', 'integration', '-w', '1', '--silent', `--testTimeout=${PATIENCE_MS}`];
  const { status } = spawnSync('npx', [...jest, `--testPathIgnorePatterns=${ELSEWHERE}`, '--', ...words], {
    stdio: 'inherit',
    env,
  });
  return status ?? 1;
}

/** Their paths; Debian keeps servers in a folder that is on no user's path. */
function findPrograms(names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  const paths = names.map((name) => folders.map((folder) => join(folder, name)).find((file) => existsSync(file)));
  return paths.every(Boolean) ? paths : null;
}

async function startServer([mariadbd, installDb]) {
  const folder = mkdtempSync(join(tmpdir(), 'community-hub-mariadb-'));
  const data = join(folder, 'data');
  const log = join(folder, 'log');
  mkdirSync(data);
  // As root the server runs as the user that the package made.
  const user = asRoot ? ['--user=mysql'] : [];
  if (asRoot) {
    const { uid, gid } = idsOfMysql();
    chmodSync(folder, 0o755);
    chownSync(folder, uid, gid);
    chownSync(data, uid, gid);
  }
  const made = spawnSync(installDb, [
    '--no-defaults',
    ...user,
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  if (made.status !== 0) throw new Error(`mariadb-install-db failed:\n${made.stdout}\n${made.stderr}`);
  const port = await freePort();
  const output = openSync(log, 'a');
  const options = [
    '--no-defaults',
    ...user,
    `--datadir=${data}`,
    `--socket=${join(folder, 'socket')}`,
    `--pid-file=${join(folder, 'pid')}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-log-bin',
    '--innodb-flush-log-at-trx-commit=0',
  ];
  const child = spawn(mariadbd, options, { stdio: ['ignore', output, output] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 300; tries += 1) {
    if (/ready for connections/.test(readFileSync(log, 'utf8'))) return { port, stop };
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const said = readFileSync(log, 'utf8');
  await stop();
  throw new Error(`MariaDB did not start:\n${said}`);
}

function idsOfMysql() {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith('mysql:'));
  if (!line) throw new Error('there is no user "mysql" to run the server as');
  const [, , uid, gid] = line.split(':').map(Number);
  return { uid, gid };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
