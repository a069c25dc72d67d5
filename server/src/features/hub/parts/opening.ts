import type { Opening } from '../../catalog';
import { formatClock, formatWeekday } from '../../metadata';
import type { SummaryView } from '../../pages';
import type { Scene } from '../hub-page';
import { fill, type HubTexts } from '../texts';
import type { Sign } from './run-badge';

/** Whether a store is open now, as a sign on its card; null where it gives no hours. */
export function openingSign(store: SummaryView<'store'>, texts: HubTexts): Sign | null {
  const { opening } = store.moment;
  if (opening === null || store.facts.hours.length === 0) return null;
  return opening.open ? ['good', texts.openSign] : ['info', texts.closedSign];
}

/** `Open until 19:00`, or when it opens next. */
export function openingText(opening: Opening, { texts, locale }: Scene): string {
  if (opening.open) return fill(texts.openNow, { time: formatClock(opening.closes, locale) });
  if (!opening.next) return texts.closedNow;
  const day = formatWeekday(opening.next.day, locale);
  return fill(texts.opensAt, { day, time: formatClock(opening.next.opens, locale) });
}
