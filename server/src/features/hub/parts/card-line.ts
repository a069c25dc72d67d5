import { unreachable } from '../../../core/result';
import { formatDay, formatMoneyRange, formatStart, type TimeSpan } from '../../metadata';
import type { SummaryView } from '../../pages';
import type { Scene } from '../hub-page';
import type { HubTexts } from '../texts';
import { openingSign } from './opening';
import { runSign, type Sign } from './run-badge';

/** What state of an item a visitor must not miss. */
export function itemSign(item: SummaryView, texts: HubTexts): Sign | null {
  if (item.kind === 'job') return item.moment.closed ? ['info', texts.closed] : null;
  if (item.kind === 'store') return openingSign(item, texts);
  if (item.kind !== 'event') return null;
  return runSign(item.facts.status, texts) ?? (item.moment.past ? ['info', texts.past] : null);
}

/** The one line of facts under a title. */
export function cardLine(item: SummaryView, scene: Scene): string {
  const { locale, texts } = scene;
  const joined = (parts: (string | null | undefined | false)[], by = ' · ') => parts.filter(Boolean).join(by);
  switch (item.kind) {
    case 'event': {
      const span = nextSpan(item);
      return joined([span && formatStart(span, locale), placeName(item, texts)]);
    }
    case 'training': {
      const span = nextSpan(item);
      return span ? joined([formatStart(span, locale), cityOf(item)]) : texts.pastTraining;
    }
    case 'job': {
      const salary = item.facts.salary && formatMoneyRange(item.facts.salary, locale);
      return joined([cityOf(item), salary]);
    }
    case 'store':
      return joined([item.facts.address?.street, item.facts.address?.city], ', ');
    case 'album':
      return item.facts.beneficiary?.name ?? formatDay(item.publishedAt, locale);
    case 'news':
      return formatDay(item.publishedAt, locale);
    case 'info':
      return '';
    default:
      return unreachable(item);
  }
}

/** Where something takes place, in a word or two. */
export function placeName(item: SummaryView, texts: HubTexts): string | null {
  if (item.kind !== 'event') return cityOf(item);
  const { place, attendance, status } = item.facts;
  if (attendance === 'online' || status === 'moved-online') return texts.online;
  return place?.name ?? place?.address?.city ?? item.store?.title ?? null;
}

/** The run that a list is about: the next one, or for an event that is over its own dates. */
export function nextSpan(item: SummaryView): TimeSpan | null {
  return item.moment.next ?? (item.kind === 'event' ? item.facts : null);
}

function cityOf(item: SummaryView): string | null {
  if (item.kind === 'job') {
    const [first] = item.facts.locations;
    return first?.store?.address?.city ?? first?.address?.city ?? item.store?.address?.city ?? null;
  }
  if (item.kind !== 'training') return item.store?.address?.city ?? null;
  const cities = item.facts.sessions.map((session) => session.store?.address?.city).filter(Boolean);
  return [...new Set(cities)].join(', ') || (item.store?.address?.city ?? null);
}
