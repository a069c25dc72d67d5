/** @jsxImportSource preact */
import { type Opening, openingOf } from '../../catalog';
import { formatClock, formatDay, formatWeekday } from '../../metadata';
import type { FactsView, Weekday } from '../../pages';
import type { Scene } from '../hub-page';
import { FactsList } from '../parts/facts-list';
import { telephone } from '../parts/footer';
import { PlaceText } from '../parts/place';
import { fill } from '../texts';
import { Gallery } from './album';
import type { KindProps } from './kind-props';

const WEEK: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export function StoreFacts({ view, scene }: KindProps<'store'>) {
  const { facts } = view;
  const { texts } = scene;
  return (
    <FactsList
      facts={[
        [
          texts.address,
          facts.address && <PlaceText key="place" scene={scene} name={null} address={facts.address} geo={facts.geo} />,
        ],
        [texts.openingHours, facts.hours.length > 0 && <Hours key="hours" facts={facts} scene={scene} />],
        [texts.specialDays, <SpecialDays key="special" facts={facts} scene={scene} />],
        [texts.phone, facts.phone && <a href={telephone(facts.phone)}>{facts.phone}</a>],
        [texts.email, facts.email && <a href={`mailto:${facts.email}`}>{facts.email}</a>],
        [texts.services, facts.services.length > 0 && <Services key="services" services={facts.services} />],
      ]}
    />
  );
}

export function StorePhotos({ view, scene }: KindProps<'store'>) {
  return <Gallery photos={view.facts.photos} scene={scene} />;
}

function Hours({ facts, scene }: { facts: FactsView<'store'>; scene: Scene }) {
  return (
    <>
      <p class="open-state">{openingText(openingOf(facts, scene.now), scene)}</p>
      <table class="hours">
        <tbody>
          {WEEK.map((day) => {
            const rows = facts.hours.filter((row) => row.day === day).sort((a, b) => a.opens.localeCompare(b.opens));
            const text = rows.map((row) => range(row, scene)).join(', ');
            return (
              <tr key={day}>
                <th scope="row">{formatWeekday(day, scene.locale)}</th>
                <td>{text || <span class="muted">{scene.texts.closedDay}</span>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function openingText(opening: Opening, scene: Scene): string {
  const { texts, locale } = scene;
  if (opening.open) return fill(texts.openNow, { time: formatClock(opening.closes, locale) });
  if (!opening.next) return texts.closedNow;
  const day = formatWeekday(opening.next.day, locale);
  return fill(texts.opensAt, { day, time: formatClock(opening.next.opens, locale) });
}

/** Special days that still lie ahead, or are today. */
function SpecialDays({ facts, scene }: { facts: FactsView<'store'>; scene: Scene }) {
  const today = scene.now.toISOString().slice(0, 10);
  const coming = facts.specialDays.filter((day) => day.date >= today).sort((a, b) => a.date.localeCompare(b.date));
  if (coming.length === 0) return null;
  return (
    <ul class="plain">
      {coming.map((day) => (
        <li key={day.date}>
          {formatDay(day.date, scene.locale)}:{' '}
          {day.closed || !day.opens || !day.closes
            ? scene.texts.closedDay
            : range({ opens: day.opens, closes: day.closes }, scene)}
          {day.note && <span class="muted small">{day.note}</span>}
        </li>
      ))}
    </ul>
  );
}

function Services({ services }: { services: readonly string[] }) {
  return (
    <ul class="chips chips-plain">
      {services.map((service) => (
        <li key={service}>{service}</li>
      ))}
    </ul>
  );
}

function range({ opens, closes }: { opens: string; closes: string }, { locale }: Scene): string {
  return `${formatClock(opens, locale)} – ${formatClock(closes, locale)}`;
}
