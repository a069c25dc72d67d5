import { Button } from '@strapi/design-system';
import { useSearchParams } from 'react-router-dom';

import { useTranslate } from '../../../translations/use-translate';
import { Notice } from '../../../ui/Notice';
import { OPEN_REPLIES } from './posts-address';

/** How many replies wait for an answer, and the way to the posts under which they stand. */
export function UnansweredNotice({ count }: { count: number }) {
  const { t } = useTranslate();
  const [search, setSearch] = useSearchParams();
  if (count === 0 || search.has('replies')) return null;
  return (
    <Notice
      tone="info"
      title={t('replies.waiting', { count })}
      action={
        <Button size="S" variant="secondary" onClick={() => setSearch(new URLSearchParams(OPEN_REPLIES))}>
          {t('replies.show')}
        </Button>
      }
    />
  );
}
