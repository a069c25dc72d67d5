import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { firstLine } from './first-line';

const ROOT = resolve(__dirname, '../..');
const { name: PLUGIN, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  name: string;
  devDependencies: Record<string, string>;
};
/** What `create-strapi` writes into a new app, in the versions that the plugin is developed on. */
const APP_DEPENDENCIES = [
  '@strapi/strapi',
  '@strapi/plugin-users-permissions',
  'better-sqlite3',
  'react',
  'react-dom',
  'react-router-dom',
  'styled-components',
];
const BOOT_PATIENCE_MS = 120_000;

/** The package as `npm publish` would send it. */
export interface Packed {
  tarball: string;
  files: string[];
}

/** A Strapi app of its own, outside this repository, with the packed plugin installed. */
export interface PlainApp {
  folder: string;
  /** Versions of a package in the app's tree, by where they stand. */
  copies(name: string): Record<string, string>;
  /** What TypeScript says of a source file of the app, under the settings that Strapi gives to apps: '' for nothing. */
  typeErrors(source: string): string;
  boot(): Promise<BootedApp>;
}

export interface BootedApp {
  url: string;
  /** Folder the plugin was loaded from. */
  plugin: string;
  tables: string[];
  /** Opens the hub as its button does; answers why not, or null. */
  openHub(): Promise<string | null>;
  stop(): Promise<void>;
}

/** An empty folder outside the repository, and the way to forget it. */
export function elsewhere(): { folder: string; forget(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'community-hub-pack-'));
  return { folder, forget: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Packs the built plugin. */
export async function pack(folder: string): Promise<Packed> {
  const out = await npm(ROOT, ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]);
  const [{ filename, files }] = JSON.parse(out) as [{ filename: string; files: { path: string }[] }];
  return { tarball: join(folder, filename), files: files.map(({ path }) => path) };
}

/** Writes the app and lets npm install it, the plugin included, as its user would. */
export async function installPlainApp(folder: string, { tarball }: Packed): Promise<PlainApp> {
  const dependencies = Object.fromEntries(APP_DEPENDENCIES.map((one) => [one, devDependencies[one]]));
  write(folder, {
    'package.json': JSON.stringify({
      name: 'plain-app',
      private: true,
      dependencies: { ...dependencies, [PLUGIN]: `file:${tarball}` },
      // Only the database needs its own: the others build what this app does not use.
      allowScripts: { 'better-sqlite3': true },
      strapi: { uuid: false, telemetryDisabled: true },
    }),
    ...APP_FILES,
  });
  await npm(folder, ['install', '--prefer-offline', '--no-audit', '--no-fund']);
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string }>;
  };
  return {
    folder,
    copies: (name) =>
      Object.fromEntries(
        Object.entries(lock.packages)
          .filter(([place]) => place.endsWith(`node_modules/${name}`))
          .map(([place, { version }]) => [place, version]),
      ),
    typeErrors: (source) => typeErrors(folder, source),
    boot: () => boot(folder),
  };
}

function typeErrors(folder: string, source: string): string {
  const settings = {
    extends: '@strapi/typescript-utils/tsconfigs/server',
    compilerOptions: { noEmit: true, incremental: false, tsBuildInfoFile: null },
    include: ['src/typed.ts'],
  };
  write(folder, { 'src/typed.ts': source, 'tsconfig.json': JSON.stringify(settings) });
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [tsc, '-p', folder], { cwd: folder, encoding: 'utf8' }).stdout;
}

async function boot(folder: string): Promise<BootedApp> {
  const child = spawn(process.execPath, ['boot.cjs'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', HUB_PUBLIC_URL: 'https://hub.example.org' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const answer = JSON.parse(await firstLine(child, BOOT_PATIENCE_MS)) as Pick<BootedApp, 'url' | 'plugin' | 'tables'>;
  return {
    ...answer,
    openHub: () =>
      new Promise((done) => {
        child.once('message', (problem) => done(problem as string | null));
        child.send('open the hub');
      }),
    stop: async () => {
      const over = new Promise((done) => child.once('exit', done));
      if (child.kill('SIGTERM')) await over;
    },
  };
}

async function npm(cwd: string, args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('npm', args, { cwd, maxBuffer: 1 << 26 });
  return stdout;
}

function write(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** The least that a Strapi app consists of; nothing in it knows the plugin. */
const APP_FILES = {
  'config/server.js': `module.exports = { host: '127.0.0.1', port: 0, app: { keys: ['a', 'b'] }, logger: { config: { level: 'error' } } };`,
  'config/admin.js': `module.exports = { auth: { secret: 's' }, apiToken: { salt: 's' }, transfer: { token: { salt: 's' } } };`,
  'config/database.js': `module.exports = { connection: { client: 'sqlite', connection: { filename: require('node:path').join(__dirname, '..', 'data.db') }, useNullAsDefault: true } };`,
  'config/plugins.js': `module.exports = { 'users-permissions': { config: { jwtSecret: 's' } } };`,
  'config/middlewares.js': `module.exports = ['strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::query', 'strapi::body', 'strapi::session', 'strapi::favicon', 'strapi::public'];`,
  'src/index.js': 'module.exports = {};',
  'public/uploads/.gitkeep': '',
  'boot.cjs': `
const { createStrapi } = require('@strapi/strapi');
(async () => {
  const strapi = await createStrapi({ appDir: __dirname, distDir: __dirname, autoReload: false, serveAdminPanel: false }).load();
  strapi.server.mount();
  const tables = await strapi.db.connection('sqlite_master').where({ type: 'table' }).pluck('name');
  strapi.server.httpServer.listen(0, '127.0.0.1', () => {
    const { port } = strapi.server.httpServer.address();
    console.log(JSON.stringify({
      url: 'http://127.0.0.1:' + port,
      plugin: strapi.config.get('enabledPlugins')?.['community-hub']?.pathToPlugin ?? '',
      tables,
    }));
  });
  process.on('message', async () => process.send(await strapi.plugin('community-hub').service('syndication').openHub()));
})().catch((error) => { console.error(error); process.exit(1); });
`,
} as const satisfies Record<string, string>;
