import type { Dates } from '../dates';

/** A post that waits for its time; without `at` it has the one that follows from the item's dates. */
export interface PlannedPost {
  item: string;
  locale: 'en' | 'fr';
  accounts: readonly string[];
  moment: 'announce' | 'reminder-14d' | 'reminder-1d' | 'last-seats' | 'closing-soon';
  /** ISO 8601. */
  at?: string;
}

/** What the calendar of the next three weeks shows. */
export function plannedPosts(dates: Dates): readonly PlannedPost[] {
  const at = (days: number, time: string) => `${dates.day(days)}T${time}:00.000Z`;
  const both = (locale: string) => [`Tootle (${locale})`, `Skyline (${locale})`];
  return [
    { item: 'news-hedges', locale: 'en', accounts: both('en'), moment: 'announce', at: at(2, '16:30') },
    { item: 'event-night-ride', locale: 'fr', accounts: ['Tootle (fr)'], moment: 'last-seats', at: at(4, '11:00') },
    { item: 'event-night-ride', locale: 'en', accounts: ['Tootle (en)'], moment: 'reminder-1d' },
    { item: 'album-school', locale: 'fr', accounts: ['Tootle (fr)'], moment: 'announce', at: at(5, '10:15') },
    { item: 'training-bivouac', locale: 'en', accounts: ['Skyline (en)'], moment: 'reminder-1d' },
    { item: 'event-map-evening', locale: 'en', accounts: ['Tootle (en)'], moment: 'reminder-1d' },
    { item: 'training-wheels', locale: 'fr', accounts: ['Tootle (fr)'], moment: 'reminder-1d' },
    { item: 'event-mended-things', locale: 'fr', accounts: both('fr'), moment: 'reminder-14d', at: at(17, '08:30') },
    { item: 'job-store-manager', locale: 'en', accounts: ['Tootle (en)'], moment: 'closing-soon' },
  ];
}
