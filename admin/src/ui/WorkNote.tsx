import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Clock, CrossCircle, Loader, MinusCircle, PaperPlane, WarningCircle } from '@strapi/icons';
import type { ElementType } from 'react';

import type { Work } from '../../../shared/contracts/posts';
import { useTranslate } from '../translations/use-translate';
import { When } from './When';

interface Look {
  Icon: ElementType;
  colour: 'neutral600' | 'success600' | 'primary600' | 'warning600' | 'danger600';
}

const LOOKS = {
  idle: { Icon: CheckCircle, colour: 'success600' },
  planned: { Icon: Clock, colour: 'primary600' },
  due: { Icon: PaperPlane, colour: 'primary600' },
  sending: { Icon: Loader, colour: 'primary600' },
  waiting: { Icon: Clock, colour: 'warning600' },
  held: { Icon: WarningCircle, colour: 'warning600' },
  failed: { Icon: CrossCircle, colour: 'danger600' },
  cancelled: { Icon: MinusCircle, colour: 'neutral600' },
  skipped: { Icon: MinusCircle, colour: 'neutral600' },
} as const satisfies Record<Work, Look>;

interface Props {
  work: Work;
  /** When it is due or waits until (ISO 8601). */
  at: string | null;
}

/** What remains to be done about a post. */
export function WorkNote({ work, at }: Props) {
  const { t } = useTranslate();
  const { Icon, colour } = LOOKS[work];
  return (
    <Flex gap={2} tag="span">
      <Icon aria-hidden width="1.4rem" height="1.4rem" fill={colour} style={{ flexShrink: 0 }} />
      <Typography tag="span" variant="pi" textColor={work === 'failed' ? 'danger600' : 'neutral700'}>
        {at !== null && (work === 'planned' || work === 'waiting') ? (
          <>
            {t(`work.${work}.when`)} <When at={at} />
          </>
        ) : (
          t(`work.${work}`)
        )}
      </Typography>
    </Flex>
  );
}
