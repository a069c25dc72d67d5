import { Button, Typography } from '@strapi/design-system';
import { useSearchParams } from 'react-router-dom';

import type { NotAskedInput } from '../../../../../shared/contracts/posts';
import { useGetHubAttentionQuery } from '../../../api/attention';
import { useTranslate } from '../../../translations/use-translate';
import { Notice } from '../../../ui/Notice';
import { AnswerAll } from './NotAskedNotice';
import { REHEARSED } from './posts-address';

const ALL_REHEARSED: NotAskedInput = { rehearsed: true };

/** What a dry run would have sent. While it lasts nothing of it can be sent. */
export function RehearsedNotice({ manage }: { manage: boolean }) {
  const { t } = useTranslate();
  const { data } = useGetHubAttentionQuery();
  const [search, setSearch] = useSearchParams();
  const count = data?.data.needs['dry-run'] ?? 0;
  if (!data || count === 0) return null;
  const isShown = search.get('problem') === REHEARSED.problem;
  return (
    <Notice
      tone="info"
      title={t('dry-run.rehearsed', { count })}
      action={
        <>
          {isShown ? null : (
            <Button size="S" variant="secondary" onClick={() => setSearch(new URLSearchParams(REHEARSED))}>
              {t('dry-run.show')}
            </Button>
          )}
          {manage && !data.data.dryRun ? <AnswerAll answer="share" count={count} input={ALL_REHEARSED} /> : null}
          {manage ? <AnswerAll answer="cancel" count={count} input={ALL_REHEARSED} /> : null}
        </>
      }
    >
      <Typography tag="p">{t('dry-run.rehearsed.text')}</Typography>
    </Notice>
  );
}
