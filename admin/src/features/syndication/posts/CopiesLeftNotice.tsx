import { Button } from '@strapi/design-system';
import { useSearchParams } from 'react-router-dom';

import { useTranslate } from '../../../translations/use-translate';
import { Notice } from '../../../ui/Notice';
import { COPIES_LEFT } from './posts-address';

/** How many copies stand on networks although their items are gone, and the way to them. */
export function CopiesLeftNotice({ count }: { count: number }) {
  const { t } = useTranslate();
  const [search, setSearch] = useSearchParams();
  if (count === 0 || search.has('copies')) return null;
  return (
    <Notice
      tone="warning"
      title={t('copies.waiting', { count })}
      action={
        <Button size="S" variant="secondary" onClick={() => setSearch(new URLSearchParams(COPIES_LEFT))}>
          {t('copies.show')}
        </Button>
      }
    />
  );
}
