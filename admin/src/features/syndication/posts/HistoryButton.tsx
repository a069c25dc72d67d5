import { Box, Button, Flex, Modal, TextButton, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useState } from 'react';

import type { PostRow } from '../../../../../shared/contracts/posts';
import { useHistoryFile } from '../../../api/history-file';
import { useGetHubHistoryQuery, useGetHubPostTimeQuery } from '../../../api/posts';
import { useAction } from '../../../api/use-action';
import { useTranslate } from '../../../translations/use-translate';
import { StateBlock } from '../../../ui/StateBlock';
import { TimeNotes } from '../times/TimeNotes';
import { HistoryEntry } from './HistoryEntry';

interface Props {
  post: PostRow;
  /** For screen readers: names the post, and begins with what is seen. */
  nameOf: (label: string) => string;
}

/** Opens what happened to a post, oldest first: every try, what the network answered, and what people decided. */
export function HistoryButton({ post, nameOf }: Props) {
  const { t } = useTranslate();
  const [open, setOpen] = useState(false);
  const attempts = t('posts.attempts', { count: post.attempts });
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>
        <TextButton aria-label={nameOf(attempts)}>{attempts}</TextButton>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('history.title', { title: post.title })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>{open ? <PostHistory post={post} /> : null}</Modal.Body>
        <Modal.Footer>
          <DownloadButton post={post} />
        </Modal.Footer>
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
