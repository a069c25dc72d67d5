import { Flex } from '@strapi/design-system';

import type { PostRow } from '../../../../shared/contracts/posts';
import { ApprovalNote } from '../../features/syndication/posts/ApprovalNote';
import { DriftQuestion } from '../../features/syndication/posts/DriftQuestion';
import { HandWork } from '../../features/syndication/posts/HandWork';
import { PostActions } from '../../features/syndication/posts/PostActions';
import { PostLink } from '../../ui/PostLink';
import { PresenceBadge } from '../../ui/PresenceBadge';
import { ProblemNote } from '../../ui/ProblemNote';
import { WorkNote } from '../../ui/WorkNote';

/** The post that exists already: where it stands, what is wrong, what to do. */
export function PostState({ post }: { post: PostRow }) {
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={2}
      padding={3}
      borderStyle="solid"
      borderWidth="0 0 1px 0"
      borderColor="neutral150"
      aria-live="polite"
    >
      <Flex gap={2} wrap="wrap" justifyContent="space-between">
        <Flex gap={2} wrap="wrap">
          {post.presence === 'none' ? null : <PresenceBadge presence={post.presence} />}
          <WorkNote work={post.work} at={post.at} />
        </Flex>
        <PostLink post={post} />
      </Flex>
      {post.problem ? <ProblemNote problem={post.problem} /> : null}
      <ApprovalNote post={post} />
      <HandWork post={post} />
      <DriftQuestion post={post} />
      <PostActions post={post} />
    </Flex>
  );
}
