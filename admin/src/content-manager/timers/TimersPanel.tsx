import { Flex, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';

import type { TimerRow } from '../../../../shared/contracts/timers';
import { isSharedKind } from '../../../../shared/kinds';
import { useKindOf } from '../../api/kinds';
import { useGetHubPlanQuery } from '../../api/plan';
import { useGetHubTimersQuery } from '../../api/timers';
import { Reasons } from '../../features/timers/Reasons';
import { useTimerTime } from '../../features/timers/use-timer-time';
import { useAccess } from '../../permissions';
import { useTranslate } from '../../translations/use-translate';
import { Notice } from '../../ui/Notice';
import type { SidePanel } from '../social-pages/SocialPagesPanel';
import { useRefetchOn } from '../use-refetch-on';
import { postsWith } from './posts-with';
import { timersPause } from './timers-pause';

interface Query {
  plugins?: { i18n?: { locale?: string } };
}

/** Side panel of the content manager: when an item goes public or leaves by itself; absent where it does not. */
export const TimersPanel: SidePanel = ({ model, documentId, document }) => {
  const { t } = useTranslate();
  const access = useAccess();
  const [{ query }] = useQueryParams<Query>();
  const kind = useKindOf(model, access.posts.read);
  const locale = query.plugins?.i18n?.locale ?? document?.locale ?? '';
  const skip = kind === undefined || !access.posts.read || documentId === undefined;
  const key = { documentId: documentId ?? '', locale };
  const shown = useGetHubTimersQuery(key, { skip });
  const pollingInterval = timersPause(shown.data?.data ?? [], Date.now());
  const { data, refetch } = useGetHubTimersQuery(key, { skip, pollingInterval, refetchOnMountOrArgChange: true });
  useRefetchOn(`${document?.updatedAt ?? ''}:${document?.status ?? ''}`, () => (skip ? undefined : refetch()));
  const plan = kind !== undefined && isSharedKind(kind) && locale !== '' ? { kind, ...key } : null;
  const timers = data?.data ?? [];
  if (skip || timers.length === 0) return null;
  return {
    title: t('timers.title'),
    content: (
      <Flex direction="column" alignItems="stretch" gap={2} width="100%">
        {timers.map((timer) => (
          <TimerNote key={timer.action} timer={timer} plan={plan} />
        ))}
      </Flex>
    ),
  };
};

interface NoteProps {
  timer: TimerRow;
  /** Null for what is never posted. */
  plan: Parameters<typeof useGetHubPlanQuery>[0] | null;
}

function TimerNote({ timer, plan }: NoteProps) {
  const { t } = useTranslate();
  const time = useTimerTime()(timer);
  if (timer.refused !== null) {
    return (
      <Notice compact tone="danger" title={t(`timers.stopped.${timer.action}`, time)}>
        <Reasons contentType={timer.contentType} reasons={timer.refused} />
        <Typography variant="pi">{t('timers.mend')}</Typography>
      </Notice>
    );
  }
  if (timer.action === 'publish' && plan !== null) return <GoesOut time={time} shares={timer.shares} plan={plan} />;
  return <Line text={t(`timers.${timer.action}`, { ...time, posts: 0 })} />;
}

interface GoesOutProps extends Pick<TimerRow, 'shares'> {
  time: { when: string; zone: string };
  plan: NonNullable<NoteProps['plan']>;
}

function GoesOut({ time, shares, plan }: GoesOutProps) {
  const { t } = useTranslate();
  const { data } = useGetHubPlanQuery(plan);
  return <Line text={t('timers.publish', { ...time, posts: postsWith(shares, data?.data.accounts ?? []) })} />;
}

function Line({ text }: { text: string }) {
  return (
    <Typography variant="pi" textColor="neutral800" tag="p">
      {text}
    </Typography>
  );
}
