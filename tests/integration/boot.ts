import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createStrapi } from '@strapi/strapi';
import type { Core } from '@strapi/types';
import supertest from 'supertest';
import { createDatabase, dropMariadb, serverOf } from '../support/database/server';
import { DATABASES, type TestDatabase } from './databases';

export interface BootOptions {
  /** The first of this run unless a suite tries each. */
  database?: TestDatabase;
  /** Merged over the plugin's defaults, as an app's config/plugins would be. */
  config?: Record<string, unknown>;
  /** What a former boot answered as `dataDir`: the same database and uploads again. */
  dataDir?: string;
  /** False: the plugin is off in this boot. */
  enabled?: boolean;
  /** Null: an app without `admin.secrets.encryptionKey`. */
  encryptionKey?: string | null;
  /** Merged over config/server: `{ url, cron, ... }`. */
  server?: Record<string, unknown>;
  /** The app has a content type of its own, `api::note.note`: adding or dropping it changes its schema. */
  noteType?: boolean;
  /** The app has `api::article.article`, `api::shop.shop` and fields of its own on events (tests/app/own-types). */
  ownTypes?: boolean;
  /** Merged over config/api: `{ rest: { prefix: '/v1' } }`. */
  api?: Record<string, unknown>;
  /** The app has Strapi's GraphQL plugin. */
  graphql?: boolean;
  /** Pictures lie in a private store that signs addresses for a minute (tests/app/signed-uploads). */
  signedUploads?: boolean;
  /** Another way to the database server, and how long to wait for a connection there. */
  reach?: { port: number; patienceMs: number };
  /** Listens on a free port of 127.0.0.1 and serves there as well. */
  listen?: boolean;
}

export interface BootedHub {
  strapi: Core.Strapi;
  /** supertest on the app's routes. */
  request: ReturnType<typeof supertest>;
  /** Where its database and uploads are; hand it to the next boot. */
  dataDir: string;
  /** `http://127.0.0.1:port` when it listens. */
  url: string | null;
  /** Ends the app; removes its data too unless `keepData`. */
  stop(options?: { keepData?: boolean }): Promise<void>;
}

const APP = resolve(__dirname, '../app');
const [FIRST = 'sqlite'] = DATABASES;

/** Starts a Strapi app with the plugin's TypeScript sources inside this process. One at a time. */
export async function bootHub(options: BootOptions = {}): Promise<BootedHub> {
  const database = options.database ?? FIRST;
  const dataDir = options.dataDir ?? (await newData(database));
  process.env.NODE_ENV = 'test';
  process.env.HUB_TEST_CONFIG = appConfig(options, database, dataDir);
  const strapi = createStrapi({ appDir: APP, distDir: APP, autoReload: false, serveAdminPanel: false });
  strapi.dirs.static.public = join(dataDir, 'public');
  if (options.ownTypes) {
    strapi.dirs.dist.api = join(APP, 'own-types/api');
    strapi.dirs.dist.components = join(APP, 'own-types/components');
  }
  // A half started app would keep jest alive.
  await strapi.load().catch(async (error: unknown) => {
    await strapi.destroy().catch(() => {});
    throw error;
  });
  strapi.server.mount();
  const url = options.listen ? await listen(strapi) : null;
  return {
    strapi,
    request: supertest(strapi.server.httpServer),
    dataDir,
    url,
    stop: async ({ keepData = false } = {}) => {
      await strapi.destroy();
      if (keepData) return;
      if (database === 'mariadb') await dropMariadb(databaseName(dataDir));
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What the test app's configuration reads from HUB_TEST_CONFIG. `plugin` is a folder, our sources' by default. */
export function appConfig(options: BootOptions & { plugin?: string }, database: TestDatabase, dataDir: string): string {
  return JSON.stringify({
    enabled: options.enabled ?? true,
    plugin: options.plugin,
    hub: withoutSettling(options.config ?? {}),
    // Empty, not absent: Strapi keeps the former boot's value of a setting that is undefined.
    encryptionKey: options.encryptionKey === null ? '' : (options.encryptionKey ?? 'test-encryption-key'),
    server: options.server ?? {},
    api: options.api ?? {},
    graphql: options.graphql ?? false,
    signedUploads: options.signedUploads ?? false,
    noteType: options.noteType ?? false,
    ownTypes: options.ownTypes ?? false,
    connection: reached(connectionTo(database, dataDir), options.reach),
  });
}

function reached<T extends { connection: object }>(to: T, reach: BootOptions['reach']): object {
  if (!reach) return to;
  return { ...to, acquireConnectionTimeout: reach.patienceMs, connection: { ...to.connection, port: reach.port } };
}

/** Posts go out at once unless a test is about the time between. */
function withoutSettling(config: Record<string, unknown>): Record<string, unknown> {
  return { ...config, syndication: { delaySeconds: 0, ...(config.syndication as object | undefined) } };
}

/** An empty database and a folder of uploads; answers the folder, which names the database. */
export async function newData(database: TestDatabase): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'community-hub-app-'));
  cpSync(join(APP, 'public'), join(dataDir, 'public'), { recursive: true });
  if (database !== 'sqlite') await createDatabase(database, databaseName(dataDir));
  return dataDir;
}

/** How knex reaches the database of a data folder. */
export function connectionTo(database: TestDatabase, dataDir: string) {
  if (database === 'sqlite') {
    return { client: 'sqlite', connection: { filename: join(dataDir, 'data.db') }, useNullAsDefault: true };
  }
  return {
    client: database === 'postgres' ? 'postgres' : 'mysql',
    connection: { ...serverOf(database), database: databaseName(dataDir) },
    pool: { min: 0, max: 8 },
  };
}

/** Each data folder names its database. */
function databaseName(dataDir: string): string {
  return `hub_${dataDir
    .replace(/^.*community-hub-app-/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '_')}`;
}

async function listen(strapi: Core.Strapi): Promise<string> {
  await new Promise<void>((done) => {
    strapi.server.httpServer.listen(0, '127.0.0.1', () => done());
  });
  const address = strapi.server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}
