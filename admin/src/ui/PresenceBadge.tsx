import { Status, Typography } from '@strapi/design-system';

import type { Presence } from '../../../shared/contracts/posts';
import { useTranslate } from '../translations/use-translate';

const VARIANTS = {
  none: 'neutral',
  live: 'success',
  uncertain: 'warning',
  removed: 'secondary',
} as const satisfies Record<Presence, string>;

/** What stands on the network now. */
export function PresenceBadge({ presence }: { presence: Presence }) {
  const { t } = useTranslate();
  return (
    <Status variant={VARIANTS[presence]} size="S">
      <Typography tag="span" variant="pi" fontWeight="bold">
        {t(`presence.${presence}`)}
      </Typography>
    </Status>
  );
}
