import { Button } from '@strapi/design-system';
import { useSearchParams } from 'react-router-dom';

import { useTranslate } from '../../../translations/use-translate';
import { Notice } from '../../../ui/Notice';
import { EDITS } from './posts-address';

/** How many edits wait because their networks do not take them, and the way to them. */
export function EditsNotice({ count }: { count: number }) {
  const { t } = useTranslate();
  const [search, setSearch] = useSearchParams();
  if (count === 0 || search.get('problem') === EDITS.problem) return null;
  return (
    <Notice
      tone="warning"
      title={t('edits.waiting', { count })}
      action={
        <Button size="S" variant="secondary" onClick={() => setSearch(new URLSearchParams(EDITS))}>
          {t('edits.show')}
        </Button>
      }
    />
  );
}
