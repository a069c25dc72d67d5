import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');

/** A room and what its files may import: own folder always, then these path prefixes and packages. */
interface Room {
  room: string;
  mayImport: readonly string[];
  packages: readonly string[];
}

const FEATURE_ORDER = ['catalog', 'pages', 'metadata', 'hub', 'syndication'] as const;
const PURE = ['temporal-polyfill', '@sindresorhus/slugify', 'zod', 'linkify-it', 'schema-dts'];
const FEATURE_PACKAGES: Record<(typeof FEATURE_ORDER)[number], readonly string[]> = {
  catalog: [...PURE, 'rrule-temporal', 'csv-parse', 'ical.js'],
  pages: PURE,
  metadata: [...PURE, 'node:crypto'],
  hub: [...PURE, 'preact', 'preact-render-to-string', 'timezones-ical-library', 'uqr', 'node:crypto'],
  syndication: [...PURE, 'node:crypto', 'liquidjs'],
};

/** Doors between the rooms, first match wins. */
const ROOMS: readonly Room[] = [
  { room: 'server/src/core/', mayImport: [], packages: [] },
  ...FEATURE_ORDER.map((feature, index) => ({
    room: `server/src/features/${feature}/`,
    mayImport: [
      'server/src/core/',
      'server/src/channels/kit/contract',
      'server/src/channels/kit/http-contract',
      'server/src/channels/kit/rate-limit',
      'shared/',
      'client/src/contract/',
      ...FEATURE_ORDER.slice(0, feature === 'syndication' ? index - 1 : index).map(
        (before) => `server/src/features/${before}/index`,
      ),
    ],
    packages: FEATURE_PACKAGES[feature],
  })),
  {
    room: 'server/src/channels/kit/',
    mayImport: ['server/src/core/', 'shared/'],
    packages: ['undici', 'linkify-it', 'zod', 'node:*'],
  },
  {
    room: 'server/src/channels/index.ts',
    mayImport: ['server/src/channels/'],
    packages: [],
  },
  {
    room: 'server/src/channels/',
    mayImport: ['server/src/channels/kit/', 'server/src/core/', 'shared/'],
    packages: ['node:crypto', 'linkify-it', 'zod'],
  },
  {
    room: 'server/src/strapi/',
    mayImport: [
      'server/src/strapi/',
      'server/src/features/',
      'server/src/core/',
      'server/src/channels/kit/',
      'server/src/channels/practice/',
      'server/src/config',
      'shared/',
      'client/src/contract/',
    ],
    packages: ['@strapi/*', 'knex', 'zod', 'koa', 'sharp', 'takumi-js', 'csv-parse', 'ical.js', 'node:*'],
  },
  {
    room: 'server/src/',
    mayImport: ['server/src/', 'shared/'],
    packages: ['@strapi/*', 'knex', 'zod', 'node:*', 'sharp'],
  },
  { room: 'shared/', mayImport: ['shared/', 'client/src/contract/kinds'], packages: [] },
  // Front ends install it: what it needs stands in its folder.
  { room: 'client/src/', mayImport: [], packages: [] },
  {
    room: 'admin/src/',
    mayImport: ['admin/src/', 'shared/'],
    packages: [
      '@strapi/*',
      'react',
      'react-dom',
      'react-intl',
      'react-redux',
      'react-router-dom',
      'styled-components',
      '@reduxjs/toolkit',
    ],
  },
];

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesUnder(path);
    return /\.(ts|tsx)$/.test(entry.name) ? [path] : [];
  });
}

const files = ['server/src', 'shared', 'client/src', 'admin/src'].flatMap((folder) => filesUnder(join(ROOT, folder)));
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s+'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'|import\('([^']+)'\)/g;

function importsOf(path: string): string[] {
  return Array.from(readFileSync(path, 'utf8').matchAll(IMPORT), (match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function packageAllowed(name: string, allowed: readonly string[]): boolean {
  return allowed.some((entry) =>
    entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : name === entry || name.startsWith(`${entry}/`),
  );
}

function roomOf(path: string): Room {
  const room = ROOMS.find(({ room: prefix }) => path.startsWith(prefix));
  if (!room) throw new Error(`${path} stands in no room`);
  return room;
}

/** Imports of a file that its room has no door for. */
function trespasses(path: string): string[] {
  const file = relative(ROOT, path);
  const room = roomOf(file);
  return importsOf(path).filter((target) => {
    if (!target.startsWith('.')) return !packageAllowed(target, room.packages);
    const resolved = relative(ROOT, resolve(dirname(path), target));
    const full = isFolder(resolved) ? `${resolved}/index` : resolved;
    const home = room.room.endsWith('/') ? room.room : dirname(room.room);
    return ![home, ...room.mayImport].some((prefix) => full.startsWith(prefix) || `${full}/`.startsWith(prefix));
  });
}

function isFolder(path: string): boolean {
  return statSync(join(ROOT, path), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

describe('the rooms keep their doors', () => {
  it.each(files.map((path) => [relative(ROOT, path), path]))('%s imports only what its room may', (_name, path) => {
    expect(trespasses(path)).toEqual([]);
  });

  it('only channels/kit/http.ts opens connections', () => {
    const callers = files.filter((path) => {
      const file = relative(ROOT, path);
      return (
        file.startsWith('server/') &&
        (/[^.\w]fetch\(/.test(readFileSync(path, 'utf8')) ||
          importsOf(path).some((name) => /^(undici|node:(https?|net|tls)|https?|net|tls)$/.test(name)))
      );
    });
    expect(
      callers
        .map((path) => relative(ROOT, path))
        .filter((file) => !/^server\/src\/channels\/kit\/(http|address-guard|guarded-lookup)[\w-]*\.ts$/.test(file)),
    ).toEqual([]);
  });

  it('only config.ts reads the environment', () => {
    const readers = files.filter((path) => /process\.env/.test(readFileSync(path, 'utf8')));
    expect(readers.map((path) => relative(ROOT, path))).toEqual(['server/src/config.ts']);
  });

  it('a file in the wrong room is caught', () => {
    const room = roomOf('server/src/core/anything.ts');
    expect(packageAllowed('knex', room.packages)).toBe(false);
    expect(packageAllowed('@strapi/strapi', roomOf('server/src/features/pages/anything.ts').packages)).toBe(false);
  });
});
