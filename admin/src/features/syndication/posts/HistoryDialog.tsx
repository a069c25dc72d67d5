import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';

import type { PostRow } from '../../../../../shared/contracts/posts';
import { useHistoryFile } from '../../../api/history-file';
import { useGetHubHistoryQuery, useGetHubPostTimeQuery } from '../../../api/posts';
import { useAction } from '../../../api/use-action';
import { useTranslate } from '../../../translations/use-translate';
import { StateBlock } from '../../../ui/StateBlock';
import { TimeNotes } from '../times/TimeNotes';
import { HistoryEntry } from './HistoryEntry';

interface Props {
  /** Null keeps it closed. */
  post: PostRow | null;
  onClose: () => void;
}

/** What happened to a post, oldest first: every try, what the network answered, and what people decided. */
export function HistoryDialog({ post, onClose }: Props) {
  const { t } = useTranslate();
  return (
    <Modal.Root open={post !== null} onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('history.title', { title: post?.title ?? '' })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>{post ? <PostHistory post={post} /> : null}</Modal.Body>
        {post ? <Modal.Footer>{<DownloadButton post={post} />}</Modal.Footer> : null}
      </Modal.Content>
    </Modal.Root>
  );
}

function DownloadButton({ post }: { post: PostRow }) {
  const { t } = useTranslate();
  const act = useAction();
  const load = useHistoryFile();
  const download = () => act(() => load({ path: `/posts/${post.id}/history`, format: 'csv' }));
  return (
    <Button variant="secondary" startIcon={<Download />} onClick={() => void download()}>
      {t('history.download')}
    </Button>
  );
}

/** Of a post that has not gone out: what stands near it. */
function TimeOf({ post }: { post: PostRow }) {
  const { t } = useTranslate();
  const { data } = useGetHubPostTimeQuery({ id: post.id });
  if (!data) return null;
  const { zone, slot, neighbours } = data.data;
  return <TimeNotes name={t('plan.time')} zone={zone} slot={slot} neighbours={neighbours} onTime={null} />;
}

function PostHistory({ post }: { post: PostRow }) {
  const { t } = useTranslate();
  const { data, error, refetch } = useGetHubHistoryQuery(post.id, { refetchOnMountOrArgChange: true });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {post.text ? (
        <Box background="neutral100" padding={4} hasRadius>
          <Typography style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{post.text}</Typography>
        </Box>
      ) : null}
      {post.actions.includes('reschedule') ? <TimeOf post={post} /> : null}
      {error ? (
        <StateBlock state="error" error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <StateBlock state="loading" />
      ) : data.data.length === 0 ? (
        <Typography textColor="neutral600">{t('history.empty')}</Typography>
      ) : (
        <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
          {data.data.map((row) => (
            <li key={`${row.what} ${row.at} ${row.number ?? row.action}`}>
              <HistoryEntry row={row} />
            </li>
          ))}
        </Flex>
      )}
    </Flex>
  );
}
