import { languageOf } from '../../../core/locale';
import { unreachable } from '../../../core/result';
import { intlLocale, isWholeDay } from '../../metadata';
import type { ItemView } from '../../pages';

type View<K extends ItemView['kind']> = Extract<ItemView, { kind: K }>;

const WORDS = {
  en: { online: 'online', remote: 'remote', cancelled: 'Cancelled', postponed: 'Postponed' },
  fr: { online: 'en ligne', remote: 'télétravail', cancelled: 'Annulé', postponed: 'Reporté' },
} as const;

/** The run that a post is about, as its page holds it. */
export interface RunTimes {
  subject: string;
  startsAt: string;
  endsAt: string | null;
  timezone: string;
}

/**
 * The line that makes a post useful by itself: when and where. '' where there is nothing such to say. `run`: the one
 * that it is about, where it is not about the item as a whole.
 */
export function keyFacts(view: ItemView, run: RunTimes | null = null): string {
  switch (view.kind) {
    case 'event':
    case 'training': {
      const told = timesOf(view, run);
      return line([statusOf(view), told && spanOf(told, view.locale), placeOf(view, run)]);
    }
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

function statusOf({ kind, facts, locale }: View<'event' | 'training'>): string | null {
  if (kind === 'training') return null;
  if (facts.status === 'cancelled') return words(locale).cancelled;
  return facts.status === 'postponed' ? words(locale).postponed : null;
}

/** When the run is that a post tells of: of a training the next session, unless it is about another. */
export function timesOf(view: ItemView, run: RunTimes | null): Omit<RunTimes, 'subject'> | null {
  if (run) return run;
  if (view.kind === 'event') return view.facts;
  return view.kind === 'training' ? (nextSession(view) ?? null) : null;
}

/** Where it is: a name that people look for. */
export function placeOf(view: ItemView, run: RunTimes | null): string | null {
  switch (view.kind) {
    case 'event':
      return eventPlace(view);
    case 'training': {
      const { sessions } = view.facts;
      const session = run ? sessions.find(({ key }) => key === run.subject) : nextSession(view);
      return session?.store?.title ?? (session?.onlineUrl ? words(view.locale).online : null);
    }
    case 'job':
      return jobPlaces(view);
    case 'album':
      return view.facts.place?.name ?? view.facts.place?.address?.city ?? null;
    case 'store':
      return view.title;
    case 'news':
    case 'info':
      return null;
    default:
      return unreachable(view);
  }
}

function eventPlace({ facts, store, locale }: View<'event'>): string | null {
  const place = facts.place?.name ?? store?.title ?? facts.place?.address?.city ?? store?.address?.city ?? null;
  if (facts.attendance === 'online' || facts.status === 'moved-online') return words(locale).online;
  return place ?? (facts.attendance === 'mixed' ? words(locale).online : null);
}

function nextSession({ facts, moment }: View<'training'>) {
  return facts.sessions.find(
    ({ startsAt }) => moment.nextStart !== null && Date.parse(startsAt) === Date.parse(moment.nextStart),
  );
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

/** `Sat, 12 Dec 2026, 18:00–21:00` in the run's own zone, days alone for whole days; '' for times that cannot be read. */
function spanOf({ startsAt, endsAt, timezone }: Omit<RunTimes, 'subject'>, locale: string): string {
  const wholeDays = isWholeDay(startsAt);
  const style = { ...(wholeDays ? DAY : TIME), timeZone: wholeDays ? 'UTC' : timezone };
  const format = new Intl.DateTimeFormat(intlLocale(locale), style);
  const from = Date.parse(startsAt);
  const to = endsAt === null ? Number.NaN : Date.parse(endsAt);
  if (Number.isNaN(from)) return '';
  return to > from ? format.formatRange(from, to) : format.format(from);
}
