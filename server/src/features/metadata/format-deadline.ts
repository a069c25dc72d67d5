import type { SummaryView } from '../pages';
import { formatDay } from './format-time';

/** The last day to apply, by the clock of the first store where one would work; null without one. */
export function formatDeadline({ facts, store, locale }: SummaryView<'job'>): string | null {
  const stores = [...facts.locations.map((location) => location.store), store];
  const timezone = stores.find((one) => one !== null)?.timezone;
  return facts.validThrough && formatDay(facts.validThrough, locale, timezone);
}
