import type { Core, Schema, UID } from '@strapi/strapi';
import { KIND_UIDS, PLUGIN_ID } from '../../../../shared/kinds';
import type { PublishingField } from '../../features/catalog';
import { TYPES, typeUid } from '../content-types';
import type { FieldSource, KindSource, KindSources } from './kind-sources';

export type Attribute = Schema.Attribute.AnyAttribute & {
  customField?: string;
  default?: unknown;
  required?: boolean;
  private?: boolean;
};

/** One field of our kind and what fills it. */
export interface PlannedField {
  /** `['title']`, or into a component of ours: `['place', 'name']`. */
  field: readonly string[];
  wanted: Attribute;
  from: FieldSource;
  /** The app's attribute at the path; null for a constant. */
  given: Attribute | null;
}

/** How documents of an app's type become items, or why they cannot. */
export interface SourcePlan {
  fields: PlannedField[];
  /** Sentences that name the setting and the cure. */
  problems: string[];
}

interface Context {
  strapi: Core.Strapi;
  sources: KindSources;
  source: KindSource;
}

/** Types of attributes that can fill each form of field. */
const FITS = {
  text: ['string', 'text', 'uid', 'email', 'enumeration'],
  wallTime: ['datetime', 'date', 'string'],
  datetime: ['datetime', 'date'],
  date: ['date', 'datetime'],
  number: ['integer', 'biginteger', 'float', 'decimal'],
  boolean: ['boolean'],
  blocks: ['blocks', 'richtext', 'text', 'string'],
  words: ['json', 'string', 'text', 'enumeration'],
  json: ['json'],
  media: ['media'],
  component: ['component'],
  relation: ['relation'],
} as const satisfies Record<string, readonly string[]>;

export type Form = keyof typeof FITS;

/** What sort of value a field of ours holds. */
export function formOf({ type, customField }: Attribute): Form {
  if (customField === `plugin::${PLUGIN_ID}.wall-time`) return 'wallTime';
  if (customField === `plugin::${PLUGIN_ID}.string-list`) return 'words';
  if (type in FITS) return type as Form;
  return (FITS.number as readonly string[]).includes(type) ? 'number' : 'text';
}

/** The hub writes these, not only reads them. */
const PUBLISHING_FIELDS: ReadonlySet<string> = new Set(['publishAt', 'unpublishAt'] satisfies PublishingField[]);

/** Plans a type of the app; call after every `register()`. */
export function planSource(strapi: Core.Strapi, sources: KindSources, source: KindSource): SourcePlan {
  const context: Context = { strapi, sources, source };
  const plan: SourcePlan = { fields: [], problems: typeProblems(context) };
  if (plan.problems.length > 0) return plan;
  for (const [field, from] of source.map ?? []) addMapped(context, plan, field, from);
  for (const name of ownFields(source)) {
    if (!plan.fields.some(({ field }) => field[0] === name) && !source.map?.has(name)) addUnmapped(context, plan, name);
  }
  return plan;
}

function typeProblems({ strapi, sources, source: { kind, uid } }: Context): string[] {
  const at = `config.kinds.${kind}.uid`;
  const type = (strapi.contentTypes as unknown as Record<string, { kind: string } | undefined>)[uid];
  if (uid === KIND_UIDS[kind]) return [`${at} is the plugin's own type, which is a source already: leave it out`];
  if (!type) return [`${at} names no content type: "${uid}" does not exist; use one of ${appTypes(strapi).join(', ')}`];
  if (type.kind !== 'collectionType') return [`${at} must be a collection type, and ${uid} is a single type`];
  if (sources.all.filter((source) => source.uid === uid).length > 1) {
    return [`${at}: ${uid} is the source of two kinds; keep one`];
  }
  return [];
}

function appTypes(strapi: Core.Strapi): string[] {
  return Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::'));
}

/** Names of the fields that the kind itself has, without what an app added. */
function ownFields({ kind }: KindSource): string[] {
  const type = TYPES.find((candidate) => typeUid(candidate) === KIND_UIDS[kind]);
  return Object.keys(type?.attributes ?? {});
}

function addMapped(context: Context, plan: SourcePlan, name: string, from: FieldSource): void {
  const { strapi, source } = context;
  const at = `config.kinds.${source.kind}.map.${name}`;
  const field = name.split('.');
  const wanted = ownFields(source).includes(field[0] ?? '') && attributeAt(strapi, KIND_UIDS[source.kind], field);
  if (!wanted || wanted.repeated) {
    plan.problems.push(`${at}: ${source.kind} has no field "${name}"; its fields are ${ownFields(source).join(', ')}`);
    return;
  }
  if (PUBLISHING_FIELDS.has(name) && !('path' in from && from.path.length === 1)) {
    plan.problems.push(
      `${at} must name an attribute of ${source.uid} itself: the hub empties it when its time has come`,
    );
  } else if ('value' in from) {
    plan.fields.push({ field, wanted: wanted.attribute, from, given: null });
  } else {
    addPath(context, plan, { name, at, field, wanted: wanted.attribute, from });
  }
}

interface MappedPath {
  name: string;
  at: string;
  field: readonly string[];
  wanted: Attribute;
  from: { path: readonly string[] };
}

function addPath(context: Context, plan: SourcePlan, { name, at, field, wanted, from }: MappedPath): void {
  const { strapi, source } = context;
  const path = from.path.join('.');
  const given = attributeAt(strapi, source.uid, from.path);
  if (!given) {
    const names = givenNames(strapi, source.uid).join(', ');
    plan.problems.push(`${at}: ${source.uid} has no attribute "${path}"; it has ${names}`);
  } else if (given.attribute.private === true) {
    plan.problems.push(`${at}: "${path}" of ${source.uid} is private; private attributes are never shown`);
  } else if (!fits(context, wanted, given)) {
    const takes = FITS[formOf(wanted)].join(', ');
    plan.problems.push(`${at}: "${path}" is of type ${given.attribute.type}, and ${name} takes ${takes}`);
  } else {
    plan.fields.push({ field, wanted, from, given: given.attribute });
  }
}

/** The attribute of the same name fills a field that the map does not name, where it can. */
function addUnmapped(context: Context, plan: SourcePlan, name: string): void {
  const { strapi, source } = context;
  const wanted = attributeAt(strapi, KIND_UIDS[source.kind], [name]);
  const given = attributeAt(strapi, source.uid, [name]);
  if (!wanted) return;
  if (given && given.attribute.private !== true && fits(context, wanted.attribute, given)) {
    plan.fields.push({ field: [name], wanted: wanted.attribute, from: { path: [name] }, given: given.attribute });
  } else if (isNeeded(name, wanted.attribute)) {
    const at = `config.kinds.${source.kind}.map.${name}`;
    const why = given
      ? `"${name}" of ${source.uid} is of type ${given.attribute.type}`
      : `${source.uid} has no "${name}"`;
    plan.problems.push(`${at} is missing: ${why}; name the attribute that fills it, or a constant { value: ... }`);
  } else if (wanted.attribute.default !== undefined) {
    plan.fields.push({ field: [name], wanted: wanted.attribute, from: { value: null }, given: null });
  }
}

/** Nothing can be shown without a title and an address. */
function isNeeded(name: string, { required, default: byDefault }: Attribute): boolean {
  return name === 'slug' || (required === true && byDefault === undefined);
}

interface Found {
  attribute: Attribute;
  /** A list of components stands on the way. */
  repeated: boolean;
}

function attributeAt(strapi: Core.Strapi, uid: string, path: readonly string[]): Found | null {
  const [name = '', ...rest] = path;
  const attribute = strapi.getModel(uid as UID.Schema).attributes[name] as Attribute | undefined;
  if (!attribute) return null;
  if (rest.length === 0) return { attribute, repeated: false };
  if (attribute.type !== 'component') return null;
  const found = attributeAt(strapi, attribute.component, rest);
  return found && { ...found, repeated: found.repeated || attribute.repeatable === true };
}

function givenNames(strapi: Core.Strapi, uid: string): string[] {
  return Object.keys(strapi.getModel(uid as UID.Schema).attributes).filter(
    (name) => !/^(createdBy|updatedBy|locali.*|locale)$/.test(name),
  );
}

function fits({ sources }: Context, wanted: Attribute, { attribute: given, repeated }: Found): boolean {
  const form = formOf(wanted);
  if (!(FITS[form] as readonly string[]).includes(given.type)) return false;
  if (repeated) return form === 'words';
  if (wanted.type === 'component' && given.type === 'component') {
    return wanted.component === given.component && (wanted.repeatable === true) === (given.repeatable === true);
  }
  return wanted.type !== 'relation' || given.type !== 'relation' || sameTarget(sources, wanted, given);
}

function sameTarget(sources: KindSources, wanted: Attribute, given: Attribute): boolean {
  const [target, named] = [wanted, given].map((one) => ('target' in one ? String(one.target) : ''));
  const many = ([wanted, given] as const).map((one) => 'relation' in one && /Many$/.test(String(one.relation)));
  if (!target || !named || many[0] !== many[1]) return false;
  const kind = sources.ofUid(target)?.kind;
  return target === named || (kind !== undefined && sources.ofUid(named)?.kind === kind);
}
