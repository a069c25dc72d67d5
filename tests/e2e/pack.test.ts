import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { elsewhere, installPlainApp, type Packed, type PlainApp, pack } from './plain-app';

const MINUTE = 60_000;
/** Where package.json says that the types are: a build without one ends well all the same. */
const TYPES = [
  'dist/server/src/index.d.ts',
  'dist/admin/src/index.d.ts',
  'dist/shared/kinds.d.ts',
  'dist/client/src/contract/views.d.ts',
];
const CLIENT = [
  'dist/client/index.js',
  'dist/client/index.mjs',
  'dist/client/index.d.ts',
  'dist/client/contract/views.d.ts',
];
/** A part of the hub that an app draws, as docs/guide/hub-theme.md shows it, and mistakes that its types refuse. */
const TEMPLATES = `
import type { PartProps, Template } from 'strapi-plugin-community-hub/strapi-server';
import { createHubClient } from 'strapi-plugin-community-hub/client';
export const card: Template<'card'> = ({ item, level, scene }, { html }) =>
  html\`<h\${level}>\${item.title}</h\${level}><p>\${scene.brand.name}</p>\`;
export const event: Template<'item:event'> = ({ input }, { trusted }) => trusted(input.view.body.html);
export const client = createHubClient;
// @ts-expect-error: an item has no such field
export const wrongItem: Template<'card'> = ({ item }) => item.titel;
// @ts-expect-error: a brand has no such field
export const wrongBrand: Template<'footer'> = ({ scene }) => scene.brand.nam;
// @ts-expect-error: there is no such kind
export type WrongKind = PartProps['item:recipe'];
`;
/** Strapi hands these to plugins by their module: a second copy is another class, another context. */
const ONE_COPY = ['@strapi/utils', '@strapi/design-system', '@strapi/icons', 'react', 'react-intl', 'react-router-dom'];

describe('the packed plugin', () => {
  const place = elsewhere();
  let packed: Packed;

  beforeAll(async () => {
    packed = await pack(place.folder);
  }, MINUTE);
  afterAll(() => place.forget());

  it('holds what was built, what to read first, and nothing else', () => {
    expect(packed.files.filter((file) => !file.startsWith('dist/')).sort()).toEqual([
      'LICENSE',
      'README.md',
      'cli/commands.mjs',
      'cli/community-hub.mjs',
      'cli/explain.mjs',
      'cli/run-command.mjs',
      'cli/with-app.mjs',
      'cli/worker.mjs',
      'package.json',
    ]);
    expect(packed.files).toEqual(
      expect.arrayContaining(['dist/server/index.js', 'dist/admin/index.mjs', ...TYPES, ...CLIENT]),
    );
    expect(packed.files.filter((file) => /\.test\.|\.tsx?$/.test(file.replace(/\.d\.ts$/, '')))).toEqual([]);
  });

  describe('in a plain Strapi app', () => {
    let app: PlainApp;

    beforeAll(async () => {
      app = await installPlainApp(place.folder, packed);
    }, 12 * MINUTE);

    it.each(ONE_COPY)('leaves one copy of %s', (name) => {
      expect(Object.keys(app.copies(name))).toEqual([`node_modules/${name}`]);
    });

    it('types the templates that the app draws parts of the hub with', () => {
      expect(app.typeErrors(TEMPLATES)).toBe('');
    });

    it('puts its command into the app', () => {
      const { status, stdout } = spawnSync(join(app.folder, 'node_modules/.bin/community-hub'), ['--help'], {
        cwd: app.folder,
        encoding: 'utf8',
      });
      expect({ status, names: stdout.match(/^ +(explain|worker)\b/gm)?.map((name) => name.trim()) }).toEqual({
        status: 0,
        names: ['explain', 'worker'],
      });
    });

    it('is on without a setting, with its tables, and stays closed to visitors until somebody opens it', async () => {
      const running = await app.boot();
      const status = async (path: string) => (await fetch(running.url + path, { redirect: 'manual' })).status;
      const statuses = () =>
        Promise.all(['/hub', '/hub/en', '/api/community-hub/items', '/api/community-hub/events'].map(status));
      try {
        expect(running.plugin).toBe(join(app.folder, 'node_modules/strapi-plugin-community-hub'));
        expect(running.tables).toEqual(
          expect.arrayContaining(['community_hub_events', 'community_hub_pages', 'community_hub_posts']),
        );
        expect(await statuses()).toEqual([404, 404, 403, 403]);
        expect(await running.openHub()).toBeNull();
        // The standard actions of each kind are rights of their own, which the hub does not need.
        expect(await statuses()).toEqual([302, 200, 200, 403]);
      } finally {
        await running.stop();
      }
    });
  });
});
