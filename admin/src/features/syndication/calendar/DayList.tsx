import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { CalendarEntry, CalendarPost } from '../../../../../shared/contracts/calendar';
import { EntryChip } from './EntryChip';

interface Props {
  days: readonly string[];
  entries: ReadonlyMap<string, readonly CalendarEntry[]>;
  today: string;
  onPost: (post: CalendarPost) => void;
}

/** The same days one below the other: for phones, and for whoever reads by ear. */
export function DayList({ days, entries, today, onPost }: Props) {
  const { formatDate } = useIntl();
  const busy = days.filter((day) => (entries.get(day) ?? []).length > 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {busy.map((day) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <Typography
            tag="h3"
            id={`day-${day}`}
            variant="delta"
            textColor={day === today ? 'primary600' : 'neutral800'}
            aria-current={day === today ? 'date' : undefined}
          >
            {formatDate(day, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
            {(entries.get(day) ?? []).map((entry) => (
              <li key={entry.id}>
                <EntryChip entry={entry} compact={false} tabIndex={0} onPost={onPost} />
              </li>
            ))}
          </Flex>
        </section>
      ))}
    </Flex>
  );
}
