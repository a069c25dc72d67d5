import type { CalendarTimer } from '../../../../shared/contracts/calendar';
import { asksForPosts, type CalendarSource, MOST_ENTRIES } from '../../features/syndication/calendar/calendar';
import type { TimerStore } from '../store/timer-store';

/** What items do by themselves, for the calendar. `homeZone`: of what was set as an instant. */
export function timersBetween(store: Pick<TimerStore, 'between'>, homeZone: string): CalendarSource {
  return async (query) => {
    if (asksForPosts(query)) return [];
    const timers = await store.between(query.from, query.to, query.kind, MOST_ENTRIES + 1);
    return timers.map(
      ({ id, action, kind, documentId, uid, locale, title, zone, dueAt }): CalendarTimer => ({
        what: action,
        id: `timer ${id}`,
        kind,
        documentId,
        contentType: uid,
        locale,
        title,
        zone: zone ?? homeZone,
        startsAt: dueAt,
      }),
    );
  };
}
