import { Box, Flex, Modal, Status, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { AttemptRow, PostRow } from '../../../../../shared/contracts/posts';
import { useGetHubAttemptsQuery } from '../../../api/posts';
import { useTranslate } from '../../../translations/use-translate';
import { StateBlock } from '../../../ui/StateBlock';

interface Props {
  /** Null keeps it closed. */
  post: PostRow | null;
  onClose: () => void;
}

/** Every try to bring a post in step, oldest first, with what the network answered. */
export function AttemptsDialog({ post, onClose }: Props) {
  const { t } = useTranslate();
  return (
    <Modal.Root open={post !== null} onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('attempts.title', { title: post?.title ?? '' })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>{post ? <PostHistory post={post} /> : null}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function PostHistory({ post }: { post: PostRow }) {
  const { t } = useTranslate();
  const { data, error, refetch } = useGetHubAttemptsQuery(post.id, { refetchOnMountOrArgChange: true });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {post.text ? (
        <Box background="neutral100" padding={4} hasRadius>
          <Typography style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{post.text}</Typography>
        </Box>
      ) : null}
      {error ? (
        <StateBlock state="error" error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <StateBlock state="loading" />
      ) : data.data.length === 0 ? (
        <Typography textColor="neutral600">{t('attempts.empty')}</Typography>
      ) : (
        <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
          {data.data.map((attempt) => (
            <li key={attempt.number}>
              <Attempt attempt={attempt} />
            </li>
          ))}
        </Flex>
      )}
    </Flex>
  );
}

const GOOD = ['live', 'removed'];
const OPEN = ['waiting', 'unknown', 'absent', 'unsure', 'rate-limited', 'retryable', 'ambiguous'];

function toneOf(outcome: string): 'success' | 'warning' | 'danger' {
  if (GOOD.includes(outcome)) return 'success';
  return OPEN.includes(outcome) ? 'warning' : 'danger';
}

function Attempt({ attempt }: { attempt: AttemptRow }) {
  const { t, known } = useTranslate();
  const { formatDate, formatNumber } = useIntl();
  const { startedAt, endedAt, outcome } = attempt;
  const took = endedAt === null ? null : (Date.parse(endedAt) - Date.parse(startedAt)) / 1000;
  return (
    <Flex
      gap={3}
      alignItems="flex-start"
      paddingBottom={3}
      borderStyle="solid"
      borderWidth="0 0 1px 0"
      borderColor="neutral150"
    >
      <Typography variant="pi" textColor="neutral500" style={{ minWidth: '2.4rem' }}>
        {attempt.number}
      </Typography>
      <Box flex="1" minWidth={0}>
        <Typography tag="p" fontWeight="semiBold">
          {t(`operation.${attempt.operation}`)}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {formatDate(startedAt, { dateStyle: 'medium', timeStyle: 'medium' })}
          {took === null
            ? ''
            : ` · ${t('attempts.took', { seconds: formatNumber(took, { maximumFractionDigits: 1 }) })}`}
        </Typography>
        {attempt.detail ? (
          <Typography tag="p" variant="pi" textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
            {attempt.detail}
          </Typography>
        ) : null}
      </Box>
      <Status size="S" variant={toneOf(outcome)}>
        <Typography tag="span" variant="pi" fontWeight="bold">
          {known(`outcome.${outcome}`, outcome)}
        </Typography>
      </Status>
    </Flex>
  );
}
