import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { firstLine } from './first-line';
import { freePort } from './free-port';

/** The demo while it runs, with data that nobody keeps. */
export interface DemoApp {
  hub: string;
  api: string;
  admin: string;
  networks: Record<'tootle' | 'skyline' | 'receiver', { url: string }> & {
    tootle: { visitors: { username: string; accessToken: string }[] };
  };
  login: { email: string; password: string };
  /** Everything that Strapi and the networks wrote so far. */
  log(): string;
  stop(): Promise<void>;
}

const ROOT = resolve(__dirname, '../..');
const BUILT = ['dist/server/index.js', 'demo/dist/build/index.html'];
const PATIENCE_MS = 300_000;

/** Starts the built demo and its networks on free ports. Throws when it is not built or does not answer. */
export async function startDemo(): Promise<DemoApp> {
  for (const file of BUILT) {
    if (!existsSync(join(ROOT, file))) throw new Error(`${file} is missing: run "npm test -- e2e", which builds first`);
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'community-hub-e2e-'));
  const child = spawn(process.execPath, [join(__dirname, 'start-demo.mjs'), String(await freePort())], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'development', DEMO_DATA_DIR: dataDir, DEMO_NETWORK_PORTS: '0,0,0' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const log = () => readIfThere(join(dataDir, 'demo.log'));
  const stop = async () => {
    await ended(child, 'SIGTERM');
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const answer = JSON.parse(await firstLine(child, PATIENCE_MS)) as Omit<DemoApp, 'log' | 'stop'>;
    return { ...answer, log, stop };
  } catch (error) {
    const text = log();
    await stop();
    throw new Error(`The demo did not start: ${String(error)}\n${text.slice(-4000)}`);
  }
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const over = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await over;
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
