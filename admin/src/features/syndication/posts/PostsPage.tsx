import { Button, Flex } from '@strapi/design-system';
import { ArrowLeft, ArrowRight } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';

import type { PostsResponse } from '../../../../../shared/contracts/posts';
import { useGetHubPostsQuery } from '../../../api/posts';
import { type Access, permission, useAccess } from '../../../permissions';
import { useTranslate } from '../../../translations/use-translate';
import { StateBlock } from '../../../ui/StateBlock';
import { useKeptFocus } from '../../../ui/use-kept-focus';
import { StuckNotice } from '../attention/StuckNotice';
import { ApprovalNotice } from './ApprovalNotice';
import { ByHandNotice } from './ByHandNotice';
import { CopiesLeftNotice } from './CopiesLeftNotice';
import { DriftNotice } from './DriftNotice';
import { EditsNotice } from './EditsNotice';
import { ExportDialog } from './ExportDialog';
import { NotAskedNotice } from './NotAskedNotice';
import { PostFilters } from './PostFilters';
import { PostsTable } from './PostsTable';
import { pollingInterval } from './polling';
import { filterOf, isApprovalQueue, withFilter } from './posts-address';
import { RehearsedNotice } from './RehearsedNotice';
import { RetryFailed } from './RetryFailed';
import { SelectionBar } from './SelectionBar';
import { UnansweredNotice } from './UnansweredNotice';

export function PostsPage() {
  return (
    <Page.Protect permissions={[permission('posts.read')]}>
      <Posts />
    </Page.Protect>
  );
}

function Posts() {
  const { t } = useTranslate();
  const access = useAccess();
  const [search] = useSearchParams();
  const [interval, setInterval] = useState(0);
  const { data, error, refetch } = useGetHubPostsQuery(filterOf(search), { pollingInterval: interval });
  const wanted = data ? pollingInterval(data.data, Date.now()) : 0;
  const { area, onFocus } = useKeptFocus();
  if (wanted !== interval) setInterval(wanted);
  return (
    <Page.Main>
      <Page.Title>{t('posts.title')}</Page.Title>
      <Layouts.Header
        title={t('posts.title')}
        subtitle={t('posts.subtitle')}
        primaryAction={
          <Flex gap={2}>
            {data && access.posts.manage ? <RetryFailed posts={data.data} /> : null}
            <ExportDialog />
          </Flex>
        }
      />
      <Layouts.Content>
        {error && !data ? (
          <StateBlock state="error" error={error} onRetry={() => void refetch()} />
        ) : data ? (
          <Flex direction="column" alignItems="stretch" gap={4} onFocus={onFocus}>
            <StuckNotice />
            <ApprovalNotice count={data.meta.toApprove} />
            <ByHandNotice count={data.meta.byHand} />
            <EditsNotice count={data.meta.edits} />
            <DriftNotice count={data.meta.drifted} />
            <UnansweredNotice count={data.meta.unanswered} />
            <CopiesLeftNotice count={data.meta.copiesLeft} />
            <RehearsedNotice manage={access.posts.manage} />
            <NotAskedNotice count={data.meta.notAsked} manage={access.posts.manage} />
            <section ref={area} tabIndex={-1} aria-label={t('posts.title')} style={{ outline: 'none' }}>
              <PostFilters accounts={access.accounts.read} />
              <PostList posts={data} filtered={search.toString() !== ''} may={access.posts} />
            </section>
          </Flex>
        ) : (
          <StateBlock state="loading" />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

interface ListProps {
  posts: PostsResponse;
  filtered: boolean;
  /** What the reader may do with posts. */
  may: Access['posts'];
}

function PostList({ posts: { data, meta }, filtered, may }: ListProps) {
  const { t } = useTranslate();
  const [search] = useSearchParams();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const choose = (id: number) =>
    setChosen(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]));
  const queue = may.approve && isApprovalQueue(search);
  if (data.length === 0) return <StateBlock state="empty" content={t(filtered ? 'posts.none-match' : 'posts.empty')} />;
  return (
    <>
      {queue ? <SelectionBar posts={data} chosen={chosen} onChoose={(ids) => setChosen(new Set(ids))} /> : null}
      <PostsTable posts={data} may={may} choice={queue ? { chosen, onChoose: choose } : null} />
      <Paging next={meta.pagination.nextCursor} />
    </>
  );
}

/** Cursors lead forward only; the browser's own back button leads back. */
function Paging({ next }: { next: string | null }) {
  const { t } = useTranslate();
  const [search, setSearch] = useSearchParams();
  const go = (cursor: string | null) => setSearch(withFilter(search, 'cursor', cursor === null ? [] : [cursor]));
  const beyond = search.has('cursor');
  if (!beyond && next === null) return null;
  return (
    <Flex tag="nav" aria-label={t('posts.paging')} justifyContent="flex-end" gap={2} paddingTop={4}>
      {beyond ? (
        <Button variant="tertiary" startIcon={<ArrowLeft />} onClick={() => go(null)}>
          {t('posts.newest')}
        </Button>
      ) : null}
      {next === null ? null : (
        <Button variant="tertiary" endIcon={<ArrowRight />} onClick={() => go(next)}>
          {t('posts.older')}
        </Button>
      )}
    </Flex>
  );
}
