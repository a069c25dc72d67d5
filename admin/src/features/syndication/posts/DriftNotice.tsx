import { Button } from '@strapi/design-system';
import { useSearchParams } from 'react-router-dom';

import { useTranslate } from '../../../translations/use-translate';
import { Notice } from '../../../ui/Notice';
import { DRIFTED } from './posts-address';

/** How many posts were changed or removed on their networks, and the way to them. */
export function DriftNotice({ count }: { count: number }) {
  const { t } = useTranslate();
  const [search, setSearch] = useSearchParams();
  if (count === 0 || search.get('problem') === DRIFTED.problem) return null;
  return (
    <Notice
      tone="warning"
      title={t('drift.waiting', { count })}
      action={
        <Button size="S" variant="secondary" onClick={() => setSearch(new URLSearchParams(DRIFTED))}>
          {t('drift.show')}
        </Button>
      }
    />
  );
}
