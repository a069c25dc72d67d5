/** What the cells of a column hold. */
export type CellType =
  | { type: 'text' }
  /** Paragraphs of plain text, which become Strapi blocks. */
  | { type: 'blocks' }
  | { type: 'integer' }
  | { type: 'number' }
  | { type: 'boolean' }
  /** `YYYY-MM-DD`. */
  | { type: 'date' }
  /** ISO 8601 with an offset or Z. */
  | { type: 'instant' }
  /** `YYYY-MM-DDTHH:mm` in the item's own zone. */
  | { type: 'wall-time' }
  | { type: 'choice'; choices: readonly string[] }
  /** Several texts in one cell, with | between them. */
  | { type: 'texts'; choices: readonly string[] | null }
  | { type: 'store' }
  /** Several photos in one cell, with | between them. */
  | { type: 'photos' }
  | { type: 'file' };

/** A value of a kind that a file may carry. */
export interface ImportField {
  /** `title`, `place.address.city`, `offers[].price`. */
  name: string;
  cell: CellType;
  /** An empty cell leaves what must have a value as it is, and empties the rest. */
  required: boolean;
}

/** A column of a file, and where its cells go in the data of an item. */
export interface Column {
  header: string;
  field: ImportField;
  /** `['offers', 0, 'price']`. */
  path: (string | number)[];
}

/** Most entries of a list that a file may number. */
const MAX_ENTRIES = 50;

/** The column of a header such as `offers[0].price`; null where the kind has no such field. */
export function columnOf(header: string, fields: readonly ImportField[]): Column | null {
  const name = header.trim();
  const field = fields.find((candidate) => candidate.name === name.replace(/\[\d+\]/g, '[]'));
  if (!field) return null;
  const path = name.split(/\.|(?=\[)/).map((part) => (part.startsWith('[') ? Number(part.slice(1, -1)) : part));
  return path.every((part) => typeof part === 'string' || part < MAX_ENTRIES) ? { header: name, field, path } : null;
}

/** Headers of a template: every field, and the first entry of each list. */
export function templateHeaders(fields: readonly ImportField[]): string[] {
  return fields.map(({ name }) => name.replace(/\[\]/g, '[0]'));
}
