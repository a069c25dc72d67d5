import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fingerprint, isInstalled, isNewer, stampOf } from '../../../scripts/demo/freshness.mjs';
import { parseOptions } from '../../../scripts/demo/options.mjs';
import { isPortFree } from '../../../scripts/demo/ports.mjs';
import { createProcesses, StepFailed } from '../../../scripts/demo/processes.mjs';
import { duration } from '../../../scripts/demo/progress.mjs';
import { isNodeSupported } from '../../../scripts/node-version.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'demo-scripts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string, at?: Date): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  if (at) utimesSync(file, at, at);
  return file;
}

test.each([
  ['20.18.3', false],
  ['18.20.0', false],
  ['20.19.0', true],
  ['20.20.2', true],
  ['22.1.0', true],
])('Node %s is supported: %s', (version, supported) => expect(isNodeSupported(version)).toBe(supported));

test('options are read with a space or an equals sign, and mistakes are named', () => {
  expect(parseOptions([])).toEqual({ port: 1337, reset: false, check: false, help: false });
  expect(parseOptions(['--port', '1400', '--reset'])).toMatchObject({ port: 1400, reset: true });
  expect(parseOptions(['--port=1500', '--check'])).toMatchObject({ port: 1500, check: true });
  expect(parseOptions(['--port', '99999'])).toEqual({ problem: '--port takes a number from 1 to 65535, not "99999".' });
  expect(parseOptions(['--port'])).toEqual({ problem: '--port takes a number from 1 to 65535, not "".' });
  expect(parseOptions(['--prot'])).toEqual({ problem: 'Unknown option "--prot".' });
});

test('an output is fresh only while it exists and no source is newer', () => {
  const output = write('dist/index.js', '', new Date('2027-01-02'));
  const source = write('src/a.ts', '', new Date('2027-01-01'));
  utimesSync(path.join(folder, 'src'), new Date('2027-01-01'), new Date('2027-01-01'));
  expect(isNewer([output], [path.dirname(source)])).toBe(true);
  write('src/a.ts', 'changed', new Date('2027-01-03'));
  expect(isNewer([output], [path.dirname(source)])).toBe(false);
  expect(isNewer([path.join(folder, 'dist/missing.js')], [])).toBe(false);
});

test('a fingerprint follows contents and names, not dates', () => {
  const file = write('src/a.ts', 'one');
  const first = fingerprint([path.join(folder, 'src')]);
  utimesSync(file, new Date('2020-01-01'), new Date('2020-01-01'));
  expect(fingerprint([path.join(folder, 'src')])).toBe(first);
  write('src/a.ts', 'two');
  expect(fingerprint([path.join(folder, 'src')])).not.toBe(first);
  const stamp = stampOf(path.join(folder, 'deep/stamp'));
  expect(stamp.matches(first)).toBe(false);
  stamp.write(first);
  expect(stamp.matches(first)).toBe(true);
});

test('packages count as installed when each is there in its version, other platforms aside', () => {
  const lock = (packages: object) => JSON.stringify({ packages });
  const wanted = write(
    'lock.json',
    lock({
      '': {},
      demo: {},
      'node_modules/demo': { link: true },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/a-darwin': { version: '1.0.0', optional: true },
    }),
  );
  const installed = (packages: object) => isInstalled(wanted, write('installed.json', lock(packages)));
  expect(installed({ 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  expect(installed({ 'node_modules/a': { version: '0.9.0' } })).toBe(false);
  expect(installed({})).toBe(false);
  expect(isInstalled(wanted, path.join(folder, 'missing.json'))).toBe(false);
});

test('a port is free until something listens on it', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  expect(await isPortFree(port)).toBe(false);
  await new Promise((resolve) => server.close(resolve));
  expect(await isPortFree(port)).toBe(true);
});

test('a command that fails is told with its code, and its output stands in the log', async () => {
  const processes = createProcesses(path.join(folder, 'log/demo.log'));
  const failing = processes.run(process.execPath, ['-e', 'console.log("what went wrong"); process.exit(3)']);
  await expect(failing).rejects.toThrow(StepFailed);
  await expect(failing).rejects.toThrow('code 3');
  expect(await processes.lastLines(5)).toContain('what went wrong');
  await processes.stopAll();
});

test('running children are stopped', async () => {
  const processes = createProcesses(path.join(folder, 'demo.log'));
  const { ended } = processes.start(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await processes.stopAll();
  expect((await ended).signal).toBe('SIGTERM');
});

test('durations read as people say them', () => {
  expect([400, 12_300, 80_000].map(duration)).toEqual(['0.4 s', '12 s', '1 min 20 s']);
});
