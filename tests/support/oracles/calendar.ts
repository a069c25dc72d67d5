import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';

/** What is wrong with the bytes and the grammar of a calendar, which parsers forgive (RFC 5545). */
export function calendarProblems(text: string): string[] {
  return [...lineProblems(text), ...propertyProblems(unfold(text))];
}

function lineProblems(text: string): string[] {
  const problems: string[] = [];
  if (!text.endsWith('\r\n')) problems.push('the last line has no end');
  if (/[^\r]\n|\r[^\n]/.test(text)) problems.push('a line does not end with CRLF');
  const bytes = Buffer.from(text, 'utf8');
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf('\r\n', start);
    const line = bytes.subarray(start, end === -1 ? undefined : end);
    if (line.length > 75) problems.push(`${line.length} octets: ${line.toString('utf8', 0, 40)}`);
    if (line.toString('utf8').includes('\uFFFD') && !text.includes('\uFFFD'))
      problems.push('a character is cut in two');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
    if (/[\u0000-\u0008\u000B-\u001F\u007F]/.test(line.toString('utf8'))) problems.push('a control character');
    if (end === -1) break;
    start = end + 2;
  }
  return problems;
}

/** Content lines as they were before folding. */
export function unfold(text: string): string[] {
  return text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter(Boolean);
}

const STATUSES = ['TENTATIVE', 'CONFIRMED', 'CANCELLED'];

function propertyProblems(lines: readonly string[]): string[] {
  const problems: string[] = [];
  const open: string[] = [];
  const zones = new Set(lines.filter((line) => line.startsWith('TZID:')).map((line) => line.slice(5)));
  for (const line of lines) {
    const [, name = '', parameters = '', value = ''] =
      /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^;:",]*)(?:,(?:"[^"]*"|[^;:",]*))*)*):(.*)$/s.exec(line) ?? [];
    if (name === '') problems.push(`no property: ${line.slice(0, 60)}`);
    if (name === 'BEGIN') open.push(value);
    if (name === 'END' && open.pop() !== value) problems.push(`${value} ends where it did not begin`);
    if (name === 'STATUS' && !STATUSES.includes(value)) problems.push(`STATUS ${value}`);
    const zone = /;TZID=([^;:]+)/.exec(parameters)?.[1];
    if (zone && !zones.has(zone)) problems.push(`no VTIMEZONE for ${zone}`);
  }
  if (open.length > 0) problems.push(`${open.join()} does not end`);
  for (const event of lines.join('\n').split('BEGIN:VEVENT\n').slice(1)) problems.push(...eventProblems(event));
  return problems;
}

function eventProblems(event: string): string[] {
  const count = (name: string) => event.match(new RegExp(`^${name}[;:]`, 'gm'))?.length ?? 0;
  const once = ['UID', 'DTSTAMP', 'DTSTART', 'SEQUENCE', 'SUMMARY', 'STATUS'].filter((name) => count(name) !== 1);
  const problems = once.map((name) => `${name} stands ${count(name)} times`);
  if (count('DTEND') > 0 && count('DURATION') > 0) problems.push('DTEND beside DURATION');
  const timeOf = (name: string) => new RegExp(`^${name}[^:\n]*:(.+)$`, 'm').exec(event)?.[1];
  const [start, end, left] = [timeOf('DTSTART'), timeOf('DTEND'), timeOf('EXDATE')];
  if (start && end && end <= start) problems.push(`ends at ${end}, starts at ${start}`);
  if (start && left?.split(',').some((one) => one.length !== start.length)) problems.push('EXDATE of another type');
  const until = /^RRULE:.*UNTIL=([0-9TZ]+)/m.exec(event)?.[1];
  if (until && start && (start.length === 8) !== (until.length === 8)) problems.push('UNTIL of another type');
  if (until && until.length > 8 && !until.endsWith('Z')) problems.push('UNTIL is not in UTC');
  return problems;
}

/** A VEVENT as an independent reader understands it. */
export interface ReadEvent {
  uid: string;
  summary: string;
  description: string;
  location: string;
  status: string;
  sequence: number;
  /** UTC instants of its starts, all of them within the window asked for. */
  starts: string[];
}

/** Events of a calendar as ical.js reads them in its strict mode, repeats expanded. */
export function readCalendar(text: string, window: { from: Date; to: Date }): ReadEvent[] {
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary ?? '',
      description: event.description ?? '',
      location: event.location ?? '',
      status: String(component.getFirstPropertyValue('status') ?? ''),
      sequence: event.sequence,
      starts: startsOf(event, window),
    };
  });
}

function startsOf(event: ICAL.Event, { from, to }: { from: Date; to: Date }): string[] {
  const starts: string[] = [];
  const iterator = event.iterator();
  for (let next = iterator.next(); next; next = iterator.next()) {
    const start = next.toJSDate();
    if (start > to) break;
    if (start >= from) starts.push(start.toISOString());
  }
  return starts;
}

/** Starts of the repeated events of a calendar as node-ical expands them, by UID. */
export function startsByNodeIcal(text: string, { from, to }: { from: Date; to: Date }): Record<string, string[]> {
  const events = Object.values(nodeIcal.sync.parseICS(text)).filter((one): one is VEvent => one?.type === 'VEVENT');
  return Object.fromEntries(
    events.map((event) => {
      const runs = nodeIcal.expandRecurringEvent(event, { from, to });
      return [event.uid, runs.map(({ start }) => new Date(start).toISOString()).sort()];
    }),
  );
}
