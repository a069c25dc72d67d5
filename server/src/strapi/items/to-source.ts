import type { Core, Schema, UID } from '@strapi/strapi';
import { BRAND_UID, KIND_UIDS, type Kind, PHOTO_UID, PLUGIN_ID } from '../../../../shared/kinds';
import type { SourceBrand, SourceItem, SourcePhoto } from '../../features/catalog/source';
import { extraOf } from './extra';
import type { ItemRow } from './rows';

const STRING_LIST = `plugin::${PLUGIN_ID}.string-list`;

/** Makes plain data of a row: dates as ISO texts, empty fields as null, empty lists as lists. */
export function toSourceItem(strapi: Core.Strapi, kind: Kind, row: ItemRow): SourceItem {
  const plain = plainRow(strapi, KIND_UIDS[kind] as UID.ContentType, row);
  return { ...plain, kind, extra: extraOf(strapi, kind, row) } as unknown as SourceItem;
}

export function toSourceBrand(strapi: Core.Strapi, row: object): SourceBrand {
  return plainRow(strapi, BRAND_UID as UID.ContentType, row as Row) as unknown as SourceBrand;
}

/** A photo with its consents. */
export function toSourcePhoto(strapi: Core.Strapi, row: object): SourcePhoto {
  return plainRow(strapi, PHOTO_UID as UID.ContentType, row as Row) as unknown as SourcePhoto;
}

type Row = Record<string, unknown>;

function plainRow(strapi: Core.Strapi, uid: UID.Schema, row: Row): Row {
  const plain: Row = {};
  for (const [name, value] of Object.entries(row)) {
    // Rows get another id at every publish: it names nothing, so it goes no further.
    if (name === 'id') continue;
    if (value instanceof Date) plain[name] = value.toISOString();
    else if (!(name in strapi.getModel(uid).attributes)) plain[name] = value;
  }
  for (const [name, attribute] of Object.entries(strapi.getModel(uid).attributes)) {
    plain[name] ??= plainValue(strapi, attribute as Schema.Attribute.AnyAttribute, row[name]);
  }
  return plain;
}

function plainValue(strapi: Core.Strapi, attribute: Schema.Attribute.AnyAttribute, value: unknown): unknown {
  if (attribute.type === 'component') {
    const one = (part: unknown) => plainRow(strapi, attribute.component, part as Row);
    if (attribute.repeatable) return ((value as unknown[] | null) ?? []).map(one);
    return value ? one(value) : null;
  }
  if (attribute.type === 'relation') return plainRelation(strapi, attribute, value);
  if ('customField' in attribute && attribute.customField === STRING_LIST) return plainList(value);
  return value ?? null;
}

/** The column takes any JSON, and a call of the API may have sent it. */
function plainList(value: unknown): string[] | null {
  if (value === null || value === undefined) return null;
  return [value].flat().filter((one) => typeof one === 'string');
}

function plainRelation(strapi: Core.Strapi, attribute: Schema.Attribute.AnyAttribute, value: unknown): unknown {
  const target = 'target' in attribute ? (attribute.target as UID.ContentType | undefined) : undefined;
  const one = (part: unknown) => (target ? plainRow(strapi, target, part as Row) : null);
  const many = 'relation' in attribute && /Many$/.test(String(attribute.relation));
  if (many) return ((value as unknown[] | null) ?? []).map(one);
  return value ? one(value) : null;
}
