/**
 * The part of Strapi's schema language that our types and components use, and the attributes they
 * are written with.
 */

/** Strapi types; a custom field is written as `customField` and becomes its base type at boot. */
export type AttributeType =
  | 'blocks'
  | 'boolean'
  | 'component'
  | 'customField'
  | 'date'
  | 'datetime'
  | 'decimal'
  | 'email'
  | 'float'
  | 'integer'
  | 'json'
  | 'media'
  | 'relation'
  | 'string'
  | 'text'
  | 'uid';

export interface Attribute {
  type: AttributeType;
  required?: boolean;
  unique?: boolean;
  private?: boolean;
  /** False hides it from the Content Manager, which then keeps what is stored. */
  visible?: boolean;
  default?: string | number | boolean;
  minLength?: number;
  maxLength?: number;
  min?: number;
  max?: number;
  regex?: string;
  enum?: readonly string[];
  targetField?: string;
  customField?: string;
  options?: { choices: readonly string[] };
  component?: string;
  repeatable?: boolean;
  multiple?: boolean;
  allowedTypes?: readonly ('images' | 'videos' | 'files')[];
  relation?: 'oneToOne' | 'oneToMany';
  target?: string;
  column?: { type: string; args: string[] };
  conditions?: { visible: { [operator in '==' | '!=']?: [{ var: string }, string | boolean] } };
  pluginOptions?: { i18n: { localized: boolean } };
}
export type Attributes = Readonly<Record<string, Attribute>>;

/** Columns of twelve that a field takes in the edit view. */
export type FieldSize = 3 | 4 | 5 | 6 | 7 | 8 | 9 | 12;

/** How the Content Manager shows a type until somebody arranges it. */
export interface View {
  /** The text that stands for an entry in headings and relation pickers. */
  mainField: string;
  sort?: { by: string; order: 'ASC' | 'DESC' };
  list?: readonly string[];
  rows: readonly (readonly (readonly [attribute: string, size: FieldSize])[])[];
}

export interface TypeDefinition {
  kind: 'collectionType' | 'singleType';
  singularName: string;
  pluralName: string;
  /** Table; never one of our plain tables. */
  collectionName: string;
  displayName: string;
  description: string;
  icon: string;
  /** Drafts and one entry per locale. */
  editorial: boolean;
  attributes: Attributes;
  view: View;
}

export interface ComponentDefinition {
  /** `offer` of `community-hub.offer`. */
  name: string;
  displayName: string;
  collectionName: string;
  icon: string;
  attributes: Attributes;
  view: View;
}

/** One value per locale. */
export function localized(attribute: Attribute): Attribute {
  return { ...attribute, pluginOptions: { i18n: { localized: true } } };
}

/** Shown, checked and kept only while a neighbour has this value. */
export function shownWhen(neighbour: string, value: string | boolean, attribute: Attribute): Attribute {
  return { ...attribute, conditions: { visible: { '==': [{ var: neighbour }, value] } } };
}

/** Shown, checked and kept unless a neighbour has this value. */
export function hiddenWhen(neighbour: string, value: string | boolean, attribute: Attribute): Attribute {
  return { ...attribute, conditions: { visible: { '!=': [{ var: neighbour }, value] } } };
}

/** A line of at most 255 characters, which is what a column of Strapi's `string` holds. */
export function line(extra: Omit<Attribute, 'type'> = {}): Attribute {
  return { type: 'string', maxLength: 255, ...extra };
}

/** Several lines of plain text. */
export function paragraph(extra: Omit<Attribute, 'type'> = {}): Attribute {
  return { type: 'text', ...extra };
}

/** An absolute http(s) address; long ones fit too. */
export function url(extra: Omit<Attribute, 'type'> = {}): Attribute {
  return {
    type: 'string',
    regex: '^https?://[^\\s/?#]+\\S*$',
    maxLength: 2048,
    column: { type: 'text', args: ['longtext'] },
    ...extra,
  };
}

/** `YYYY-MM-DDTHH:mm` on the clock of the item's own zone: text, so that no browser or server shifts it. */
export function wallTime(extra: Omit<Attribute, 'type' | 'customField'> = {}): Attribute {
  return {
    type: 'customField',
    customField: 'plugin::community-hub.wall-time',
    regex: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d$',
    ...extra,
  };
}

/** An IANA zone such as `Europe/Paris`; that it exists is checked when the item is published. */
export function timezone(): Attribute {
  return {
    type: 'customField',
    customField: 'plugin::community-hub.timezone',
    required: true,
    regex: '^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$',
  };
}

/** A JSON list of strings; `choices` limits what the admin offers. */
export function stringList(choices?: readonly string[]): Attribute {
  return {
    type: 'customField',
    customField: 'plugin::community-hub.string-list',
    ...(choices && { options: { choices } }),
  };
}

/** An enumeration whose values the admin shows in words (shared/content-texts/choices). */
export function choice(
  values: readonly string[],
  extra: Omit<Attribute, 'type' | 'enum' | 'customField'> = {},
): Attribute {
  return { type: 'customField', customField: 'plugin::community-hub.choice', enum: values, ...extra };
}

/** An amount of money: what a numeric(10,2) column holds. */
export function amount(extra: Omit<Attribute, 'type'> = {}): Attribute {
  return { type: 'decimal', min: 0, max: 99_999_999.99, ...extra };
}

/** ISO 4217. */
export function currency(extra: Omit<Attribute, 'type'> = {}): Attribute {
  return { type: 'string', regex: '^[A-Z]{3}$', maxLength: 3, ...extra };
}

/** `HH:mm`. */
export function clockTime(extra: Omit<Attribute, 'type'> = {}): Attribute {
  return { type: 'string', regex: '^([01]\\d|2[0-3]):[0-5]\\d$', maxLength: 5, ...extra };
}

/** `#rrggbb`. */
export function color(): Attribute {
  return { type: 'string', regex: '^#[0-9a-fA-F]{6}$', maxLength: 7 };
}

/** Code of a locale as Strapi's i18n writes it: `en`, `fr-CA`. */
export function localeCode(): Attribute {
  return { type: 'string', required: true, regex: '^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$', maxLength: 35 };
}

export function picture(extra: Omit<Attribute, 'type'> = {}): Attribute {
  return { type: 'media', multiple: false, allowedTypes: ['images'], ...extra };
}

export function one(component: string, extra: Omit<Attribute, 'type'> = {}): Attribute {
  return { type: 'component', repeatable: false, component: `community-hub.${component}`, ...extra };
}

export function many(component: string, extra: Omit<Attribute, 'type'> = {}): Attribute {
  return { type: 'component', repeatable: true, component: `community-hub.${component}`, ...extra };
}

/** One-way: a two-way relation lets an unpublished choice go live (docs/adr). */
export function toOne(target: string): Attribute {
  return { type: 'relation', relation: 'oneToOne', target };
}

/** One-way and ordered; the target may be in several lists. */
export function toMany(target: string): Attribute {
  return { type: 'relation', relation: 'oneToMany', target };
}
