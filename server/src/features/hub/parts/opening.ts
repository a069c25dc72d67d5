import { isDayAndNight, type Opening } from '../../catalog';
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

/** `09:30 – 12:30`, or that it is open the whole day. */
export function hoursText(hours: { opens: string; closes: string }, { texts, locale }: Scene): string {
  if (isDayAndNight(hours)) return texts.openDayAndNight;
  return `${formatClock(hours.opens, locale)} – ${formatClock(hours.closes, locale)}`;
}

/** `Open until 19:00`, or when it opens next. */
export function openingText(opening: Opening, { texts, locale }: Scene): string {
  if (opening.open) {
    if (opening.closes === null) return texts.openDayAndNight;
    return fill(texts.openNow, { time: formatClock(opening.closes, locale) });
  }
  if (!opening.next) return texts.closedNow;
  const day = formatWeekday(opening.next.day, locale);
  return fill(texts.opensAt, { day, time: formatClock(opening.next.opens, locale) });
}
