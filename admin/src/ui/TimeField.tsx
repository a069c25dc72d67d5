import { Field, Flex, TextButton, TextInput, Typography } from '@strapi/design-system';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { wallClockAt } from '../../../shared/wall-clock';
import { useTranslate } from '../translations/use-translate';
import { EXACTLY } from './ExactTime';
import { readTyped } from './typed-time';
import { useZoneChoice, useZones } from './zone-choice';

interface Props {
  name: string;
  label: string;
  hint?: string;
  /** ISO 8601; null is empty. */
  at: string | null;
  /** IANA zone of the item. */
  zone: string;
  /** What is wrong with a time that can be read. */
  problemOf: (at: string) => string | null;
  /** Called when the field is left, with a time that nothing is wrong with. */
  onTime: (at: string | null) => void;
  action?: ReactNode;
  required?: boolean;
}

/** A date and time on the clocks of an item's place or of who chooses, whichever she likes. */
export function TimeField(props: Props) {
  const { zone } = useZones(props.zone);
  // Another zone shows the same time anew.
  return <Picker key={`${zone} ${props.at}`} {...props} shownIn={zone} />;
}

function Picker({
  name,
  label,
  hint,
  at,
  zone,
  shownIn,
  problemOf,
  onTime,
  action,
  required,
}: Props & { shownIn: string }) {
  const { t } = useTranslate();
  const [typed, setTyped] = useState(at === null ? '' : wallClockAt(at, shownIn));
  const time = readTyped(typed, shownIn);
  const chosen = time.kind === 'time' ? time.at : null;
  const error =
    time.kind === 'skipped'
      ? t('times.skipped', { next: time.next.slice(11), zone: cityOf(shownIn) })
      : chosen === null
        ? null
        : problemOf(chosen);
  const leave = () => {
    if (error === null && chosen !== at) onTime(chosen);
  };
  return (
    <Field.Root
      name={name}
      required={required ?? false}
      {...(hint ? { hint } : {})}
      {...(error === null ? {} : { error })}
    >
      <Field.Label action={action}>{label}</Field.Label>
      <DateTime
        type="datetime-local"
        step={60}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => (event.key === 'Enter' ? leave() : undefined)}
      />
      <Field.Error />
      <Field.Hint />
      <Zone zone={zone} at={error === null ? chosen : null} />
      {time.kind === 'time' && time.twice ? (
        <Typography variant="pi" textColor="neutral800" role="status">
          {t('times.twice')}
        </Typography>
      ) : null}
    </Field.Root>
  );
}

/** Whose clocks these are, the same moment on the other ones, and the way to those. */
function Zone({ zone, at }: { zone: string; at: string | null }) {
  const { t } = useTranslate();
  const { formatDate } = useIntl();
  const [choice, choose] = useZoneChoice();
  const { zone: shown, other } = useZones(zone);
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography variant="pi" textColor="neutral600">
        {t('times.clocks', { zone: cityOf(shown) })}
      </Typography>
      {other === null ? null : (
        <>
          {at === null ? null : (
            <Typography variant="pi" textColor="neutral600">
              {choice === 'item' ? t('times.for-you') : t('times.there')}{' '}
              {formatDate(at, { ...EXACTLY, timeZone: other })}
            </Typography>
          )}
          <TextButton onClick={() => choose(choice === 'item' ? 'mine' : 'item')}>
            {choice === 'item'
              ? t('times.use-mine', { zone: cityOf(other) })
              : t('times.use-item', { zone: cityOf(other) })}
          </TextButton>
        </>
      )}
    </Flex>
  );
}

/** `Europe/Paris`, and `America/New York` without its underscore. */
function cityOf(zone: string): string {
  return zone.replaceAll('_', ' ');
}

// The browser draws the calendar glyph: dark on dark unless it is told.
const DateTime = styled(TextInput)`
  color-scheme: ${({ theme }) => (theme.colors.neutral0.toLowerCase() === '#ffffff' ? 'light' : 'dark')};
`;
