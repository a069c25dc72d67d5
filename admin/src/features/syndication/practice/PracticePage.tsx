import { Box, Flex, Status, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { styled } from 'styled-components';

import type { PracticePost } from '../../../../../shared/contracts/practice';
import { useGetHubPracticeQuery } from '../../../api/practice';
import { permission } from '../../../permissions';
import { useTranslate } from '../../../translations/use-translate';
import { PostBubble } from '../../../ui/PostBubble';
import { StateBlock } from '../../../ui/StateBlock';
import { When } from '../../../ui/When';

/** The timeline changes when the dispatcher works, which this page cannot see: it looks often (milliseconds). */
const POLLING = 2000;

/** The built-in network: what was posted, edited and removed, as a person would see it. */
export function PracticePage() {
  const { t } = useTranslate();
  return (
    <Page.Protect permissions={[permission('posts.read')]}>
      <Page.Main>
        <Page.Title>{t('practice.title')}</Page.Title>
        <Layouts.Header title={t('practice.title')} subtitle={t('practice.subtitle')} />
        <Layouts.Content>
          <Timeline />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}

function Timeline() {
  const { t } = useTranslate();
  const { data, error, refetch } = useGetHubPracticeQuery(undefined, {
    pollingInterval: POLLING,
    refetchOnMountOrArgChange: true,
  });
  if (error && !data) return <StateBlock state="error" error={error} onRetry={() => void refetch()} />;
  if (!data) return <StateBlock state="loading" />;
  if (data.data.length === 0) return <StateBlock state="empty" content={t('practice.empty')} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} tag="ol" maxWidth="60rem" style={{ margin: '0 auto' }}>
      {data.data.map((post) => (
        <li key={post.id}>
          <TimelineCard post={post} />
        </li>
      ))}
    </Flex>
  );
}

function TimelineCard({ post }: { post: PracticePost }) {
  const { t } = useTranslate();
  const removed = post.state === 'removed';
  return (
    <Card
      tag="article"
      $removed={removed}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={5}
      lang={post.locale}
    >
      <Flex gap={3} alignItems="flex-start">
        <Portrait aria-hidden>{post.account.slice(0, 1).toUpperCase()}</Portrait>
        <Flex direction="column" alignItems="stretch" gap={3} flex="1" minWidth={0}>
          <Flex justifyContent="space-between" gap={2} alignItems="flex-start">
            <Box>
              <Typography tag="h2" fontWeight="bold" textColor="neutral800">
                {post.account}
              </Typography>
              <Typography variant="pi" textColor="neutral600">
                <When at={post.postedAt} />
                {post.editedAt ? (
                  <>
                    {` · ${t('practice.edited')} `}
                    <When at={post.editedAt} />
                  </>
                ) : null}
              </Typography>
            </Box>
            {removed ? (
              <Status size="S" variant="secondary">
                <Typography tag="span" variant="pi" fontWeight="bold">
                  {t('presence.removed')}
                </Typography>
              </Status>
            ) : null}
          </Flex>
          <PostBubble text={post.text} media={post.media} card={post.card} site={siteOf(post.link)} linked={!removed} />
        </Flex>
      </Flex>
    </Card>
  );
}

function siteOf(link: string | null): string | undefined {
  if (link === null || !URL.canParse(link)) return undefined;
  return new URL(link).host;
}

const Card = styled(Box)<{ $removed: boolean }>`
  /* What was removed stays readable: only its pictures fade. */
  img {
    filter: ${({ $removed }) => ($removed ? 'grayscale(1)' : 'none')};
    opacity: ${({ $removed }) => ($removed ? 0.6 : 1)};
  }
`;

const Portrait = styled.span`
  display: inline-flex;
  flex-shrink: 0;
  align-items: center;
  justify-content: center;
  width: 4rem;
  height: 4rem;
  border-radius: 50%;
  font-weight: 700;
  font-size: 1.8rem;
  color: ${({ theme }) => theme.colors.primary700};
  background: ${({ theme }) => theme.colors.primary200};
`;
