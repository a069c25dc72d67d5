/** @jsxImportSource preact */
import type { ItemView } from '../../pages';
import { type CalendarEntry, WEB_CALENDARS } from '../calendar-links';
import type { Scene } from '../hub-page';
import { placeName } from './card-line';

/** Ways to keep the next date; nothing once it is over or called off. */
export function AddToCalendar({ view, scene }: { view: ItemView<'event' | 'training'>; scene: Scene }) {
  const { next } = view.moment;
  if (next === null) return null;
  const { texts, urls, locale } = scene;
  const entry: CalendarEntry = {
    title: view.title,
    text: view.summary ?? '',
    url: view.url,
    place: next.store
      ? [next.store.title, next.store.address?.city].filter(Boolean).join(', ')
      : placeName(view, texts),
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
