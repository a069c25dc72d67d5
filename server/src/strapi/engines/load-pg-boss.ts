import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { EngineTransaction } from '../../features/syndication/engine/engine';

/** What a hint says. */
export interface HintJob {
  accountId: number;
}

export interface BossDb {
  executeSql(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }>;
}

/** The part of pg-boss that is used: the same in 10, 11 and 12, except for `insert`. */
export interface Boss {
  on(event: 'error', listener: (error: unknown) => void): unknown;
  start(): Promise<unknown>;
  stop(options: { graceful: boolean; timeout: number }): Promise<unknown>;
  createQueue(name: string, options: { name: string; policy: 'standard' }): Promise<unknown>;
  getQueue(name: string): Promise<unknown>;
  insert(...args: unknown[]): Promise<unknown>;
  work(
    name: string,
    options: { batchSize: number; pollingIntervalSeconds: number },
    /** Strapi tells the database driver, for the whole process, to leave JSON as text. */
    handler: (jobs: { data: HintJob | string }[]) => Promise<unknown>,
  ): Promise<unknown>;
}

export interface PgBossPackage {
  /** Major version, such as 12. */
  major: number;
  version: string;
  /** What its package.json asks of Node, such as `>=22.12.0`. */
  node: string;
  create(options: object): Boss;
}

type Constructor = new (options: object) => Boss;

const OLDEST = 10;
const NEWEST = 12;
const INSTALL = `Install it in the app's folder: npm install pg-boss@${OLDEST} (Node 20) or pg-boss@${NEWEST} (Node 22).`;

/** Loads the pg-boss that the app installed. Throws what to do when it is not there, or in another version. */
export function loadPgBoss(appRoot: string): PgBossPackage {
  const fromApp = createRequire(join(appRoot, 'package.json'));
  try {
    return pgBossPackage(fromApp('pg-boss'), fromApp('pg-boss/package.json'));
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'MODULE_NOT_FOUND') throw error;
    const message = `config.syndication.engine is 'pg-boss', and pg-boss is not installed. ${INSTALL}`;
    throw new Error(message, { cause: error });
  }
}

/** The constructor is the module itself in 10, an export in later ones. Throws for versions that are not known. */
function pgBossPackage(
  found: unknown,
  { version, engines }: { version: string; engines?: { node?: string } },
): PgBossPackage {
  const major = Number.parseInt(version, 10);
  const Constructor = constructorIn(found);
  if (!Constructor || major < OLDEST || major > NEWEST) {
    throw new Error(`pg-boss ${version} is none that this plugin knows. ${INSTALL}`);
  }
  return { major, version, node: engines?.node ?? '', create: (options) => new Constructor(options) };
}

function constructorIn(found: unknown): Constructor | null {
  if (typeof found === 'function') return found as Constructor;
  const { PgBoss, default: byDefault } = found as { PgBoss?: Constructor; default?: Constructor };
  return PgBoss ?? byDefault ?? null;
}

/** Statements of pg-boss inside a transaction of knex: `$2` becomes `?`, and what is undefined becomes null. */
export function bossDbOf(trx: EngineTransaction): BossDb {
  return {
    async executeSql(text, values = []) {
      const bindings: unknown[] = [];
      const sql = text.replace(/\?/g, '\\?').replace(/\$(\d+)/g, (_, position) => {
        bindings.push(values[Number(position) - 1] ?? null);
        return '?';
      });
      const { rows } = await trx.raw(sql, bindings);
      return { rows };
    },
  };
}
