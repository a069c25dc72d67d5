import {
  Badge,
  Box,
  Checkbox,
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
} from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import type { PostRow } from '../../../../../shared/contracts/posts';
import { useTranslate } from '../../../translations/use-translate';
import { ChannelIcon } from '../../../ui/ChannelIcon';
import { PostLink } from '../../../ui/PostLink';
import { PresenceBadge } from '../../../ui/PresenceBadge';
import { ProblemNote } from '../../../ui/ProblemNote';
import { When } from '../../../ui/When';
import { WorkNote } from '../../../ui/WorkNote';
import { ApprovalActions } from './ApprovalActions';
import { ApprovalNote, waitsForApproval } from './ApprovalNote';
import { PostActions } from './PostActions';
import { editorPath } from './posts-address';
import { ReachNote } from './ReachNote';

const COLUMNS = ['item', 'account', 'presence', 'work'] as const;

interface Props {
  posts: readonly PostRow[];
  onHistory: (post: PostRow) => void;
  /** May answer what waits for approval. */
  approve: boolean;
  /** Ticks of the approval queue; null shows none. */
  choice: { chosen: ReadonlySet<number>; onChoose: (id: number) => void } | null;
}

/** Posts with what stands on the network, what remains to be done, and what to do about it. */
export function PostsTable({ posts, onHistory, approve, choice }: Props) {
  const { t } = useTranslate();
  return (
    <Table colCount={COLUMNS.length} rowCount={posts.length + 1}>
      <Thead>
        <Tr>
          {COLUMNS.map((column) => (
            <Th key={column}>
              <Typography variant="sigma" textColor="neutral600">
                {t(`posts.column.${column}`)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {posts.map((post) => (
          <Tr key={post.id}>
            <Td>
              <Flex gap={3}>
                {choice && waitsForApproval(post) ? (
                  <Checkbox
                    aria-label={t('approval.choose', { title: post.title, account: post.account.label })}
                    checked={choice.chosen.has(post.id)}
                    onCheckedChange={() => choice.onChoose(post.id)}
                  />
                ) : null}
                <Item post={post} />
              </Flex>
            </Td>
            <Td>
              <Account account={post.account} />
            </Td>
            <Td>
              <OnNetwork post={post} />
            </Td>
            <Td>
              <State post={post} approve={approve} onHistory={() => onHistory(post)} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function Item({ post }: { post: PostRow }) {
  const { t, known } = useTranslate();
  return (
    <Box maxWidth="34rem" paddingTop={3} paddingBottom={3} style={{ whiteSpace: 'normal' }}>
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
      <ReachNote reach={post.reach} />
    </Box>
  );
}

function Account({ account }: Pick<PostRow, 'account'>) {
  return (
    <Flex gap={2}>
      <ChannelIcon channel={account.channel} name={account.label} size={2.8} />
      <Box maxWidth="20rem" minWidth={0}>
        <Typography tag="p" ellipsis>
          {account.label}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600" ellipsis title={account.handle}>
          {account.handle}
        </Typography>
      </Box>
    </Flex>
  );
}

function OnNetwork({ post }: { post: PostRow }) {
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <PresenceBadge presence={post.presence} />
      <PostLink post={post} />
    </Flex>
  );
}

function State({ post, approve, onHistory }: { post: PostRow; approve: boolean; onHistory: () => void }) {
  const { t } = useTranslate();
  const waits = waitsForApproval(post);
  return (
    <Flex
      direction="column"
      alignItems="flex-start"
      gap={2}
      minWidth="26rem"
      maxWidth="40rem"
      paddingTop={3}
      paddingBottom={3}
      style={{ whiteSpace: 'normal' }}
    >
      <WorkNote work={post.work} at={post.at} />
      {post.problem ? <ProblemNote problem={post.problem} /> : null}
      <ApprovalNote post={post} />
      {waits && post.nextText ? <Words text={post.nextText} /> : null}
      {waits && approve ? <ApprovalActions ids={[post.id]} /> : null}
      <PostActions post={post} />
      <Flex gap={2}>
        <Typography variant="pi" textColor="neutral600">
          <When at={post.updatedAt} />
        </Typography>
        <TextButton onClick={onHistory}>{t('posts.attempts', { count: post.attempts })}</TextButton>
      </Flex>
    </Flex>
  );
}

/** What would be sent: what the answer is about. */
function Words({ text }: { text: string }) {
  const { t } = useTranslate();
  return (
    <Box tag="blockquote" aria-label={t('approval.text')} background="neutral100" padding={3} hasRadius width="100%">
      <Typography variant="pi" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text}
      </Typography>
    </Box>
  );
}
