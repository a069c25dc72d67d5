import type { Core, Schema, UID } from '@strapi/strapi';
import { PHOTO_UID } from '../../../../shared/kinds';
import type { Attribute, SourcePlan } from './source-plan';

/** A populate of `strapi.db.query`: `true` for media, nested for components, only the id for relations. */
export type Populate = Record<string, true | { populate?: Populate; select?: string[]; orderBy?: unknown }>;

/**
 * Everything `buildPage` reads of a row, and no more: media and components whole, photos whole
 * because their consents decide what is shown, other relations by documentId.
 */
export function populateOf(strapi: Core.Strapi, uid: UID.Schema): Populate {
  const populate: Populate = {};
  for (const [name, attribute] of Object.entries(strapi.getModel(uid).attributes)) {
    // Every type relates to itself by its translations: following that would never end.
    if (isBookkeeping(name)) continue;
    const nested = populateOfAttribute(strapi, attribute as Schema.Attribute.AnyAttribute);
    if (nested) populate[name] = nested;
  }
  return populate;
}

const BOOKKEEPING = new Set(['createdBy', 'updatedBy', 'localizations']);

function populateOfAttribute(strapi: Core.Strapi, attribute: Schema.Attribute.AnyAttribute): Populate[string] | null {
  switch (attribute.type) {
    case 'media':
      return true;
    case 'component':
      return { populate: populateOf(strapi, attribute.component) };
    case 'relation': {
      const target = 'target' in attribute ? attribute.target : undefined;
      if (target === PHOTO_UID) return { populate: populateOf(strapi, PHOTO_UID as UID.Schema) };
      return target?.startsWith('plugin::community-hub.') ? { select: ['documentId'] } : null;
    }
    default:
      return null;
  }
}

/** Only the references of a row to stores, for capturing them from the draft. */
export function populateOfStores(strapi: Core.Strapi, uid: UID.Schema): Populate {
  const populate = populateOf(strapi, uid);
  const store = { populate: { store: { select: ['documentId'] } } };
  return {
    ...(populate.store ? { store: populate.store } : {}),
    ...(populate.sessions ? { sessions: store } : {}),
    ...(populate.locations ? { locations: store } : {}),
  };
}

/** Only what the map of an app's type names: media and components on its paths, relations by documentId. */
export function populateOfPlan(strapi: Core.Strapi, { fields }: SourcePlan): Populate {
  const populate: Populate = {};
  for (const { from, given } of fields) {
    if ('path' in from && given) addPath(populate, from.path, populateOfGiven(strapi, given));
  }
  return populate;
}

function populateOfGiven(strapi: Core.Strapi, given: Attribute): Populate[string] | null {
  if (given.type !== 'relation') return populateOfAttribute(strapi, given);
  const target = 'target' in given ? given.target : undefined;
  return target === PHOTO_UID ? populateOfAttribute(strapi, given) : { select: ['documentId'] };
}

function addPath(populate: Populate, [name = '', ...rest]: readonly string[], end: Populate[string] | null): void {
  if (rest.length === 0) {
    if (end) populate[name] = end;
    return;
  }
  const known = populate[name];
  const inner = (known !== true && known?.populate) || {};
  populate[name] = { populate: inner };
  addPath(inner, rest, end);
}

function isBookkeeping(attribute: string): boolean {
  return BOOKKEEPING.has(attribute);
}
