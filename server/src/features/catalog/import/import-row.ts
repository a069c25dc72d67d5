/** What is wrong with a row, or worth knowing: the column or attribute, and a sentence with the cure. */
export interface ImportProblem {
  field: string;
  message: string;
}

/** Something a cell names that only the database can find. */
export interface Reference {
  refersTo: 'store' | 'photo' | 'file';
  /** A store's identifier or documentId, a photo's documentId, a file's number. */
  key: string;
}

/** Values of an item as Strapi takes them, but for references. */
export type ImportData = { [attribute: string]: ImportValue };
export type ImportValue = string | number | boolean | null | Reference | ImportData | ImportValue[];

/** One item of a file. */
export interface ImportRow {
  /** Where it starts in the file, from 1. */
  line: number;
  /** The id that an outside system gave it. */
  identifier: string | null;
  data: ImportData;
  problems: ImportProblem[];
  warnings: ImportProblem[];
}

/** Most rows a file may have. */
export const MAX_ROWS = 10_000;

export function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && 'refersTo' in value && 'key' in value;
}
