import type { ImportValue } from './import-row';

/** References resolved: what is left is what Strapi takes. */
export type PlainValue = Exclude<ImportValue, object> | { [attribute: string]: PlainValue } | PlainValue[];
export type PlainData = { [attribute: string]: PlainValue };

/** Attributes whose stored value is not what a file says. What a file does not mention is not compared. */
export function changedFields(stored: PlainData, given: PlainData): string[] {
  return Object.keys(given).filter((name) => !sameValue(stored[name] ?? null, given[name] ?? null));
}

/**
 * What to write: a component of which a file names some values keeps its other ones, since Strapi
 * replaces components whole. Lists are replaced by the list of the file.
 */
export function mergeData(stored: PlainData, given: PlainData): PlainData {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const before = stored[name];
      if (!isData(value)) return [name, value];
      const merged = isData(before) ? { ...before, ...mergeData(before, value) } : mergeData({}, value);
      return [name, isEmpty(merged) ? null : merged];
    }),
  );
}

function sameValue(stored: PlainValue, given: PlainValue): boolean {
  if (isEmpty(stored) || isEmpty(given)) return isEmpty(stored) && isEmpty(given);
  if (Array.isArray(given)) {
    if (!Array.isArray(stored) || stored.length !== given.length) return false;
    return given.every((value, index) => sameValue(stored[index] ?? null, value));
  }
  if (isData(given)) return isData(stored) && changedFields(stored, given).length === 0;
  if (typeof given === 'number') return Number(stored) === given;
  return stored === given || sameInstant(stored, given);
}

/** Databases answer a time in UTC with milliseconds. */
function sameInstant(stored: PlainValue, given: PlainValue): boolean {
  const isTime = (value: PlainValue): value is string =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(value);
  return isTime(stored) && isTime(given) && Date.parse(stored) === Date.parse(given);
}

/** An empty text, an empty list and a component without a value are stored as nothing. */
function isEmpty(value: PlainValue): boolean {
  if (value === null || value === '') return true;
  return Array.isArray(value) ? value.length === 0 : isData(value) && Object.values(value).every(isEmpty);
}

function isData(value: PlainValue | undefined): value is PlainData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
