import { unreachable } from '../../../core/result';
import type { ItemView } from '../../pages';
import { formatMoneyRange } from '../format-money';
import {
  calendarLeaf,
  formatDay,
  formatHours,
  formatMonths,
  formatSpan,
  isWholeDay,
  type TimeSpan,
} from '../format-time';
import type { ImageWords } from './words';

/** What a kind says beside its title. */
export interface ImageSays {
  /** A state nobody may miss: cancelled, filled. */
  notice: string | null;
  /** Day, month and weekday of the next run. */
  leaf: { day: string; month: string; weekday: string } | null;
  /** Facts in lines of their own: when, where. */
  lines: string[];
  /** Short facts side by side: contract, salary. */
  chips: string[];
}

type Of<K extends ItemView['kind']> = Extract<ItemView, { kind: K }>;
const NOTHING: ImageSays = { notice: null, leaf: null, lines: [], chips: [] };

/** Notice, date and facts of an item, in the language of its page. */
export function saysOf(view: ItemView, words: ImageWords): ImageSays {
  switch (view.kind) {
    case 'news':
      return { ...NOTHING, lines: present([formatDay(view.publishedAt, view.locale)]) };
    case 'event':
      return eventSays(view, words);
    case 'training':
      return trainingSays(view, words);
    case 'album':
      return albumSays(view, words);
    case 'job':
      return jobSays(view, words);
    case 'store':
      return { ...NOTHING, lines: present([addressLine(view.facts.address)]) };
    case 'info':
      return NOTHING;
    default:
      return unreachable(view);
  }
}

function eventSays(view: Of<'event'>, words: ImageWords): ImageSays {
  const { facts, moment, locale, store } = view;
  const run = moment.next ?? facts;
  const online = facts.attendance === 'online' || facts.status === 'moved-online';
  const where = online
    ? words.online
    : (placeLine(facts.place && { title: facts.place.name, ...facts.place }) ?? placeLine(store));
  return {
    notice: noticeOf(moment.next && facts.status === 'scheduled' ? moment.next.state : facts.status, words),
    leaf: leafOf(run, locale),
    lines: present([whenLine(run, locale), where]),
    chips: [],
  };
}

function trainingSays({ facts, moment: { next }, locale, store }: Of<'training'>, words: ImageWords): ImageSays {
  if (!next) return { ...NOTHING, lines: present([placeLine(store)]) };
  const session = facts.sessions.find(({ key }) => key === next.subject);
  return {
    notice: noticeOf(next.state, words),
    leaf: leafOf(next, locale),
    lines: present([whenLine(next, locale), placeLine(next.store) ?? (session?.onlineUrl ? words.online : null)]),
    chips: [],
  };
}

function albumSays({ facts, locale }: Of<'album'>, words: ImageWords): ImageSays {
  const name = facts.beneficiary?.name;
  return {
    ...NOTHING,
    lines: present([
      name ? words.support.replace('{name}', () => name) : null,
      formatMonths(facts.periodStart, facts.periodEnd, locale),
    ]),
  };
}

function jobSays({ facts, moment, locale, store }: Of<'job'>, words: ImageWords): ImageSays {
  const [first] = facts.locations;
  const remote = facts.remote === 'full' ? words.fullyRemote : facts.remote === 'hybrid' ? words.partlyRemote : null;
  return {
    notice: facts.state === 'filled' ? words.filled : moment.closed ? words.closed : null,
    leaf: null,
    lines: [],
    chips: present([
      (first?.store ?? store)?.address?.city ?? first?.address?.city,
      remote,
      ...facts.employmentTypes.map((type) => (type === 'OTHER' ? null : words.employment[type])),
      facts.salary && formatMoneyRange(facts.salary, locale),
    ]),
  };
}

function noticeOf(state: string, words: ImageWords): string | null {
  switch (state) {
    case 'cancelled':
      return words.cancelled;
    case 'postponed':
      return words.postponed;
    case 'rescheduled':
      return words.rescheduled;
    case 'moved-online':
      return words.movedOnline;
    case 'full':
      return words.full;
    default:
      return null;
  }
}

/** The day without the word for it that some languages add: 12, not 12日. */
function leafOf(span: TimeSpan, locale: string): ImageSays['leaf'] {
  const { day, ...rest } = calendarLeaf(span, locale);
  return { day: day.replace(/\P{Nd}/gu, ''), ...rest };
}

/** A day with its hours; the whole span where it ends on another day. */
function whenLine(span: TimeSpan, locale: string): string {
  if (isWholeDay(span.startsAt)) return formatSpan(span, locale);
  const day = formatDay(span.startsAt, locale, span.timezone);
  const sameDay = span.endsAt === null || formatDay(span.endsAt, locale, span.timezone) === day;
  return sameDay ? `${day} · ${formatHours(span, locale)}` : formatSpan(span, locale);
}

type Address = Of<'store'>['facts']['address'];

function placeLine(at: { title: string | null; address: Address } | null | undefined): string | null {
  if (!at) return null;
  const city = at.address?.city ?? null;
  const name = at.title;
  if (name && city && !name.includes(city)) return `${name}, ${city}`;
  return name ?? city;
}

function addressLine(address: Address): string | null {
  if (!address) return null;
  return present([address.street, [address.postalCode, address.city].filter(Boolean).join(' ')]).join(', ') || null;
}

function present(values: readonly (string | null | undefined)[]): string[] {
  return values.map((value) => value?.replace(/\s+/g, ' ').trim() ?? '').filter((value) => value !== '');
}
