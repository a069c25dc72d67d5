import { Badge, VisuallyHidden } from '@strapi/design-system';

import { useGetHubAttentionQuery } from '../../../api/attention';
import { useTranslate } from '../../../translations/use-translate';

/** How many posts wait for approval, beside the menu's link to them; nothing where none does. */
export function ApprovalBadge() {
  const { t } = useTranslate();
  const { data } = useGetHubAttentionQuery();
  const count = data?.data.needs.approval ?? 0;
  if (count === 0) return null;
  return (
    <Badge size="S" textColor="neutral800" title={t('approval.waiting', { count })}>
      <span aria-hidden>{count}</span>
      <VisuallyHidden>{t('approval.waiting', { count })}</VisuallyHidden>
    </Badge>
  );
}
