import { Flex, Typography } from '@strapi/design-system';

import type { TimerRow } from '../../../../shared/contracts/timers';
import { useTranslate } from '../../translations/use-translate';

interface Props {
  contentType: string;
  reasons: NonNullable<TimerRow['refused']>;
}

/** What stopped an item at its time, by the names that stand in its form. */
export function Reasons({ contentType, reasons }: Props) {
  const { said, labelOf } = useTranslate();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
      {reasons.map(({ field, message }) => (
        <Typography key={`${field}:${message}`} tag="li" variant="pi" style={{ overflowWrap: 'anywhere' }}>
          {field === '' ? '' : `${labelOf(contentType, field.split('.')[0] ?? field)} · `}
          {said(message)}
        </Typography>
      ))}
    </Flex>
  );
}
