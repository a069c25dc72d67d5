import type { Json } from '../../core/json';
import { isZone, zonedIso } from '../../features/catalog';
import { markdownToBlocks, textToBlocks } from '../../features/pages';
import type { ItemRow } from './rows';
import { type Form, formOf, type PlannedField, type SourcePlan } from './source-plan';

/** A row of an app's type in the shape of a row of ours, so that everything after it is the same. */
export function shapeRow(plan: SourcePlan, row: ItemRow): ItemRow {
  const { id, documentId, locale, createdAt, updatedAt, publishedAt } = row;
  const shaped: ItemRow = { id, documentId, locale, createdAt, updatedAt, publishedAt };
  // Wall-clock times need the zone, so they come last.
  const byZone = (a: PlannedField, b: PlannedField) => Number(isWallTime(a)) - Number(isWallTime(b));
  for (const planned of [...plan.fields].sort(byZone)) {
    const value = filling(planned, row, zoneOf(shaped));
    place(shaped, planned.field, value ?? planned.wanted.default ?? null);
  }
  return shaped;
}

/** Where an editor of the app's type finds a field of ours: `intro` for `summary`. */
export function fieldInSource(plan: SourcePlan, field: string): string {
  const parts = field.split('.');
  const planned = plan.fields.find(({ field: own }) => own.every((part, index) => part === parts[index]));
  if (!planned || !('path' in planned.from)) return field;
  return [...planned.from.path, ...parts.slice(planned.field.length)].join('.');
}

function isWallTime({ wanted }: PlannedField): boolean {
  return formOf(wanted) === 'wallTime';
}

function zoneOf({ timezone }: ItemRow): string {
  return typeof timezone === 'string' && isZone(timezone) ? timezone : 'UTC';
}

function filling({ wanted, from, given }: PlannedField, row: ItemRow, zone: string): unknown {
  const value = 'value' in from ? from.value : valueAt(row, from.path);
  if (value === null || value === undefined) return null;
  const form = formOf(wanted);
  const converted = CONVERT[form]({ value, given: given?.type ?? null, zone });
  if ('enum' in wanted && Array.isArray(wanted.enum) && !wanted.enum.includes(converted)) return null;
  return converted;
}

/** A list of components on the way gives a list. */
function valueAt(row: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined || row === null || row === undefined) return row;
  if (Array.isArray(row)) return row.map((one) => valueAt(one, path));
  return typeof row === 'object' ? valueAt((row as Record<string, unknown>)[name], rest) : null;
}

interface Given {
  value: unknown;
  /** Type of the app's attribute; null for a constant. */
  given: string | null;
  zone: string;
}

const same = ({ value }: Given): unknown => value;

const CONVERT = {
  text: ({ value }) => (typeof value === 'string' ? value : String(value)),
  wallTime: ({ value, given, zone }) =>
    given === 'datetime' ? zonedIso(instant(value), zone).slice(0, 16) : wall(value),
  datetime: ({ value }) => instant(value),
  date: ({ value }) => (value instanceof Date ? instant(value) : String(value)).slice(0, 10),
  number: ({ value }) => (Number.isFinite(Number(value)) ? Number(value) : null),
  boolean: ({ value }) => value === true,
  blocks: ({ value, given }) => blocksOf(value, given),
  words: ({ value }) => wordsOf(value),
  json: same,
  media: ({ value }) => (Array.isArray(value) ? (value[0] ?? null) : value),
  component: same,
  relation: same,
} as const satisfies Record<Form, (given: Given) => unknown>;

function instant(value: unknown): string {
  const date = value instanceof Date ? value : new Date(String(value));
  return Number.isNaN(date.getTime()) ? String(value) : date.toISOString();
}

/** A day alone starts at midnight. */
function wall(value: unknown): string {
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00` : text;
}

function blocksOf(value: unknown, given: string | null): Json[] | null {
  if (Array.isArray(value)) return value as Json[];
  if (typeof value !== 'string') return null;
  return given === 'richtext' ? markdownToBlocks(value) : textToBlocks(value);
}

/** `bikes, repair` and `['bikes', 'repair']` say the same. */
function wordsOf(value: unknown): string[] {
  const words = Array.isArray(value) ? value.flat(4) : [value];
  return words
    .flatMap((word) => (typeof word === 'string' ? word.split(',') : []))
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function place(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    target[name] = value;
    return;
  }
  const inner = (target[name] ?? {}) as Record<string, unknown>;
  target[name] = inner;
  place(inner, rest, value);
}
