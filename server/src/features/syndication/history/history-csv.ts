import type { HistoryRow } from '../../../../../shared/contracts/posts';

/** Columns of the exported file, in their order. */
const COLUMNS = [
  'at',
  'what',
  'action',
  'number',
  'endedAt',
  'outcome',
  'detail',
  'by',
  'status',
  'title',
  'kind',
  'locale',
  'occasion',
  'account',
  'channel',
  'documentId',
  'post',
  'key',
  'operationKey',
  'payloadDigest',
  'requestDigest',
  'answerDigest',
] as const satisfies readonly (keyof HistoryRow)[];

/** First line of the file. */
export const CSV_HEAD = lineOf(COLUMNS);

export function csvLine(row: HistoryRow): string {
  return lineOf(COLUMNS.map((column) => row[column]));
}

function lineOf(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => (typeof cell === 'string' ? safeCell(cell) : (cell ?? ''))).join(',')}\r\n`;
}

/** Titles and networks' words are hostile: a cell that a spreadsheet would compute gets an apostrophe in front. */
function safeCell(text: string): string {
  const shown = /^\s*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}
