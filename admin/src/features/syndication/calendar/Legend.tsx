import { Flex, Typography } from '@strapi/design-system';

import { useTranslate } from '../../../translations/use-translate';
import { LOOKS, type LookName } from './entry-look';

/** What the signs of the calendar say. */
export function Legend() {
  const { t } = useTranslate();
  return (
    <Flex tag="ul" gap={4} wrap="wrap" aria-label={t('calendar.legend')}>
      {(Object.keys(LOOKS) as LookName[]).map((name) => {
        const { Icon, colour } = LOOKS[name];
        return (
          <Flex key={name} tag="li" gap={1}>
            <Icon aria-hidden width="1.2rem" height="1.2rem" fill={`${colour}600`} />
            <Typography variant="pi" textColor="neutral600">
              {t(`calendar.${name}`)}
            </Typography>
          </Flex>
        );
      })}
    </Flex>
  );
}
