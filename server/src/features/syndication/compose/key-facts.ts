import { languageOf } from '../../../core/locale';
import { intlLocale } from '../../metadata';
import type { ItemView } from '../../pages';

type View<K extends ItemView['kind']> = Extract<ItemView, { kind: K }>;

const WORDS = {
  en: { online: 'online', remote: 'remote', cancelled: 'Cancelled', postponed: 'Postponed' },
  fr: { online: 'en ligne', remote: 'télétravail', cancelled: 'Annulé', postponed: 'Reporté' },
} as const;

/** The line that makes a post useful by itself: when and where. '' where there is nothing such to say. */
export function keyFacts(view: ItemView): string {
  switch (view.kind) {
    case 'event':
      return line([statusOf(view), eventTime(view), eventPlace(view)]);
    case 'training':
      return line(nextSession(view));
    case 'job':
      return line([jobPlaces(view)]);
    case 'store':
      return line([view.facts.address?.city]);
    case 'news':
    case 'album':
    case 'info':
      return '';
  }
}

function line(parts: (string | null | undefined)[]): string {
  return parts.filter((part) => part).join(' · ');
}

function words(locale: string) {
  return languageOf(locale) === 'fr' ? WORDS.fr : WORDS.en;
}

function statusOf({ facts, locale }: View<'event'>): string | null {
  if (facts.status === 'cancelled') return words(locale).cancelled;
  return facts.status === 'postponed' ? words(locale).postponed : null;
}

function eventTime({ facts, locale }: View<'event'>): string {
  return facts.allDay
    ? spanOf(atMidnight(facts.startsAt), facts.endsAt && atMidnight(facts.endsAt), locale, DAY, 'UTC')
    : spanOf(facts.startsAt, facts.endsAt, locale, TIME, facts.timezone);
}

function eventPlace({ facts, store, locale }: View<'event'>): string | null {
  const place = facts.place?.name ?? store?.title ?? facts.place?.address?.city ?? store?.address?.city ?? null;
  if (facts.attendance === 'online' || facts.status === 'moved-online') return words(locale).online;
  return place ?? (facts.attendance === 'mixed' ? words(locale).online : null);
}

function nextSession({ facts, moment, locale }: View<'training'>): (string | null)[] {
  const next = facts.sessions.find(
    ({ startsAt }) => moment.nextStart !== null && Date.parse(startsAt) === Date.parse(moment.nextStart),
  );
  if (!next) return [];
  const place = next.store?.title ?? (next.onlineUrl ? words(locale).online : null);
  return [spanOf(next.startsAt, next.endsAt, locale, TIME, next.timezone), place];
}

function jobPlaces({ facts, store, locale }: View<'job'>): string {
  const places = facts.locations.map(
    (place) => place.store?.address?.city ?? place.address?.city ?? place.store?.title,
  );
  const named = [...new Set([...places, places.length === 0 ? store?.title : null].filter((name) => name))];
  return [...named, ...(facts.remote === 'full' ? [words(locale).remote] : [])].join(', ');
}

const DAY = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
const TIME = { ...DAY, hour: 'numeric', minute: '2-digit' } as const;

/** `Sat, 12 Dec 2026, 18:00–21:00` in the item's own zone; '' for times that cannot be read. */
function spanOf(
  start: string,
  end: string | null,
  locale: string,
  style: Intl.DateTimeFormatOptions,
  timeZone: string,
): string {
  const format = new Intl.DateTimeFormat(intlLocale(locale), { ...style, timeZone });
  const from = Date.parse(start);
  const to = end === null ? Number.NaN : Date.parse(end);
  if (Number.isNaN(from)) return '';
  return to > from ? format.formatRange(from, to) : format.format(from);
}

/** A calendar day has no zone. */
function atMidnight(day: string): string {
  return `${day.slice(0, 10)}T00:00:00Z`;
}
