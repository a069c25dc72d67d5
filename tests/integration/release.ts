import { execFileSync, fork } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { appConfig, type BootOptions } from './boot';
import type { TestDatabase } from './databases';

const RELEASES = resolve(__dirname, '../releases');

/** An app that runs a packed release of the plugin in a process of its own. */
export interface RunningRelease {
  url: string;
  /** What it wrote to its log. */
  log(): string;
  stop(): Promise<void>;
}

/** Starts the release with the given version on the database and uploads of a data folder. */
export async function runRelease(
  version: string,
  { database, dataDir, ...options }: BootOptions & { database: TestDatabase; dataDir: string },
): Promise<RunningRelease> {
  let output = '';
  const child = fork(join(RELEASES, 'serve-release.cjs'), {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      HUB_TEST_DATA: dataDir,
      HUB_TEST_CONFIG: appConfig({ ...options, plugin: unpacked(version) }, database, dataDir),
    },
    silent: true,
  });
  const keep = (text: Buffer) => {
    output += text.toString();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const port = await new Promise<number>((done, fail) => {
    child.once('message', (message: { port: number }) => done(message.port));
    void ended.then((code) => fail(new Error(`release ${version} ended with ${code}: ${output}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    log: () => output,
    async stop() {
      child.send('stop');
      await ended;
    },
  };
}

/** Inside the repository, so that it finds the packages it depends on. */
function unpacked(version: string): string {
  const folder = join(RELEASES, 'unpacked', version);
  if (!existsSync(join(folder, 'package'))) {
    mkdirSync(folder, { recursive: true });
    execFileSync('tar', ['-xzf', join(RELEASES, `${version}.tgz`), '-C', folder]);
  }
  return join(folder, 'package');
}
