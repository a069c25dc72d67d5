import { dayIn } from '../../catalog';
import type { FactsView } from '../../pages';
import type { Scene } from '../hub-page';
import { hoursText } from '../parts/opening';
import { WEEK } from '../parts/week';

/** Opening hours of today where the store stands, one text a stretch; empty when it stays closed. A special day wins. */
export function todaysHours(facts: FactsView<'store'>, scene: Scene): string[] {
  const date = dayIn(facts.timezone, scene.now);
  const special = facts.specialDays.filter((day) => day.date === date);
  const weekday = WEEK[(new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7];
  const rows = special.length > 0 ? special : facts.hours.filter(({ day }) => day === weekday);
  return rows
    .flatMap(({ opens, closes, ...row }) => {
      const closed = 'closed' in row && row.closed;
      return closed || !opens || !closes ? [] : [{ opens, closes }];
    })
    .sort((a, b) => a.opens.localeCompare(b.opens))
    .map((hours) => hoursText(hours, scene));
}
