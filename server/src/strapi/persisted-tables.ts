import type { Core } from '@strapi/types';
import { COMPONENTS, componentUid } from './components';
import { TYPES, typeUid } from './content-types';

const KEY = { type: 'core', key: 'persisted_tables' } as const;

type Persisted = string | { name: string };

/**
 * Tells Strapi to keep our tables when it boots without the plugin. Call in every `bootstrap()`:
 * an import replaces the list, and `register()` is too early for the store.
 */
export async function persistTables(strapi: Core.Strapi): Promise<void> {
  const stored = (await strapi.store.get(KEY)) as Persisted[] | null | undefined;
  const current = stored ?? [];
  const known = new Set(current.map((table) => (typeof table === 'string' ? table : table.name)));
  const missing = ownTables(strapi).filter((name) => !known.has(name));
  if (missing.length === 0) return;
  await strapi.store.set({ ...KEY, value: [...current, ...missing.map((name) => ({ name }))] });
}

/** Tables of our types and components with their link and component tables; never the upload plugin's. */
export function ownTables(strapi: Core.Strapi): string[] {
  const files = joinTables(strapi, 'plugin::upload.file');
  const uids = [...TYPES.map(typeUid), ...COMPONENTS.map(componentUid)];
  const names = uids.flatMap((uid) => [strapi.db.metadata.get(uid).tableName, ...joinTables(strapi, uid)]);
  return [...new Set(names)].filter((name) => !files.includes(name)).sort();
}

function joinTables(strapi: Core.Strapi, uid: string): string[] {
  return Object.values(strapi.db.metadata.get(uid).attributes).flatMap((attribute) => {
    const table: unknown = 'joinTable' in attribute ? attribute.joinTable : null;
    return isNamed(table) ? [table.name] : [];
  });
}

function isNamed(value: unknown): value is { name: string } {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}
