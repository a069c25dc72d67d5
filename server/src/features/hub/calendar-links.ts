import type { RunView } from '../pages';

/** What a calendar entry says. */
export interface CalendarEntry {
  title: string;
  text: string;
  url: string;
  place: string | null;
  run: Pick<RunView, 'startsAt' | 'endsAt'>;
}

/**
 * Pages of calendars on the web that open with an entry filled in. Google's from its own "event
 * publisher" pages, Outlook's from Microsoft's deep links, both 2026-11; nothing is asked from there
 * before a visitor follows the link.
 */
export const WEB_CALENDARS = [
  { id: 'google', label: 'Google', address: googleAddress },
  { id: 'outlook', label: 'Outlook.com', address: outlookAddress },
] as const satisfies readonly { id: string; label: string; address: (entry: CalendarEntry) => string }[];

function googleAddress({ title, text, url, place, run }: CalendarEntry): string {
  const whole = run.startsAt.length === 10;
  const compact = (time: string) =>
    whole ? time.replace(/-/g, '') : `${new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const end = whole ? dayAfter(run.endsAt ?? run.startsAt) : endOf(run);
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: `${compact(run.startsAt)}/${compact(end)}`,
    details: `${text}\n${url}`.trim(),
    ...(place ? { location: place } : {}),
  });
  return `https://calendar.google.com/calendar/render?${query}`;
}

function outlookAddress({ title, text, url, place, run }: CalendarEntry): string {
  const whole = run.startsAt.length === 10;
  const query = new URLSearchParams({
    rru: 'addevent',
    subject: title,
    startdt: whole ? run.startsAt : new Date(run.startsAt).toISOString(),
    enddt: whole ? dayAfter(run.endsAt ?? run.startsAt) : new Date(endOf(run)).toISOString(),
    body: `${text}\n${url}`.trim(),
    ...(whole ? { allday: 'true' } : {}),
    ...(place ? { location: place } : {}),
  });
  return `https://outlook.live.com/calendar/0/deeplink/compose?${query}`;
}

/** Without an end, calendars want one all the same: an hour later. */
function endOf({ startsAt, endsAt }: CalendarEntry['run']): string {
  return endsAt ?? new Date(Date.parse(startsAt) + 3_600_000).toISOString();
}

/** Calendars name the first day that is free again. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
