import type { Result } from '../../core/result';
import { placeDays, placeTimed, type ZonedSpan } from '../catalog';
import type { Page, PageDate } from './page';

type Where = Pick<PageDate, 'subject' | 'store' | 'lat' | 'lng' | 'state'>;

/**
 * The dated runs of a page: one for an event (of a recurring one the first), one for each session
 * of a training, none for the other kinds.
 */
export function datesOf(page: Page): PageDate[] {
  if (page.kind === 'event') return eventDates(page);
  if (page.kind === 'training') return sessionDates(page);
  return [];
}

function eventDates(page: Page<'event'>): PageDate[] {
  const { facts } = page;
  const span = (facts.allDay ? placeDays : placeTimed)(wall(facts.startsAt), wallOrNull(facts.endsAt), facts.timezone);
  const geo = facts.place?.geo ?? null;
  return dated(span, {
    subject: '',
    store: page.store,
    lat: geo?.lat ?? null,
    lng: geo?.lng ?? null,
    state: facts.status,
  });
}

function sessionDates(page: Page<'training'>): PageDate[] {
  return page.facts.sessions.flatMap((session) => {
    const span = placeTimed(wall(session.startsAt), wallOrNull(session.endsAt), session.timezone);
    const store = session.store ?? (session.onlineUrl ? null : page.store);
    return dated(span, { subject: session.key, store, lat: null, lng: null, state: session.status });
  });
}

function dated(span: Result<ZonedSpan, unknown>, where: Where): PageDate[] {
  if (!span.ok) return [];
  const { starts, overAt } = span.value;
  // An end before the start would hide the run from every range: such a run counts as a moment.
  const endsAt = overAt > starts.instant ? overAt : starts.instant;
  return [{ ...where, startsAt: starts.instant, endsAt }];
}

/** The wall clock of an ISO time with offset, which the page stores. */
function wall(iso: string): string {
  return iso.slice(0, 19);
}

function wallOrNull(iso: string | null): string | null {
  return iso === null ? null : wall(iso);
}
