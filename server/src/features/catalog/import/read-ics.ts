import ICAL from 'ical.js';
import { fail, ok, type Result } from '../../../core/result';
import { isZone } from '../zone';
import { eventTimes, type TimesContext } from './ics-times';
import { type ImportData, type ImportProblem, type ImportRow, MAX_ROWS } from './import-row';
import { textToBlocks } from './text-to-blocks';

/** What columns of Strapi's `string` hold. */
const MAX_LINE = 255;

/**
 * The events of a calendar file (RFC 5545); or what is wrong with the file itself. `zone` is taken
 * for times that name none that is known.
 */
export function readIcs(text: string, zone: string | null): Result<ImportRow[], ImportProblem[]> {
  const calendar = readCalendar(text);
  if (!calendar)
    return refuse('The file is no calendar: it must begin with BEGIN:VCALENDAR and end with END:VCALENDAR.');
  const events = calendar.getAllSubcomponents('vevent');
  if (events.length === 0) return refuse('The calendar has no events.');
  if (events.length > MAX_ROWS) return refuse(`The calendar has ${events.length} events; at most ${MAX_ROWS} fit.`);
  const lines = linesOfEvents(text);
  const named = textOf(calendar, 'x-wr-timezone');
  const context = { calendar, zone: zone ?? (named && isZone(named) ? named : null) };
  const placed = events.map((event, index): Placed => {
    return { event, line: lines[index] ?? 1, uid: textOf(event, 'uid'), date: textOf(event, 'recurrence-id') };
  });
  const changed = new Map(placed.flatMap(({ uid, date }) => (uid && !date ? [[uid, [] as ICAL.Component[]]] : [])));
  // Who was invited to one date of a repeated event has that date alone.
  const rows = placed.filter(({ event, uid, date }) => {
    const dates = uid && date ? changed.get(uid) : undefined;
    dates?.push(event);
    return dates === undefined;
  });
  return ok(rows.map((row) => readEvent(row, (!row.date && row.uid && changed.get(row.uid)) || [], context)));
}

/** An event as it stands in its file. */
interface Placed {
  event: ICAL.Component;
  line: number;
  uid: string | null;
  /** Which date of the repeated event it is, where it is one. */
  date: string | null;
}

function readCalendar(text: string): ICAL.Component | null {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text.replace(/^\uFEFF/, '').trim()));
    return calendar.name === 'vcalendar' ? calendar : null;
  } catch {
    return null;
  }
}

function linesOfEvents(text: string): number[] {
  return text.split(/\r?\n/).flatMap((line, index) => (/^BEGIN:VEVENT\s*$/i.test(line) ? [index + 1] : []));
}

function readEvent(placed: Placed, overrides: readonly ICAL.Component[], context: TimesContext): ImportRow {
  const { event, line, uid, date } = placed;
  const identifier = uid && date ? `${uid}/${date}` : uid;
  const row: ImportRow = { line, identifier, data: {}, problems: [], warnings: [] };
  if (identifier === null) {
    row.warnings.push({ field: 'UID', message: 'Without a UID, importing the file again makes this event again.' });
  } else if (identifier.length > MAX_LINE) {
    row.problems.push({ field: 'UID', message: `UID has ${identifier.length} characters; at most ${MAX_LINE} fit.` });
  }
  const times = eventTimes(event, overrides, context);
  row.problems.push(...times.problems);
  row.warnings.push(...times.warnings);
  row.data = { ...(identifier ? { identifier } : {}), ...wordsOf(event), ...whereOf(event), ...times.data };
  return row;
}

function wordsOf(event: ICAL.Component): ImportData {
  const description = textOf(event, 'description');
  const status = textOf(event, 'status')?.toUpperCase();
  const tags = event
    .getAllProperties('categories')
    .flatMap((property) => property.getValues().map((value) => String(value).trim()))
    .filter((tag) => tag !== '');
  return {
    title: textOf(event, 'summary')?.slice(0, MAX_LINE) ?? null,
    body: description ? textToBlocks(description) : null,
    ...(tags.length > 0 ? { tags } : {}),
    ...(status === 'CANCELLED' ? { eventStatus: 'cancelled' } : {}),
    ...(status === 'CONFIRMED' ? { eventStatus: 'scheduled' } : {}),
  };
}

const WEB_ADDRESS = /^https?:\/\/\S+$/;

/** A place, or a web address to meet at; with a place the event's address is where to register. */
function whereOf(event: ICAL.Component): ImportData {
  const location = textOf(event, 'location');
  const url = webAddress(textOf(event, 'url'));
  const meeting = webAddress(location);
  const geo = geoOf(event);
  if (location && !meeting) {
    const register = url ? { registration: 'external', registrationUrl: url } : {};
    return { place: { name: location.slice(0, MAX_LINE), geo }, attendance: 'onsite', ...register };
  }
  const online = meeting ?? url;
  if (online) return { attendance: 'online', onlineUrl: online, place: null };
  return geo ? { place: { name: null, geo }, attendance: 'onsite' } : {};
}

function webAddress(text: string | null): string | null {
  return text !== null && WEB_ADDRESS.test(text) ? text : null;
}

function geoOf(event: ICAL.Component): ImportData | null {
  const value: unknown = event.getFirstPropertyValue('geo');
  const [lat, lng] = (Array.isArray(value) ? value : String(value ?? '').split(';')).map(Number);
  if (lat === undefined || lng === undefined || !Number.isFinite(lat) || !Number.isFinite(lng)) return null;
  return { lat, lng };
}

function textOf(component: ICAL.Component, name: string): string | null {
  const value = component.getFirstPropertyValue(name);
  const text = value === null || value === undefined ? '' : String(value).trim();
  return text === '' ? null : text;
}

function refuse(message: string): Result<never, ImportProblem[]> {
  return fail([{ field: '', message }]);
}
