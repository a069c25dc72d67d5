import type { Core, Schema, UID } from '@strapi/strapi';
import { KIND_UIDS, type Kind } from '../../../../shared/kinds';
import type { Json } from '../../core/json';
import type { SourceExtra, SourceFile } from '../../features/catalog';
import { TYPES, typeUid } from '../content-types';

type Attribute = Schema.Attribute.AnyAttribute & { private?: boolean };

/** Types of attributes that may be shown as they are. Relations and passwords are not among them. */
const PLAIN: readonly string[] = [
  'string',
  'text',
  'richtext',
  'blocks',
  'email',
  'uid',
  'enumeration',
  'integer',
  'biginteger',
  'float',
  'decimal',
  'boolean',
  'date',
  'time',
  'datetime',
  'json',
];
/** What Strapi itself adds to every type. */
const BOOKKEEPING = new Set([
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);

/** Names and types of the attributes that an app added to a kind and that the public may see. */
export function extraNames(strapi: Core.Strapi, kind: Kind): string[] {
  return extraAttributes(strapi, kind).map(([name, { type }]) => `${name}:${type}`);
}

/** Values of the attributes that an app added, without private ones. */
export function extraOf(strapi: Core.Strapi, kind: Kind, row: Readonly<Record<string, unknown>>): SourceExtra {
  const extra: SourceExtra = { values: {}, files: {} };
  for (const [name, attribute] of extraAttributes(strapi, kind)) {
    const value = row[name] ?? null;
    if (attribute.type !== 'media') extra.values[name] = plain(value);
    else extra.files[name] = attribute.multiple ? ((value ?? []) as SourceFile[]) : (value as SourceFile | null);
  }
  return extra;
}

function extraAttributes(strapi: Core.Strapi, kind: Kind): [string, Attribute][] {
  const uid = KIND_UIDS[kind];
  const own = new Set(Object.keys(TYPES.find((type) => typeUid(type) === uid)?.attributes ?? {}));
  const all = Object.entries(strapi.getModel(uid as UID.ContentType).attributes) as [string, Attribute][];
  return all.filter(
    ([name, { type, private: hidden }]) =>
      !own.has(name) && !BOOKKEEPING.has(name) && hidden !== true && (type === 'media' || PLAIN.includes(type)),
  );
}

function plain(value: unknown): Json {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as Json);
}
