/** @jsxImportSource preact */
import type { ItemView, RunView } from '../../pages';
import { type CalendarEntry, WEB_CALENDARS } from '../calendar-links';
import { eventPlace, isOnlineSession, storePlace } from '../feeds/place-text';
import type { Scene } from '../hub-page';
import type { HubTexts } from '../texts';

/** Ways to keep the next date; nothing once it is over or called off. */
export function AddToCalendar({ view, scene }: { view: ItemView<'event' | 'training'>; scene: Scene }) {
  const { next } = view.moment;
  if (next === null) return null;
  const { texts, urls, locale } = scene;
  const entry: CalendarEntry = {
    title: view.title,
    text: view.summary ?? '',
    url: view.url,
    place: placeOf(view, next, texts),
    run: next,
  };
  return (
    <details class="calendars">
      <summary class="button button-quiet">{texts.addToCalendar}</summary>
      <ul>
        <li>
          <a href={urls.itemCalendar(view.kind, locale, view.slug)}>{texts.calendarFile}</a>
        </li>
        {WEB_CALENDARS.map(({ id, label, address }) => (
          <li key={id}>
            <a href={address(entry)} rel="nofollow noopener">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The same place as in the calendar file. */
function placeOf(view: ItemView<'event' | 'training'>, next: RunView, texts: HubTexts): string | null {
  if (view.kind === 'event') {
    const isOnline = view.facts.attendance !== 'onsite' || view.facts.status === 'moved-online';
    return eventPlace(view) ?? (isOnline ? texts.online : null);
  }
  if (next.store) return storePlace(next.store);
  return isOnlineSession(view, next) ? texts.online : null;
}
