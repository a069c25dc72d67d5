import type { Core, Schema, UID } from '@strapi/strapi';
import type { PlainData, PlainValue } from '../../features/catalog/import/compare-data';

type Row = Record<string, unknown>;

/** A populated row as Strapi would take it again: files by number, relations by documentId, no row ids. */
export function storedData(strapi: Core.Strapi, uid: UID.Schema, row: Row): PlainData {
  const { attributes } = strapi.getModel(uid);
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => {
      const attribute = attributes[name] as Schema.Attribute.AnyAttribute | undefined;
      return attribute ? [[name, storedValue(strapi, attribute, value)]] : [];
    }),
  );
}

function storedValue(strapi: Core.Strapi, attribute: Schema.Attribute.AnyAttribute, value: unknown): PlainValue {
  if (value === null || value === undefined) return null;
  const each = (change: (one: Row) => PlainValue) => (Array.isArray(value) ? value.map(change) : change(value as Row));
  switch (attribute.type) {
    case 'media':
      return each(({ id }) => id as number);
    case 'relation':
      return each(({ documentId }) => (documentId ?? null) as string | null);
    case 'component':
      return each((one) => storedData(strapi, attribute.component, one));
    default:
      return value instanceof Date ? value.toISOString() : (value as PlainValue);
  }
}
