import { Typography } from '@strapi/design-system';

import type { PostRow } from '../../../../../shared/contracts/posts';
import { useTranslate } from '../../../translations/use-translate';

/** On how many of its pages an item stands; nothing where it is meant for one alone. */
export function ReachNote({ reach }: Pick<PostRow, 'reach'>) {
  const { t } = useTranslate();
  if (reach.of < 2) return null;
  return (
    <Typography variant="pi" textColor={reach.live < reach.of ? 'neutral800' : 'neutral600'}>
      {t('posts.reach', { live: reach.live, of: reach.of })}
    </Typography>
  );
}
