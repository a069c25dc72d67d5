import type { Knex } from 'knex';
import type { Redirect } from '../../../../shared/contracts/redirects';
import { pathKey } from '../../features/pages';
import type { Read } from './page-reader';

/** The redirect table. */
export interface RedirectStore {
  /** Where an address of the old site leads; null for an address it does not name. */
  find(address: string): Promise<Redirect | null>;
  list(limit?: number): Promise<Redirect[]>;
  count(): Promise<number>;
  /** Replaces the whole table. */
  replace(redirects: readonly Redirect[]): Promise<void>;
}

interface Parts {
  read: Read;
  transaction<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T>;
}

const TABLE = 'community_hub_redirects';
const BATCH = 100;

export function createRedirectStore({ read, transaction }: Parts): RedirectStore {
  return {
    find: (address) =>
      read(async (db) => {
        const keys = keysOf(address);
        const rows = await db(TABLE).whereIn('path_key', keys).select('path_key', 'source', 'target', 'status');
        const byKey = new Map(rows.map((row) => [row.path_key as string, redirectOf(row)]));
        return keys.map((key) => byKey.get(key)).find((found) => found !== undefined) ?? null;
      }),
    list: (limit) =>
      read(async (db) => {
        const rows = db(TABLE).orderBy('path_key').select('source', 'target', 'status');
        return (await (limit === undefined ? rows : rows.limit(limit))).map(redirectOf);
      }),
    count: () =>
      read(async (db) => {
        const [row] = await db(TABLE).count({ total: '*' });
        return Number(row?.total ?? 0);
      }),
    replace: (redirects) =>
      transaction(async (trx) => {
        await trx(TABLE).delete();
        for (let start = 0; start < redirects.length; start += BATCH) {
          await trx(TABLE).insert(redirects.slice(start, start + BATCH).map(rowOf));
        }
      }),
  };
}

/** The address with its query first, then the path alone. */
function keysOf(address: string): string[] {
  const path = address.split('?')[0] ?? address;
  return [...new Set([pathKey(address), pathKey(path)])];
}

function rowOf({ from, to, status }: Redirect) {
  return { path_key: pathKey(from), source: from, target: to, status };
}

function redirectOf(row: { source: string; target: string | null; status: number }): Redirect {
  return { from: row.source, to: row.target, status: row.status as Redirect['status'] };
}
