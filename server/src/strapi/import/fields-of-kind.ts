import type { Core, Schema, UID } from '@strapi/strapi';
import { KIND_UIDS, type Kind, PHOTO_UID, PLUGIN_ID } from '../../../../shared/kinds';
import type { CellType, ImportField } from '../../features/catalog/import/fields';

/** What of an attribute decides how its cells read. */
interface Attribute {
  type: string;
  customField?: string;
  enum?: readonly string[];
  options?: { choices?: readonly string[] };
  multiple?: boolean;
  target?: string;
  required?: boolean;
  default?: unknown;
  visible?: boolean;
}

const BOOKKEEPING = new Set(['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale']);

/** Every value of a kind that a file may carry, fields that the app added included. */
export function fieldsOfKind(strapi: Core.Strapi, kind: Kind): ImportField[] {
  return fieldsOf(strapi, KIND_UIDS[kind] as UID.Schema, '');
}

function fieldsOf(strapi: Core.Strapi, uid: UID.Schema, prefix: string): ImportField[] {
  return Object.entries(strapi.getModel(uid).attributes).flatMap(([name, declared]): ImportField[] => {
    const attribute = declared as Attribute;
    if (BOOKKEEPING.has(name) || attribute.visible === false) return [];
    if (attribute.type === 'component') {
      const { component, repeatable } = declared as Schema.Attribute.Component;
      return fieldsOf(strapi, component, `${prefix}${name}${repeatable ? '[]' : ''}.`);
    }
    const cell = cellOf(attribute);
    const required = attribute.required === true || attribute.default !== undefined;
    return cell ? [{ name: `${prefix}${name}`, cell, required }] : [];
  });
}

/** Null for what no cell of text can hold. */
function cellOf(attribute: Attribute): CellType | null {
  if (attribute.customField === `plugin::${PLUGIN_ID}.wall-time`) return { type: 'wall-time' };
  if (attribute.customField === `plugin::${PLUGIN_ID}.string-list`) {
    return { type: 'texts', choices: attribute.options?.choices ?? null };
  }
  switch (attribute.type) {
    case 'string':
    case 'text':
    case 'richtext':
    case 'email':
    case 'uid':
      return { type: 'text' };
    case 'blocks':
    case 'integer':
    case 'boolean':
    case 'date':
      return { type: attribute.type };
    case 'decimal':
    case 'float':
      return { type: 'number' };
    case 'datetime':
      return { type: 'instant' };
    case 'enumeration':
      return { type: 'choice', choices: attribute.enum ?? [] };
    case 'media':
      return attribute.multiple ? null : { type: 'file' };
    case 'relation':
      return relationCell(attribute.target);
    default:
      return null;
  }
}

function relationCell(target: string | undefined): CellType | null {
  if (target === KIND_UIDS.store) return { type: 'store' };
  return target === PHOTO_UID ? { type: 'photos' } : null;
}
