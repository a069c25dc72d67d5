/** @jsxImportSource preact */
import { dayIn } from '../../catalog';
import { formatDay, formatWeekday } from '../../metadata';
import type { FactsView, Weekday } from '../../pages';
import type { Scene } from '../hub-page';
import { FactsList } from '../parts/facts-list';
import { telephone } from '../parts/footer';
import { hoursText, openingText } from '../parts/opening';
import { PlaceText } from '../parts/place';
import { WEEK } from '../parts/week';
import type { KindProps } from './kind-props';

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
        [
          texts.contact,
          (facts.phone || facts.email) && <Reach key="reach" phone={facts.phone} email={facts.email} scene={scene} />,
        ],
        [texts.services, facts.services.length > 0 && <Services key="services" services={facts.services} />],
      ]}
    />
  );
}

/** Open or not, before anything else. */
export function StoreNotices({ view, scene }: KindProps<'store'>) {
  const { opening } = view.moment;
  if (opening === null || view.facts.hours.length === 0) return null;
  return (
    <p class={opening.open ? 'open-state open-now' : 'open-state'} role="note">
      {openingText(opening, scene)}
    </p>
  );
}

/** The week with today marked; a special day stands below it and wins. */
function Hours({ facts, scene }: { facts: FactsView<'store'>; scene: Scene }) {
  const today = weekdayOf(dayIn(facts.timezone, scene.now));
  return (
    <table class="hours">
      <tbody>
        {WEEK.map((day) => {
          const rows = facts.hours.filter((row) => row.day === day).sort((a, b) => a.opens.localeCompare(b.opens));
          return (
            <tr key={day} {...(day === today ? { class: 'hours-today', 'aria-current': 'date' as const } : {})}>
              <th scope="row">{formatWeekday(day, scene.locale)}</th>
              <td>
                {rows.map((row) => (
                  <span key={row.opens}>{hoursText(row, scene)}</span>
                ))}
                {rows.length === 0 && <span class="muted">{scene.texts.closedDay}</span>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Weekday of `YYYY-MM-DD`. */
function weekdayOf(date: string): Weekday {
  return WEEK[(new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7] ?? 'monday';
}

/** Ways to reach a store, each a target for a thumb. */
function Reach({ phone, email, scene }: { phone: string | null; email: string | null; scene: Scene }) {
  return (
    <ul class="reach">
      {phone && (
        <li>
          <a href={telephone(phone)} aria-label={`${scene.texts.phone} ${phone}`}>
            <bdi>{phone}</bdi>
          </a>
        </li>
      )}
      {email && (
        <li>
          <a href={`mailto:${email}`} aria-label={`${scene.texts.email} ${email}`}>
            {email}
          </a>
        </li>
      )}
    </ul>
  );
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
            : hoursText({ opens: day.opens, closes: day.closes }, scene)}
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
