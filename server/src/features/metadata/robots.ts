import { placeDays } from '../catalog';
import type { FactsView, ItemView } from '../pages';
import { isWholeDay } from './format-time';

/** Robots of a page that may be found, with large previews allowed. */
export const INDEX = 'index, follow, max-image-preview:large, max-snippet:-1, max-video-preview:-1';
/** Robots of a page that stays readable and is not found. */
export const NOINDEX = 'noindex, follow';

/** Robots of an item's page: hidden where its editor said so or a job is closed, forgotten once it is over. */
export function robotsOf(view: ItemView): string {
  if (view.shareOverride.noindex || view.moment.closed) return NOINDEX;
  const end = endOf(view);
  return end ? `${INDEX}, unavailable_after: ${end}` : INDEX;
}

/**
 * When a page has nothing more to say, ISO 8601 with offset, as Google reads it (Search Central, robots meta
 * tag, 2026-11). A recurring event and a postponed one may go on: they have no end.
 */
function endOf(view: ItemView): string | null {
  switch (view.kind) {
    case 'job':
      return view.facts.validThrough;
    case 'news':
      return view.facts.expiresAt;
    case 'event':
      return view.facts.recurrence !== null || view.facts.status === 'postponed' ? null : eventEnd(view.facts);
    default:
      return null;
  }
}

function eventEnd({ startsAt, endsAt, timezone }: FactsView<'event'>): string | null {
  if (isWholeDay(startsAt)) {
    const span = placeDays(startsAt, endsAt, timezone);
    return span.ok ? span.value.overAt : null;
  }
  return endsAt ?? `${startsAt.slice(0, 10)}T23:59:59${startsAt.slice(19)}`;
}
