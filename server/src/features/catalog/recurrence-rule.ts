import { Temporal } from 'temporal-polyfill';

import { fail, ok, type Result } from '../../core/result';
import { isDay } from './zone';

/** Parts of a rule, after RFC 5545 section 3.3.10 (2009); lists are empty where the rule has none. */
export interface RecurrenceRule {
  freq: Frequency;
  interval: number;
  /** `MO`, or with its place in the month or year: `1SA`, `-1FR`. */
  byDay: string[];
  byMonthDay: number[];
  byMonth: number[];
  bySetPos: number[];
  weekStart: string | null;
  /** How many times in all. */
  count: number | null;
  /** Last possible start, a wall-clock time `YYYY-MM-DDTHH:mm:ss` in the event's zone. */
  until: string | null;
}

const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

const WEEKDAY = /^(?:[+-]?([1-9]\d?))?(MO|TU|WE|TH|FR|SA|SU)$/;
const UNTIL = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/;

const PARTS = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'WKST', 'COUNT', 'UNTIL'] as const;
type Part = (typeof PARTS)[number];

/** Reads a rule for an event in a zone. Fails with one sentence that says what to write instead. */
export function parseRecurrence(text: string, timezone: string): Result<RecurrenceRule, string> {
  const parts = splitParts(text);
  if (!parts.ok) return parts;
  const freq = FREQUENCIES.find((one) => one === parts.value.get('FREQ'));
  if (!freq) return fail('The rule must start with how often: write FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.');
  const numbers = readNumbers(parts.value);
  if (!numbers.ok) return numbers;
  const days = readWeekdays(parts.value, freq);
  if (!days.ok) return days;
  const until = readUntil(parts.value.get('UNTIL'), timezone);
  if (!until.ok) return until;
  const { interval, count, byMonthDay, byMonth, bySetPos } = numbers.value;
  const rule = { freq, interval: interval[0] ?? 1, byMonthDay, byMonth, bySetPos, count: count[0] ?? null };
  return checkTogether({ ...rule, ...days.value, until: until.value });
}

function splitParts(text: string): Result<Map<Part, string>, string> {
  const parts = new Map<Part, string>();
  for (const word of text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')
    .filter(Boolean)) {
    const [name = '', value = ''] = word.split('=');
    const part = PARTS.find((one) => one === name);
    if (!part) return fail(`The rule cannot hold ${name.slice(0, 20)}: use only ${PARTS.join(', ')}.`);
    if (value === '' || parts.has(part)) return fail(`The rule must give ${part} one value: write ${part}=...`);
    parts.set(part, value);
  }
  return ok(parts);
}

/** Whole numbers that a part may take; `signed` ones also count from the end. */
const NUMBERS = {
  interval: { part: 'INTERVAL', max: 366, signed: false, list: false },
  count: { part: 'COUNT', max: 1000, signed: false, list: false },
  byMonthDay: { part: 'BYMONTHDAY', max: 31, signed: true, list: true },
  byMonth: { part: 'BYMONTH', max: 12, signed: false, list: true },
  bySetPos: { part: 'BYSETPOS', max: 366, signed: true, list: true },
} as const satisfies Record<string, { part: Part; max: number; signed: boolean; list: boolean }>;

type Numbers = Record<keyof typeof NUMBERS, number[]>;

function readNumbers(parts: ReadonlyMap<Part, string>): Result<Numbers, string> {
  const read: Numbers = { interval: [], count: [], byMonthDay: [], byMonth: [], bySetPos: [] };
  for (const name of Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]) {
    const { part, max, signed, list } = NUMBERS[name];
    const words = parts.get(part)?.split(',') ?? [];
    const fits = words.every((word) => {
      const size = Math.abs(Number(word));
      return (signed ? /^[+-]?\d{1,4}$/ : /^\d{1,4}$/).test(word) && size >= 1 && size <= max;
    });
    if (!fits || (!list && words.length > 1))
      return fail(`${part} must be ${list ? 'numbers' : 'a number'} from 1 to ${max}.`);
    read[name] = words.map(Number);
  }
  return ok(read);
}

function readWeekdays(parts: ReadonlyMap<Part, string>, freq: Frequency) {
  const byDay = parts.get('BYDAY')?.split(',') ?? [];
  const weekStart = parts.get('WKST') ?? null;
  const known = [...byDay, ...(weekStart === null ? [] : [weekStart])].every((day) => WEEKDAY.test(day));
  if (!known || (weekStart ?? 'MO').length > 2) {
    return fail('BYDAY must name days as MO, TU, WE, TH, FR, SA, SU, such as BYDAY=TU or BYDAY=1SA.');
  }
  const ordinal = byDay.some((day) => day.length > 2);
  if (ordinal && (freq === 'DAILY' || freq === 'WEEKLY')) {
    return fail('A day with a number, such as 1SA, needs FREQ=MONTHLY or FREQ=YEARLY.');
  }
  return ok({ byDay: byDay.map((day) => day.replace('+', '')), weekStart });
}

/** A day ends with that day; a time in UTC is what the clocks of the zone show then. */
function readUntil(text: string | undefined, timezone: string): Result<string | null, string> {
  if (text === undefined) return ok(null);
  const [, year, month, day, hours = '23', minutes = '59', seconds = '59', utc] = UNTIL.exec(text) ?? [];
  const wall = `${year}-${month}-${day}T${hours}:${minutes}:${seconds}`;
  if (!isDay(wall.slice(0, 10)) || hours > '23' || minutes > '59' || seconds > '59') {
    return fail('UNTIL must be a day such as UNTIL=20270630, or a time such as UNTIL=20270630T190000.');
  }
  if (!utc) return ok(wall);
  return ok(wallText(Temporal.Instant.from(`${wall}Z`).toZonedDateTimeISO(timezone).toPlainDateTime()));
}

function checkTogether(rule: RecurrenceRule): Result<RecurrenceRule, string> {
  if (rule.count !== null && rule.until !== null) {
    return fail('The rule ends twice: keep either COUNT or UNTIL.');
  }
  if (rule.freq === 'WEEKLY' && rule.byMonthDay.length > 0) {
    return fail('Days of the month need FREQ=MONTHLY: name the days of the week with BYDAY instead.');
  }
  if (rule.bySetPos.length > 0 && rule.byDay.length + rule.byMonthDay.length + rule.byMonth.length === 0) {
    return fail('BYSETPOS chooses among days: add the BYDAY or BYMONTHDAY that it chooses from.');
  }
  return ok(rule);
}

/** A wall-clock time as it is written, to the second. */
export function wallText(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: 'second', calendarName: 'never' });
}
