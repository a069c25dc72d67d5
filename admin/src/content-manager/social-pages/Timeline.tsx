import { Box, Flex, Typography } from '@strapi/design-system';
import { Clock, PaperPlane } from '@strapi/icons';
import { useIntl } from 'react-intl';

import type { PlanAccount, PlanMoment } from '../../../../shared/contracts/plan';
import { useTranslate } from '../../translations/use-translate';
import { ExactTime } from '../../ui/ExactTime';
import { type TimelineEntry, timelineOf, zoneOf } from './plan-moments';

/** Lines shown before the rest is counted. */
const SHOWN = 6;

interface Props {
  accounts: readonly PlanAccount[];
  moments: readonly PlanMoment[];
}

/** What goes where and when. Nothing where only the announcement goes out, which the line above says. */
export function Timeline({ accounts, moments }: Props) {
  const { t } = useTranslate();
  const entries = timelineOf(accounts, moments, new Date().toISOString());
  if (entries.every(({ occasion, at }) => occasion === 'announce' && at === null)) return null;
  return (
    <Box>
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {t('plan.timeline')}
      </Typography>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {entries.slice(0, SHOWN).map((entry) => (
          <Line key={`${entry.at}${entry.occasion}${entry.subject}`} entry={entry} zone={zoneOf(moments, entry)} />
        ))}
      </Flex>
      {entries.length > SHOWN ? (
        <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={2}>
          {t('plan.timeline.more', { count: entries.length - SHOWN })}
        </Typography>
      ) : null}
    </Box>
  );
}

function Line({
  entry: { occasion, startsAt, subject, at, accounts, live },
  zone,
}: {
  entry: TimelineEntry;
  zone: string;
}) {
  const { t } = useTranslate();
  const { formatDate } = useIntl();
  const Icon = at === null ? PaperPlane : Clock;
  const day =
    subject === '' || startsAt === null ? '' : formatDate(startsAt, { day: 'numeric', month: 'short', timeZone: zone });
  return (
    <Flex tag="li" gap={2} alignItems="flex-start">
      <Icon
        aria-hidden
        width="1.4rem"
        height="1.4rem"
        fill="primary600"
        style={{ flexShrink: 0, marginTop: '0.2rem' }}
      />
      <Box minWidth={0}>
        <Typography tag="p" variant="pi" fontWeight="semiBold">
          {[t(`occasion.${occasion}`), day].filter(Boolean).join(' · ')}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {at === null ? t('plan.at.publication') : <ExactTime at={at} zone={zone} />}
          {' · '}
          {live > 0 ? t('plan.timeline.live', { live, accounts }) : t('plan.timeline.accounts', { accounts })}
        </Typography>
      </Box>
    </Flex>
  );
}
