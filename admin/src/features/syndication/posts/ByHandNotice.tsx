import { Button } from '@strapi/design-system';
import { useSearchParams } from 'react-router-dom';

import { useTranslate } from '../../../translations/use-translate';
import { Notice } from '../../../ui/Notice';
import { BY_HAND } from './posts-address';

/** How many posts a person has to post, change or take down by hand, and the way to them. */
export function ByHandNotice({ count }: { count: number }) {
  const { t } = useTranslate();
  const [search, setSearch] = useSearchParams();
  if (count === 0 || search.get('problem') === BY_HAND.problem) return null;
  return (
    <Notice
      tone="info"
      title={t('hand.waiting', { count })}
      action={
        <Button size="S" variant="secondary" onClick={() => setSearch(new URLSearchParams(BY_HAND))}>
          {t('hand.show')}
        </Button>
      }
    />
  );
}
