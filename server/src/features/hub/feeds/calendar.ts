import { toBcp47 } from '../../../core/locale';
import type { BrandView } from '../../pages';
import type { HubTexts } from '../texts';
import { type CalendarEntry, eventLines } from './calendar-event';
import { line, textLine, uriValue } from './calendar-line';
import { calendarZone, compactUtc } from './calendar-time';
import { nearestColourName } from './colour-name';
import { lastChange } from './feed';

/** A calendar to subscribe to, or the file of one item. */
export interface Calendar {
  brand: BrandView;
  locale: string;
  texts: HubTexts;
  title: string;
  /** The calendar's own address, filters included. */
  selfUrl: string;
  homeUrl: string;
  entries: readonly CalendarEntry[];
}

/** How often programs should ask again. */
const REFRESH = 'PT1H';

/** iCalendar (RFC 5545) with the properties of calendars themselves (RFC 7986) and their older names. */
export function writeCalendar(calendar: Calendar): string {
  const lines = [...headLines(calendar), ...zoneLines(calendar.entries)];
  for (const entry of calendar.entries) lines.push(...eventLines(entry, calendar.brand, calendar.texts));
  lines.push('END:VCALENDAR', '');
  return lines.join('\r\n');
}

function headLines({ brand, locale, title, selfUrl, homeUrl, entries }: Calendar): string[] {
  const changed = lastChange(entries.map(({ item }) => item));
  const colour = brand.primaryColor;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Community hub//Calendar//${languageTag(locale)}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    textLine('NAME', title),
    textLine('X-WR-CALNAME', title),
    ...(changed === null ? [] : [`LAST-MODIFIED:${compactUtc(changed)}`]),
    line('URL', uriValue(homeUrl)),
    line('SOURCE;VALUE=URI', uriValue(selfUrl)),
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...(colour === null ? [] : [`COLOR:${nearestColourName(colour)}`, `X-APPLE-CALENDAR-COLOR:${colour}`]),
  ];
}

function languageTag(locale: string): string {
  return toBcp47(locale).toUpperCase();
}

/** The rules of every zone that a time names. */
function zoneLines(entries: readonly CalendarEntry[]): string[] {
  const used = new Map<string, string>();
  for (const { timezone } of entries) {
    const zone = calendarZone(timezone);
    if (zone) used.set(zone.id, zone.vtimezone);
  }
  return [...used.values()];
}
