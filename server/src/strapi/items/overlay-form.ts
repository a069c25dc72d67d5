import type { Core, Schema, UID } from '@strapi/strapi';
import { PLUGIN_ID } from '../../../../shared/kinds';

type Row = Record<string, unknown>;

const STRING_LIST = `plugin::${PLUGIN_ID}.string-list`;

/** The rows of the upload plugin that a form refers to, by id. */
export type FilesById = ReadonlyMap<number, object>;

/** What laying a form over a row needs to know. */
export interface OverlayContext {
  strapi: Core.Strapi;
  files: FilesById;
}

/**
 * Lays the values of the Content Manager's form over a saved row: scalars, components and media.
 * Relations stay the saved ones, and so do hidden attributes that a form never carries. Files are
 * taken from the database by id, so nothing a form claims about them is believed.
 */
export function overlayForm(context: OverlayContext, uid: UID.Schema, saved: Row, form: Row): Row {
  const row: Row = { ...saved };
  for (const [name, attribute] of Object.entries(context.strapi.getModel(uid).attributes)) {
    if (!Object.hasOwn(form, name)) continue;
    const value = overlayValue(context, attribute as Schema.Attribute.AnyAttribute, row[name], form[name]);
    if (value !== undefined) row[name] = value;
  }
  return row;
}

/** Ids of every file that a form's media fields name. */
export function fileIdsIn(strapi: Core.Strapi, uid: UID.Schema, form: Row): number[] {
  return Object.entries(strapi.getModel(uid).attributes).flatMap(([name, attribute]) => {
    const value = form[name];
    if (attribute.type === 'media') return asList(value).flatMap((file) => idOf(file) ?? []);
    if (attribute.type !== 'component') return [];
    const component = (attribute as { component: UID.Component }).component;
    return asList(value).flatMap((part) => (isRow(part) ? fileIdsIn(strapi, component, part) : []));
  });
}

/** A value of the attribute's own type, null for anything else, undefined to keep the saved one. */
function overlayValue(
  context: OverlayContext,
  attribute: Schema.Attribute.AnyAttribute,
  saved: unknown,
  value: unknown,
): unknown {
  switch (attribute.type) {
    case 'relation':
      return undefined;
    case 'media': {
      const found = asList(value).flatMap((file) => context.files.get(idOf(file) ?? Number.NaN) ?? []);
      return attribute.multiple ? found : (found[0] ?? null);
    }
    case 'component': {
      const { component } = attribute;
      const one = (part: unknown) =>
        isRow(part) ? overlayForm(context, component, savedPart(saved, part), part) : null;
      return attribute.repeatable ? asList(value).flatMap((part) => one(part) ?? []) : one(value);
    }
    case 'integer':
    case 'biginteger':
    case 'float':
    case 'decimal':
      return asNumber(value);
    case 'boolean':
      return typeof value === 'boolean' ? value : null;
    case 'enumeration':
      return attribute.enum.some((choice) => choice === value) ? value : null;
    case 'blocks':
      return Array.isArray(value) ? value : null;
    case 'json':
      return asJson(attribute, value);
    default:
      return typeof value === 'string' ? value : null;
  }
}

/** The saved component that a form's part came from: it keeps the relations and hidden keys. */
function savedPart(saved: unknown, part: Row): Row {
  const id = idOf(part);
  return asList(saved).find((candidate): candidate is Row => isRow(candidate) && idOf(candidate) === id) ?? {};
}

function idOf(value: unknown): number | undefined {
  const id = isRow(value) ? value.id : value;
  const number = typeof id === 'string' && id !== '' ? Number(id) : id;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

function asList(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** Text that is no number yet, such as a lone minus, counts as empty while somebody types. */
function asNumber(value: unknown): number | null {
  if (value === null || value === undefined || value === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** Half-typed JSON counts as empty while somebody types; a list of strings holds nothing else. */
function asJson(attribute: Schema.Attribute.AnyAttribute, value: unknown): unknown {
  const json = typeof value === 'string' ? parseJson(value) : (value ?? null);
  const isStringList = 'customField' in attribute && attribute.customField === STRING_LIST;
  return isStringList ? asList(json).filter((one) => typeof one === 'string') : json;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
