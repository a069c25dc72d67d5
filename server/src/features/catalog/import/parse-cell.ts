import { fail, ok, type Result, unreachable } from '../../../core/result';
import { isDay, isWallTime } from '../zone';
import type { CellType } from './fields';
import type { ImportValue } from './import-row';
import { nearNames } from './near-names';
import { textToBlocks } from './text-to-blocks';

const YES = new Set(['true', 'yes', '1']);
const NO = new Set(['false', 'no', '0']);
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** What a filled cell says; or what is wrong with it, after the column's name. Formulas are text like any other. */
export function parseCell(text: string, cell: CellType): Result<ImportValue, string> {
  const trimmed = text.trim();
  switch (cell.type) {
    case 'text':
      return ok(trimmed);
    case 'blocks':
      return ok(textToBlocks(text));
    case 'integer':
      return /^-?\d+$/.test(trimmed) ? ok(Number(trimmed)) : fail('must be a whole number, such as 12');
    case 'number':
      return parseNumber(trimmed);
    case 'boolean':
      return parseBoolean(trimmed.toLowerCase());
    case 'date':
      return isDay(trimmed) ? ok(trimmed) : fail('must be a day, such as 2027-03-31');
    case 'instant':
      return isInstant(trimmed)
        ? ok(trimmed)
        : fail('must be a time with its offset, such as 2027-03-31T18:00:00+02:00');
    case 'wall-time':
      return parseWallTime(trimmed);
    case 'choice':
      return cell.choices.includes(trimmed) ? ok(trimmed) : fail(wrongChoice(trimmed, cell.choices));
    case 'texts':
      return parseTexts(trimmed, cell.choices);
    case 'store':
      return ok({ refersTo: 'store', key: trimmed });
    case 'photos':
      return ok(parts(trimmed).map((key) => ({ refersTo: 'photo' as const, key })));
    case 'file':
      return /^\d+$/.test(trimmed)
        ? ok({ refersTo: 'file', key: trimmed })
        : fail('must be the number of a file of the Media Library');
    default:
      return unreachable(cell);
  }
}

/** `12.50` and `12,50`; never `1,234.50`, which could mean two things. */
function parseNumber(text: string): Result<ImportValue, string> {
  return /^-?\d+([.,]\d+)?$/.test(text)
    ? ok(Number(text.replace(',', '.')))
    : fail('must be a number, such as 12.50, without spaces or signs of money');
}

function parseBoolean(text: string): Result<ImportValue, string> {
  if (YES.has(text)) return ok(true);
  return NO.has(text) ? ok(false) : fail('must be true or false');
}

function parseWallTime(text: string): Result<ImportValue, string> {
  const wall = text.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T').replace(/^(.{16}):00$/, '$1');
  return /^.{10}T\d{2}:\d{2}$/.test(wall) && isWallTime(wall)
    ? ok(wall)
    : fail('must be a day and a time of its own zone, such as 2027-03-31T18:00');
}

function parseTexts(text: string, choices: readonly string[] | null): Result<ImportValue, string> {
  const texts = parts(text);
  const wrong = choices && texts.find((one) => !choices.includes(one));
  return wrong && choices ? fail(wrongChoice(wrong, choices)) : ok(texts);
}

function parts(text: string): string[] {
  return text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isInstant(text: string): boolean {
  return INSTANT.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}

function wrongChoice(text: string, choices: readonly string[]): string {
  const near = nearNames(text, choices);
  const offered = near.length > 0 ? near : choices.length <= 12 ? choices : choices.slice(0, 12).concat('…');
  return `cannot be "${text.slice(0, 60)}"; use ${offered.join(', ')}`;
}
