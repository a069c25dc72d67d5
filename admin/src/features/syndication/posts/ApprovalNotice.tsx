import { Button } from '@strapi/design-system';
import { useSearchParams } from 'react-router-dom';

import { useTranslate } from '../../../translations/use-translate';
import { Notice } from '../../../ui/Notice';
import { isApprovalQueue, QUEUE } from './posts-address';

/** How many posts wait for somebody to say yes, and the way to them. */
export function ApprovalNotice({ count }: { count: number }) {
  const { t } = useTranslate();
  const [search, setSearch] = useSearchParams();
  if (count === 0 || isApprovalQueue(search)) return null;
  return (
    <Notice
      tone="info"
      title={t('approval.waiting', { count })}
      action={
        <Button size="S" variant="secondary" onClick={() => setSearch(new URLSearchParams(QUEUE))}>
          {t('approval.show')}
        </Button>
      }
    />
  );
}
