import { Badge, Box, Checkbox, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import type { PostRow } from '../../../../../shared/contracts/posts';
import type { Access } from '../../../permissions';
import { useTranslate } from '../../../translations/use-translate';
import { ChannelIcon } from '../../../ui/ChannelIcon';
import { DataTable } from '../../../ui/DataTable';
import { PostLink } from '../../../ui/PostLink';
import { PresenceBadge } from '../../../ui/PresenceBadge';
import { ProblemNote } from '../../../ui/ProblemNote';
import { When } from '../../../ui/When';
import { WorkNote } from '../../../ui/WorkNote';
import { ApprovalActions } from './ApprovalActions';
import { ApprovalNote, waitsForApproval } from './ApprovalNote';
import { DriftQuestion } from './DriftQuestion';
import { HandWork } from './HandWork';
import { HistoryButton } from './HistoryButton';
import { LookButton } from './LookButton';
import { PostActions } from './PostActions';
import { editorPath } from './posts-address';
import { ReachNote } from './ReachNote';
import { usePostName } from './use-post-name';
import { WhyButton } from './WhyButton';

const COLUMNS = ['item', 'account', 'presence', 'work'] as const;

interface Props {
  posts: readonly PostRow[];
  /** What the reader may do with posts. */
  may: Access['posts'];
  /** Ticks of the approval queue; null shows none. */
  choice: { chosen: ReadonlySet<number>; onChoose: (id: number) => void } | null;
}

/** Posts with what stands on the network, what remains to be done, and what to do about it. */
export function PostsTable({ posts, may, choice }: Props) {
  const { t } = useTranslate();
  return (
    <DataTable
      label={t('posts.title')}
      columns={COLUMNS.map((column) => t(`posts.column.${column}`))}
      rows={posts.map((post) => ({
        key: String(post.id),
        cells: [
          <Flex key="item" gap={3}>
            {choice && waitsForApproval(post) ? <Choose post={post} choice={choice} /> : null}
            <Item post={post} />
          </Flex>,
          <Account key="account" account={post.account} />,
          <OnNetwork key="network" post={post} />,
          <State key="state" post={post} may={may} />,
        ],
      }))}
    />
  );
}

function Choose({ post, choice }: { post: PostRow; choice: NonNullable<Props['choice']> }) {
  const { t } = useTranslate();
  const { name } = usePostName(post);
  return (
    <Checkbox
      aria-label={t('approval.choose', { title: name, account: post.account.label })}
      checked={choice.chosen.has(post.id)}
      onCheckedChange={() => choice.onChoose(post.id)}
    />
  );
}

function Item({ post }: { post: PostRow }) {
  const { t, known } = useTranslate();
  return (
    <Box maxWidth="34rem">
      <Link tag={RouterLink} to={editorPath(post)}>
        {post.title === '' ? t('posts.untitled') : post.title}
      </Link>
      <Flex gap={1} wrap="wrap" paddingTop={1}>
        <Badge size="S">{t(`kinds.${post.kind}`)}</Badge>
        <Badge size="S">{post.locale}</Badge>
        {post.occasion === 'announce' ? null : (
          <Badge size="S" style={{ whiteSpace: 'nowrap' }}>
            {known(`occasion.${post.occasion}`, post.occasion)}
          </Badge>
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
  const { t } = useTranslate();
  const { nameOf } = usePostName(post);
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <PresenceBadge presence={post.presence} />
      <PostLink post={post} nameOf={nameOf} />
      {post.unanswered === 0 ? null : (
        <Link tag={RouterLink} to={editorPath(post)}>
          {t('replies.unanswered', { count: post.unanswered })}
        </Link>
      )}
    </Flex>
  );
}

interface StateProps extends Pick<Props, 'may'> {
  post: PostRow;
}

function State({ post, may }: StateProps) {
  const { name, nameOf } = usePostName(post);
  const waits = waitsForApproval(post);
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} minWidth="26rem" maxWidth="40rem">
      <WorkNote work={post.work} at={post.at} />
      {post.problem ? <ProblemNote problem={post.problem} /> : null}
      <ApprovalNote post={post} />
      {waits && post.nextText ? <Words text={post.nextText} /> : null}
      {waits && may.approve ? <ApprovalActions posts={[post]} nameOf={nameOf} /> : null}
      <HandWork post={post} />
      <DriftQuestion post={post} />
      <PostActions post={post} />
      <Flex gap={2}>
        <Typography variant="pi" textColor="neutral600">
          <When at={post.updatedAt} />
        </Typography>
        <HistoryButton post={post} nameOf={nameOf} />
        {may.manage ? <LookButton post={post} /> : null}
        <WhyButton about={{ post: post.id }} title={name} account={post.account.label} />
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
