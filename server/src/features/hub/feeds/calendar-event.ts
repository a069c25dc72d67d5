import type { BrandView, ItemView, StoreView } from '../../pages';
import type { HubTexts } from '../texts';
import { escapeText, line, quoted, textLine, uriValue } from './calendar-line';
import { ruleLines } from './calendar-rule';
import { type CalendarZone, calendarZone, compactUtc, dayAfter, timeLine } from './calendar-time';
import { mayTravel } from './entry';
import { eventPlace, storePlace } from './place-text';
import { stateWord } from './state-word';

/** Kinds that stand in calendars. */
export type CalendarItem = ItemView<'event'> | ItemView<'training'>;

/** One VEVENT before it is written: an event, or one session of a training. */
export interface CalendarEntry {
  item: CalendarItem;
  /** documentId or session key: it never changes, so that calendars follow every edit. */
  key: string;
  startsAt: string;
  endsAt: string | null;
  timezone: string;
  state: string;
  place: string | null;
  geo: StoreView['geo'];
  onlineUrl: string | null;
}

type Session = ItemView<'training'>['facts']['sessions'][number];

/** Which sessions of a training a calendar shows. */
export type SessionFilter = (session: Session, training: ItemView<'training'>) => boolean;

/** What an item puts into a calendar: an event once, a training once for each session. */
export function calendarEntries(item: CalendarItem, shown: SessionFilter): CalendarEntry[] {
  if (item.kind === 'event') return [eventEntry(item)];
  const sessions = item.facts.sessions.filter((session) => shown(session, item));
  return sessions.map((session) => sessionEntry(session, item));
}

function eventEntry(item: ItemView<'event'>): CalendarEntry {
  const { startsAt, endsAt, timezone, status, place, onlineUrl } = item.facts;
  return {
    item,
    key: item.documentId,
    startsAt,
    endsAt,
    timezone,
    state: status,
    place: eventPlace(item),
    geo: place ? place.geo : (item.store?.geo ?? null),
    onlineUrl,
  };
}

function sessionEntry(session: Session, item: ItemView<'training'>): CalendarEntry {
  const store = sessionStore(session, item);
  const { key, startsAt, endsAt, timezone, status, onlineUrl } = session;
  const place = store && storePlace(store);
  return { item, key, startsAt, endsAt, timezone, state: status, place, geo: store?.geo ?? null, onlineUrl };
}

/** Where a session is: its own store, else the training's unless it is online. */
export function sessionStore(session: Session, training: ItemView<'training'>): StoreView | null {
  return session.store ?? (session.onlineUrl ? null : training.store);
}

/** The host part of a UID is a constant: a hub that moves to another host must not double every date. */
const UID_HOST = 'community-hub';

/** Lines of one VEVENT (RFC 5545 and 7986), folded. */
export function eventLines(entry: CalendarEntry, brand: BrandView, texts: HubTexts): string[] {
  const { item } = entry;
  const zone = calendarZone(entry.timezone);
  const changed = compactUtc(item.updatedAt);
  return [
    'BEGIN:VEVENT',
    line('UID', `${escapeText(entry.key)}@${UID_HOST}`),
    // The moment of the change, not of the call: an unchanged calendar keeps its ETag.
    `DTSTAMP:${changed}`,
    `CREATED:${compactUtc(item.publishedAt)}`,
    `LAST-MODIFIED:${changed}`,
    `SEQUENCE:${item.sequence}`,
    ...timeLines(entry, zone),
    ...stateLines(entry),
    ...textLines(entry, texts),
    ...placeLines(entry),
    ...partyLines(entry, brand),
    'END:VEVENT',
  ];
}

function timeLines({ item, startsAt, endsAt }: CalendarEntry, zone: CalendarZone | null): string[] {
  const lines = [timeLine('DTSTART', startsAt, zone)];
  if (item.kind === 'event' && item.facts.allDay) lines.push(timeLine('DTEND', dayAfter(endsAt ?? startsAt), zone));
  else if (endsAt !== null && Date.parse(endsAt) > Date.parse(startsAt)) lines.push(timeLine('DTEND', endsAt, zone));
  return item.kind === 'event' ? [...lines, ...ruleLines(item.facts, zone)] : lines;
}

/**
 * A cancelled date stays in the file, or calendars would keep showing it as it was. RFC 5545 knows no
 * "postponed": CANCELLED would make many programs hide an event that will come back, so it is TENTATIVE.
 * Its title says why, and it takes no time of anybody's day.
 */
function stateLines({ state }: CalendarEntry): string[] {
  if (state === 'cancelled') return ['STATUS:CANCELLED', 'TRANSP:TRANSPARENT'];
  return state === 'postponed' ? ['STATUS:TENTATIVE', 'TRANSP:TRANSPARENT'] : ['STATUS:CONFIRMED'];
}

function textLines({ item, state }: CalendarEntry, texts: HubTexts): string[] {
  const word = stateWord(state, texts);
  const description = [item.summary, item.body.text, item.url].filter(Boolean).join('\n\n');
  const lines = [
    textLine('SUMMARY', word === null ? item.title : `${word}: ${item.title}`),
    textLine('DESCRIPTION', description),
    line('URL', uriValue(item.url)),
  ];
  if (item.tags.length > 0) lines.push(line('CATEGORIES', item.tags.map(escapeText).join(',')));
  return lines;
}

function placeLines({ place, geo, onlineUrl }: CalendarEntry): string[] {
  const lines: string[] = [];
  const location = place ?? onlineUrl;
  if (location !== null) lines.push(textLine('LOCATION', location));
  if (place !== null && geo) lines.push(`GEO:${geo.lat};${geo.lng}`);
  if (onlineUrl !== null) lines.push(line('CONFERENCE;VALUE=URI', uriValue(onlineUrl)));
  return lines;
}

function partyLines({ item }: CalendarEntry, brand: BrandView): string[] {
  const lines: string[] = [];
  const { cover } = item;
  if (cover && mayTravel(cover)) lines.push(line('IMAGE;VALUE=URI;DISPLAY=BADGE', uriValue(cover.url)));
  // Another organiser's address is not known to us, and the brand must not answer for it.
  const isOurs = item.kind === 'training' || item.facts.organizer === null;
  const email = isOurs ? brand.contactPoints.find((point) => point.email)?.email : null;
  if (email) lines.push(line(`ORGANIZER;CN=${quoted(brand.name)}`, uriValue(`mailto:${email}`)));
  return lines;
}
