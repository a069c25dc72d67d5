import { Flex, TextButton, Typography } from '@strapi/design-system';
import { Clock } from '@strapi/icons';

import type { PlanSlotTime } from '../../../../shared/contracts/plan';
import { useTranslate } from '../../translations/use-translate';
import { ExactTime } from './Timeline';

interface Props {
  /** Name of the account, for screen readers. */
  name: string;
  slot: PlanSlotTime | null;
  /** Null where no time can be chosen. */
  onTime: ((at: string) => void) | null;
}

/** When the rules of an account move a post, or move others because of it; nothing where they do not. */
export function SlotNote({ name, slot, onTime }: Props) {
  const { t } = useTranslate();
  if (slot === null || (slot.reason === null && slot.nextFree === null)) return null;
  const { reason, at, nextFree } = slot;
  return (
    <Flex gap={2} alignItems="flex-start" paddingLeft={3} paddingRight={3} paddingBottom={3} role="status">
      <Clock
        aria-hidden
        width="1.4rem"
        height="1.4rem"
        fill="warning600"
        style={{ flexShrink: 0, marginTop: '0.2rem' }}
      />
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography variant="pi" textColor="warning700">
          {reason === null ? (
            t('times.collision')
          ) : (
            <>
              {t(`times.${reason}`)} <ExactTime at={at} />
            </>
          )}
        </Typography>
        {nextFree === null || onTime === null ? null : (
          <TextButton aria-label={t('times.take-for', { name })} onClick={() => onTime(nextFree)}>
            {t('times.take')} (<ExactTime at={nextFree} />)
          </TextButton>
        )}
      </Flex>
    </Flex>
  );
}
