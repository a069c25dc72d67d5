import {
  Badge,
  Box,
  Flex,
  Link,
  Table,
  Tbody,
  Td,
  TextButton,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import type { PostRow } from '../../../../../shared/contracts/posts';
import { useTranslate } from '../../../translations/use-translate';
import { ChannelIcon } from '../../../ui/ChannelIcon';
import { PresenceBadge } from '../../../ui/PresenceBadge';
import { ProblemNote } from '../../../ui/ProblemNote';
import { When } from '../../../ui/When';
import { WorkNote } from '../../../ui/WorkNote';
import { safeHref } from '../../../ui/web-address';
import { PostActions } from './PostActions';
import { editorPath } from './posts-address';

const COLUMNS = ['item', 'account', 'presence', 'work', 'updated'] as const;

interface Props {
  posts: readonly PostRow[];
  onHistory: (post: PostRow) => void;
}

/** Posts with what stands on the network, what remains to be done, and what to do about it. */
export function PostsTable({ posts, onHistory }: Props) {
  const { t } = useTranslate();
  return (
    <Table colCount={COLUMNS.length + 1} rowCount={posts.length + 1}>
      <Thead>
        <Tr>
          {COLUMNS.map((column) => (
            <Th key={column}>
              <Typography variant="sigma" textColor="neutral600">
                {t(`posts.column.${column}`)}
              </Typography>
            </Th>
          ))}
          <Th>
            <VisuallyHidden>{t('posts.column.actions')}</VisuallyHidden>
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {posts.map((post) => (
          <PostLine key={post.id} post={post} onHistory={() => onHistory(post)} />
        ))}
      </Tbody>
    </Table>
  );
}

function PostLine({ post, onHistory }: { post: PostRow; onHistory: () => void }) {
  const { t, known } = useTranslate();
  const href = safeHref(post.url);
  return (
    <Tr>
      <Td>
        <Box maxWidth="32rem" paddingTop={3} paddingBottom={3}>
          <Link tag={RouterLink} to={editorPath(post)}>
            {post.title === '' ? t('posts.untitled') : post.title}
          </Link>
          <Flex gap={1} wrap="wrap" paddingTop={1}>
            <Badge size="S">{t(`kinds.${post.kind}`)}</Badge>
            <Badge size="S">{post.locale}</Badge>
            {post.occasion === 'announce' ? null : (
              <Badge size="S">{known(`occasion.${post.occasion}`, post.occasion)}</Badge>
            )}
          </Flex>
        </Box>
      </Td>
      <Td>
        <Flex gap={2}>
          <ChannelIcon channel={post.account.channel} name={post.account.label} size={2.8} />
          <Box>
            <Typography tag="p">{post.account.label}</Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {post.account.handle}
            </Typography>
          </Box>
        </Flex>
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <PresenceBadge presence={post.presence} />
          {href ? (
            <Link href={href} isExternal>
              {t('posts.open')}
            </Link>
          ) : null}
        </Flex>
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1} maxWidth="36rem" paddingTop={3} paddingBottom={3}>
          <WorkNote work={post.work} at={post.at} />
          {post.problem ? <ProblemNote problem={post.problem} /> : null}
        </Flex>
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography variant="pi" textColor="neutral600">
            <When at={post.updatedAt} />
          </Typography>
          <TextButton onClick={onHistory}>{t('posts.attempts', { count: post.attempts })}</TextButton>
        </Flex>
      </Td>
      <Td>
        <PostActions post={post} />
      </Td>
    </Tr>
  );
}
