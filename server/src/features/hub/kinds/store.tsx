/** @jsxImportSource preact */
import { dayIn, type Opening, openingOf } from '../../catalog';
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
  const days = comingDays(facts, scene.now);
  return (
    <FactsList
      facts={[
        [
          texts.address,
          facts.address && <PlaceText key="place" scene={scene} name={null} address={facts.address} geo={facts.geo} />,
        ],
        [texts.openingHours, facts.hours.length > 0 && <Hours key="hours" facts={facts} scene={scene} />],
        [texts.specialDays, days.length > 0 && <SpecialDays key="special" days={days} scene={scene} />],
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
            return (
              <tr key={day}>
                <th scope="row">{formatWeekday(day, scene.locale)}</th>
                <td>
                  {rows.map((row) => (
                    <span key={row.opens}>{range(row, scene)}</span>
                  ))}
                  {rows.length === 0 && <span class="muted">{scene.texts.closedDay}</span>}
                </td>
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

type SpecialDay = FactsView<'store'>['specialDays'][number];

/** Special days that still lie ahead, or are today where the store stands. */
function comingDays({ specialDays, timezone }: FactsView<'store'>, now: Date): SpecialDay[] {
  const today = dayIn(timezone, now);
  return specialDays.filter((day) => day.date >= today).sort((a, b) => a.date.localeCompare(b.date));
}

function SpecialDays({ days, scene }: { days: readonly SpecialDay[]; scene: Scene }) {
  return (
    <ul class="plain">
      {days.map((day) => (
        <li key={day.date}>
          {formatDay(day.date, scene.locale)}:{' '}
          {day.closed || !day.opens || !day.closes
            ? scene.texts.closedDay
            : range({ opens: day.opens, closes: day.closes }, scene)}
          {day.note && <span class="muted"> ({day.note})</span>}
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
