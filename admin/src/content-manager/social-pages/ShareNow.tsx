import { Typography } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';
import { useForm } from '@strapi/strapi/admin';

import type { PlanAccount } from '../../../../shared/contracts/plan';
import { type PlanKey, useShareHubItemNowMutation } from '../../api/plan';
import { useAction } from '../../api/use-action';
import { useTranslate } from '../../translations/use-translate';
import { ConfirmButton } from '../../ui/ConfirmButton';
import { shareableNow } from './panel-state';

interface Props {
  plan: PlanKey;
  accounts: readonly PlanAccount[];
}

/** For an item that is public as it stands, where Publish has nothing to do: sends what is ticked. */
export function ShareNow({ plan: { kind, locale, documentId }, accounts }: Props) {
  const { t } = useTranslate();
  const modified = useForm('ShareNow', (state) => state.modified, false) === true;
  const [share] = useShareHubItemNowMutation();
  const act = useAction();
  const count = shareableNow(accounts);
  if (documentId === undefined || modified || count === 0) return null;
  return (
    <ConfirmButton
      label={t('panel.share-now')}
      title={t('panel.share-now')}
      confirm={t('panel.share-now')}
      variant="default"
      startIcon={<PaperPlane />}
      onConfirm={() => act(() => share({ kind, locale, documentId }).unwrap(), t('post-action.share.done'))}
    >
      <Typography>{t('panel.share-now.text', { count })}</Typography>
    </ConfirmButton>
  );
}
