import { type CsvError, parse } from 'csv-parse/sync';
import { fail, ok, type Result } from '../../core/result';

/** One record of a CSV file: the line where it starts, from 1, and its cells. */
export interface CsvLine {
  line: number;
  cells: string[];
}

/**
 * The records of a CSV text, blank ones left out; or why it cannot be read. The delimiter (comma,
 * semicolon or tab) is found in the first line.
 */
export function readCsvLines(raw: string): Result<CsvLine[], string> {
  const text = raw.replace(/^\uFEFF/, '');
  const options = { delimiter: delimiterOf(text), relax_column_count: true, info: true } as const;
  try {
    const records = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    let ended = 0;
    const lines = records.map(({ record, info }) => {
      const line = ended + 1;
      ended = info.lines;
      return { line, cells: record };
    });
    return ok(lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')));
  } catch (error) {
    const { lines } = error as CsvError & { lines?: number };
    return fail(
      `The file cannot be read near line ${lines ?? 1}: a quoted cell is not closed or has a quote inside that is not doubled.`,
    );
  }
}

/** The sign that stands most often in the header, outside quotes. */
function delimiterOf(text: string): string {
  const header = (text.split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: header.split(sign).length }));
  return counts.reduce((best, candidate) => (candidate.count > best.count ? candidate : best)).sign;
}
