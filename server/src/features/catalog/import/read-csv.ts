import { fail, ok, type Result } from '../../../core/result';
import { type CsvLine, readCsvLines } from '../csv-lines';
import { type Column, columnOf, type ImportField, templateHeaders } from './fields';
import {
  type ImportData,
  type ImportProblem,
  type ImportRow,
  type ImportValue,
  isReference,
  MAX_ROWS,
} from './import-row';
import { nearNames } from './near-names';
import { parseCell } from './parse-cell';

/**
 * The rows of a CSV file with a header line; or what is wrong with the file itself. The delimiter
 * (comma, semicolon or tab) is found in the header.
 */
export function readCsv(text: string, fields: readonly ImportField[]): Result<ImportRow[], ImportProblem[]> {
  const lines = readCsvLines(text);
  if (!lines.ok) return refuse(lines.error);
  const [header, ...records] = lines.value;
  if (!header) return refuse('The file is empty: its first line must name the columns.');
  const columns = readHeader(header.cells, fields);
  if (!columns.ok) return columns;
  if (records.length === 0) return refuse('The file has a header and no rows.');
  if (records.length > MAX_ROWS) {
    return refuse(`The file has ${records.length} rows; at most ${MAX_ROWS} can be imported at once: split it.`);
  }
  return ok(records.map((record) => readRow(record, columns.value)));
}

function readHeader(
  cells: readonly string[],
  fields: readonly ImportField[],
): Result<(Column | null)[], ImportProblem[]> {
  const names = cells.map((cell) => cell.trim());
  const known = templateHeaders(fields);
  const problems = names.flatMap((name, index): ImportProblem[] => {
    if (name === '') return [];
    if (names.indexOf(name) < index) return [{ field: name, message: `The column "${name}" stands twice.` }];
    return columnOf(name, fields) ? [] : [{ field: name, message: unknownColumn(name, known) }];
  });
  return problems.length > 0 ? fail(problems) : ok(names.map((name) => columnOf(name, fields)));
}

function unknownColumn(name: string, known: readonly string[]): string {
  const near = nearNames(name, known);
  const cure = near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'the template lists those that are.';
  return `The column "${name.slice(0, 80)}" is not known; ${cure}`;
}

function readRow({ line, cells }: CsvLine, columns: readonly (Column | null)[]): ImportRow {
  const row: ImportRow = { line, identifier: null, data: {}, problems: [], warnings: [] };
  if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
    const message = `The row has ${cells.length} cells and the header ${columns.length}: a cell with the delimiter inside needs quotes.`;
    row.problems.push({ field: '', message });
  }
  columns.forEach((column, index) => {
    if (column) readInto(row, column, cells[index] ?? '');
  });
  row.data = closeGaps(row.data) as ImportData;
  if (typeof row.data.identifier === 'string') row.identifier = row.data.identifier;
  if (row.identifier === null) {
    const message = 'Without an identifier, importing the file again makes this item again.';
    row.warnings.push({ field: 'identifier', message });
  }
  return row;
}

function readInto(row: ImportRow, { header, field, path }: Column, text: string): void {
  if (text.trim() === '') {
    if (!field.required || path.some((part) => typeof part === 'number')) put(row.data, path, null);
    return;
  }
  const parsed = parseCell(text, field.cell);
  if (parsed.ok) put(row.data, path, parsed.value);
  else row.problems.push({ field: header, message: `${header} ${parsed.error}` });
}

function put(data: ImportData, path: readonly (string | number)[], value: ImportValue): void {
  let place = data as Record<string | number, ImportValue>;
  path.forEach((part, index) => {
    if (index === path.length - 1) {
      place[part] = value;
      return;
    }
    place[part] ??= typeof path[index + 1] === 'number' ? [] : {};
    place = place[part] as Record<string | number, ImportValue>;
  });
}

/** Entries of lists of which no cell is filled are no entries: the gaps they leave close. */
function closeGaps(value: ImportValue): ImportValue {
  if (Array.isArray(value)) {
    return Array.from(value, (entry) => closeGaps(entry ?? null)).filter((entry) => !isEmpty(entry));
  }
  if (typeof value !== 'object' || value === null || isReference(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, closeGaps(part)]));
}

function isEmpty(value: ImportValue): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'object' || value === null) return value === null;
  return !isReference(value) && Object.values(value).every(isEmpty);
}

function refuse(message: string): Result<never, ImportProblem[]> {
  return fail([{ field: '', message }]);
}
