import { Button } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useSearchParams } from 'react-router-dom';

import type { PostRow } from '../../../../../shared/contracts/posts';
import { useRetryHubPostsMutation } from '../../../api/posts';
import { useAction } from '../../../api/use-action';
import { useTranslate } from '../../../translations/use-translate';
import { listOf } from './posts-address';

/** Tries all that failed on one page again: offered where the list shows that page alone. */
export function RetryFailed({ posts }: { posts: readonly PostRow[] }) {
  const { t } = useTranslate();
  const [search] = useSearchParams();
  const [send, { isLoading }] = useRetryHubPostsMutation();
  const act = useAction();
  const accounts = listOf(search, 'account');
  const account = Number(accounts[0]);
  const failed = posts.some(({ work }) => work === 'failed');
  if (accounts.length !== 1 || !Number.isSafeInteger(account) || !failed) return null;
  return (
    <Button
      variant="secondary"
      startIcon={<ArrowClockwise />}
      loading={isLoading}
      onClick={() => void act(() => send({ account }).unwrap(), t('posts.retry-failed.done'))}
    >
      {t('posts.retry-failed')}
    </Button>
  );
}
