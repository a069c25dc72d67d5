import { Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import { useGetHubTimersQuery } from '../../api/timers';
import { useTranslate } from '../../translations/use-translate';
import { Notice } from '../../ui/Notice';
import { editorPath } from '../syndication/posts/posts-address';
import { Reasons } from './Reasons';
import { useTimerTime } from './use-timer-time';

/** Milliseconds between two looks: a time may pass while nobody reloads. */
const AGAIN = 60_000;

/** Items that something kept from going out, or from being taken away, at their time; nothing while there are none. */
export function StoppedNotice() {
  const { t } = useTranslate();
  const timeOf = useTimerTime();
  const { data } = useGetHubTimersQuery(undefined, { pollingInterval: AGAIN, refetchOnMountOrArgChange: true });
  const stopped = data?.data ?? [];
  if (stopped.length === 0) return null;
  return (
    <Notice tone="danger" title={t('timers.stopped.title', { count: stopped.length })}>
      <Typography tag="p">{t('timers.stopped.text')}</Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {stopped.map((timer) => (
          <Flex
            tag="li"
            key={`${timer.documentId} ${timer.locale} ${timer.action}`}
            direction="column"
            alignItems="flex-start"
            gap={1}
          >
            <Link tag={RouterLink} to={editorPath(timer)}>
              {timer.title}
            </Link>
            <Typography variant="pi">{t(`timers.stopped.${timer.action}`, timeOf(timer))}</Typography>
            <Reasons contentType={timer.contentType} reasons={timer.refused ?? []} />
          </Flex>
        ))}
      </Flex>
    </Notice>
  );
}
