import type { Core, UID } from '@strapi/strapi';
import { KIND_UIDS, PHOTO_UID } from '../../../../shared/kinds';
import type { PlainData, PlainValue } from '../../features/catalog/import/compare-data';
import {
  type ImportData,
  type ImportProblem,
  type ImportValue,
  isReference,
  type Reference,
} from '../../features/catalog/import/import-row';

const WANTED = {
  store: 'must be the identifier or the document id of a store',
  photo: 'must be the document ids of photos, with | between them',
  file: 'must be the number of a file of the Media Library',
} as const satisfies Record<Reference['refersTo'], string>;

/** Puts what the references of an item lead to in their place; names those that lead nowhere. */
export async function resolveReferences(
  strapi: Core.Strapi,
  data: ImportData,
): Promise<{ data: PlainData; problems: ImportProblem[] }> {
  const problems: ImportProblem[] = [];
  const resolve = async (value: ImportValue, field: string): Promise<PlainValue> => {
    if (isReference(value)) {
      const found = await find(strapi, value);
      if (found === null) {
        problems.push({ field, message: `${field} ${WANTED[value.refersTo]}: nothing is "${value.key.slice(0, 80)}"` });
      }
      return found;
    }
    if (Array.isArray(value)) return Promise.all(value.map((entry, index) => resolve(entry, `${field}[${index}]`)));
    if (typeof value !== 'object' || value === null) return value;
    return resolveData(value, `${field}.`);
  };
  const resolveData = async (part: ImportData, prefix: string): Promise<PlainData> => {
    const resolved: PlainData = {};
    for (const [name, value] of Object.entries(part)) resolved[name] = await resolve(value, `${prefix}${name}`);
    return resolved;
  };
  return { data: await resolveData(data, ''), problems };
}

async function find(strapi: Core.Strapi, { refersTo, key }: Reference): Promise<string | number | null> {
  const first = async (uid: string, where: object, select: string) => {
    const row = await strapi.db.query(uid as UID.ContentType).findOne({ where, select: [select] });
    return row ? ((row as Record<string, string | number>)[select] ?? null) : null;
  };
  switch (refersTo) {
    case 'store':
      return first(KIND_UIDS.store, { $or: [{ identifier: key }, { documentId: key }] }, 'documentId');
    case 'photo':
      return first(PHOTO_UID, { documentId: key }, 'documentId');
    case 'file':
      return first('plugin::upload.file', { id: Number(key) }, 'id');
  }
}
