import { isKind, type Kind } from '../../../../../shared/kinds';
import type { Clock } from '../../../core/clock';
import {
  type CalendarItem,
  calendarEntries,
  lastChange,
  type SessionFilter,
  sessionStore,
  writeCalendar,
} from '../../../features/hub/feeds';
import { DATED_KINDS, type ItemsQuery, type ItemView, type RawQuery } from '../../../features/pages';
import type { Site } from '../site';
import { type FeedAnswer, MIMES, refused } from './feed-answer';
import { badQuery, feedTitle, filtersOf, pageOfQuery, readFeedQuery } from './feed-query';
import { allViews, type FeedSource } from './lists';

/** Days for which what is over stays in a calendar that names no time: long enough to see a late cancellation. */
const KEPT_DAYS = 90;

/** All events and sessions that a query names, to subscribe to. */
export async function calendarFeed({ site, texts }: FeedSource, clock: Clock, raw: RawQuery): Promise<FeedAnswer> {
  const query = await readFeedQuery(site, raw);
  if (!query.ok) return badQuery(query.error);
  const kinds = query.value.kinds.filter(isDated);
  if (query.value.kinds.length > 0 && kinds.length === 0) {
    return badQuery([{ field: 'kind', message: 'A calendar holds events and trainings: use event, training.' }]);
  }
  const asked = { ...inCalendar(query.value, clock), kinds: kinds.length > 0 ? kinds : [...DATED_KINDS] };
  // A calendar is whole unless a limit is asked for: what is missing from it, programs delete.
  const items = raw.limit ? (await site.views(asked)).items : await allViews(site, asked);
  const brand = await site.brand(asked.locale);
  const entries = items.filter(isDatedItem).flatMap((item) => calendarEntries(item, sessionsOf(asked, clock)));
  const body = writeCalendar({
    brand,
    locale: asked.locale,
    texts: texts(asked.locale),
    title: await feedTitle(site, brand.name, query.value, texts(asked.locale)),
    selfUrl: site.urls.feed('calendar.ics', filtersOf(raw)),
    homeUrl: pageOfQuery(site.urls, query.value),
    entries,
  });
  return { state: 'found', mime: MIMES.calendar, body, changedAt: lastChange(items) };
}

/** The calendar file of one event, or of all sessions of one training. */
export async function itemCalendar(
  { site, texts }: FeedSource,
  { kind, slug, raw }: { kind: string; slug: string; raw: RawQuery },
): Promise<FeedAnswer> {
  if (!isKind(kind) || !isDated(kind)) return refused(404, 'Only events and trainings have a calendar.');
  const locale = await site.localeFor(typeof raw.locale === 'string' ? raw.locale : undefined);
  const view = await viewAt(site, { kind, locale, slug });
  if (view === 'gone') return refused(410, 'This was removed.');
  if (view === null || !isDatedItem(view)) return refused(404, `No ${kind} has this address.`);
  const body = writeCalendar({
    brand: await site.brand(locale),
    locale,
    texts: texts(locale),
    title: view.title,
    selfUrl: site.urls.itemCalendar(kind, locale, view.slug),
    homeUrl: view.url,
    entries: calendarEntries(view, () => true),
  });
  return { state: 'found', mime: MIMES.calendar, body, changedAt: view.updatedAt };
}

/** What stands at an address now, a former one included: programs follow no redirect for ever. */
export async function viewAt(
  site: Site,
  { kind, locale, slug }: { kind: Kind; locale: string; slug: string },
): Promise<ItemView | 'gone' | null> {
  let found = await site.viewAt(kind, locale, slug);
  if (!found.ok && found.error.state === 'moved') found = await site.viewAt(kind, locale, found.error.slug);
  if (found.ok) return found.value;
  return found.error.state === 'gone' ? 'gone' : null;
}

function isDated(kind: Kind): boolean {
  return (DATED_KINDS as readonly Kind[]).includes(kind);
}

function isDatedItem(view: ItemView): view is CalendarItem {
  return isDated(view.kind);
}

function inCalendar(query: ItemsQuery, clock: Clock): ItemsQuery {
  if (query.from !== null || query.to !== null || query.sort !== 'recent') return query;
  return { ...query, from: new Date(clock.now().getTime() - KEPT_DAYS * 86_400_000).toISOString() };
}

/** A training is found by any of its sessions; the calendar shows those that the query names. */
function sessionsOf({ stores, from, to, when }: ItemsQuery, clock: Clock): SessionFilter {
  const now = clock.now().getTime();
  return (session, training) => {
    const starts = Date.parse(session.startsAt);
    const ends = Date.parse(session.endsAt ?? session.startsAt);
    const store = sessionStore(session, training)?.documentId ?? '';
    return (
      (stores.length === 0 || stores.includes(store)) &&
      (from === null || ends >= Date.parse(from)) &&
      (to === null || starts <= Date.parse(to)) &&
      (when === null || (when === 'upcoming' ? ends > now : ends <= now))
    );
  };
}
