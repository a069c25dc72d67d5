import { Box, Button, Flex, IconButton, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useIntl } from 'react-intl';

import { useTranslate } from '../../../translations/use-translate';
import { ownZone, useZoneChoice } from '../../../ui/zone-choice';
import { step, VIEWS, type View } from './calendar-days';

interface Props {
  view: View;
  day: string;
  today: string;
  /** Days that are shown. */
  days: readonly string[];
  /** A narrow screen has room for the list only. */
  narrow: boolean;
  onGo: (change: { view?: View; day?: string }) => void;
}

/** What is shown, the way to what lies before and after, and how it is shown. */
export function CalendarBar({ view, day, today, days, narrow, onGo }: Props) {
  const { t } = useTranslate();
  return (
    <Flex gap={4} wrap="wrap" justifyContent="space-between">
      <Flex gap={2}>
        <Button variant="tertiary" onClick={() => onGo({ day: today })}>
          {t('calendar.today')}
        </Button>
        <IconButton label={t(`calendar.back.${view}`)} onClick={() => onGo({ day: step(view, day, -1) })}>
          <ChevronLeft />
        </IconButton>
        <IconButton label={t(`calendar.on.${view}`)} onClick={() => onGo({ day: step(view, day, 1) })}>
          <ChevronRight />
        </IconButton>
        <Box paddingLeft={2}>
          <Typography tag="h2" variant="beta" aria-live="polite">
            <Shown view={view} day={day} days={days} />
          </Typography>
        </Box>
      </Flex>
      <Flex gap={3} wrap="wrap">
        <Clocks />
        {narrow ? null : (
          <Flex gap={1} role="group" aria-label={t('calendar.view')}>
            {VIEWS.map((one) => (
              <Button
                key={one}
                variant={one === view ? 'secondary' : 'tertiary'}
                aria-pressed={one === view}
                onClick={() => onGo({ view: one })}
              >
                {t(`calendar.view.${one}`)}
              </Button>
            ))}
          </Flex>
        )}
      </Flex>
    </Flex>
  );
}

function Shown({ view, day, days }: Pick<Props, 'view' | 'day' | 'days'>) {
  const { formatDate, formatDateTimeRange } = useIntl();
  if (view !== 'week') return <>{formatDate(day, { month: 'long', year: 'numeric', timeZone: 'UTC' })}</>;
  const [first = day, last = day] = [days[0], days.at(-1)];
  return (
    <>
      {formatDateTimeRange(new Date(first), new Date(last), {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      })}
    </>
  );
}

function Clocks() {
  const { t } = useTranslate();
  const [choice, choose] = useZoneChoice();
  return (
    <SingleSelect
      aria-label={t('calendar.clocks')}
      value={choice}
      onChange={(value) => choose(value === 'mine' ? 'mine' : 'item')}
    >
      <SingleSelectOption value="item">{t('calendar.clocks.item')}</SingleSelectOption>
      <SingleSelectOption value="mine">
        {t('calendar.clocks.mine', { zone: ownZone().replaceAll('_', ' ') })}
      </SingleSelectOption>
    </SingleSelect>
  );
}
