import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ENTRY = resolve(__dirname, '../../../cli/community-hub.mjs');
const { bin, files } = require('../../../package.json') as { bin: Record<string, string>; files: string[] };

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [ENTRY, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('npx community-hub', () => {
  it('is the file that the package names and holds', () => {
    expect(resolve(__dirname, '../../..', bin['community-hub'] ?? '')).toBe(ENTRY);
    expect(files).toContain('cli');
  });

  it.each([[], ['--help'], ['-h']])('lists its commands for %j', (...args: string[]) => {
    const { status, stdout } = run(...args);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}worker +Sends posts from a process of its own/m);
  });

  it('says what a command takes', () => {
    const { status, stdout } = run('worker', '--help');
    expect(status).toBe(0);
    expect(stdout).toContain('--app <folder>');
  });

  it('names a command that is not there, and those that are', () => {
    const { status, stderr } = run('wroker');
    expect(status).toBe(1);
    expect(stderr).toContain('There is no command "wroker"');
    expect(stderr).toContain('worker');
  });

  it('names an option that is not there', () => {
    const { status, stderr } = run('worker', '--lanes', '3');
    expect(status).toBe(1);
    expect(stderr).toContain("Unknown option '--lanes'");
  });

  it.each([
    [['explain'], 'name one item by its documentId'],
    [['explain', 'one', 'two'], 'name one item by its documentId'],
    [['explain', 'one', '--language', 'de'], 'it speaks en and fr, not "de"'],
  ])('says what is wrong with %j', (args, message) => {
    const { status, stderr } = run(...args);
    expect([status, stderr]).toEqual([1, expect.stringContaining(message)]);
  });

  it('says where to run it in a folder without an app', () => {
    const folder = mkdtempSync(join(tmpdir(), 'community-hub-no-app-'));
    try {
      const { status, stderr } = run('worker', '--app', folder);
      expect(status).toBe(1);
      expect(stderr).toContain('is no Strapi app');
      expect(stderr).toContain('--app <folder>');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
