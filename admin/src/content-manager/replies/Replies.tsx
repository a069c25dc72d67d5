import { Badge, Flex, TextButton } from '@strapi/design-system';
import { useState } from 'react';

import type { ReplyRow } from '../../../../shared/contracts/replies';
import { type RepliesKey, useGetHubRepliesQuery } from '../../api/replies';
import { useTranslate } from '../../translations/use-translate';
import { StateBlock } from '../../ui/StateBlock';
import { ReplyCard } from './ReplyCard';
import { lookInterval, shownReplies } from './reply-list';

interface Props {
  item: RepliesKey;
  manage: boolean;
}

/** What people answered to an item: who waits first in sight, the rest folded away. */
export function Replies({ item, manage }: Props) {
  const { t } = useTranslate();
  const [interval, setInterval] = useState(0);
  const [all, setAll] = useState(false);
  const { data, error, refetch } = useGetHubRepliesQuery(item, {
    pollingInterval: interval,
    refetchOnMountOrArgChange: true,
  });
  const wanted = data ? lookInterval(data.data) : 0;
  if (wanted !== interval) setInterval(wanted);
  if (error && !data) return <StateBlock state="error" compact error={error} onRetry={() => void refetch()} />;
  if (!data) return <StateBlock state="loading" compact />;
  const shown = shownReplies(data.data, all);
  const isOpen = data.meta.unanswered > 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <div role="status">
        <Badge backgroundColor={isOpen ? 'primary100' : 'neutral150'} textColor={isOpen ? 'primary700' : 'neutral600'}>
          {t('replies.unanswered', { count: data.meta.unanswered })}
        </Badge>
      </div>
      <List replies={shown} manage={manage} />
      {all || shown.length < data.data.length ? (
        <TextButton aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('replies.fewer') : t('replies.all', { count: data.data.length })}
        </TextButton>
      ) : null}
    </Flex>
  );
}

function List({ replies, manage }: { replies: readonly ReplyRow[]; manage: boolean }) {
  const { t } = useTranslate();
  if (replies.length === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label={t('replies.title')}>
      {replies.map((reply) => (
        <li key={reply.id}>
          <ReplyCard reply={reply} manage={manage} />
        </li>
      ))}
    </Flex>
  );
}
