import { Status, Typography } from '@strapi/design-system';

import type { Account } from '../../../../../shared/contracts/accounts';
import { useTranslate } from '../../../translations/use-translate';

const STATE_VARIANTS = {
  ready: 'success',
  paused: 'secondary',
  broken: 'danger',
  copy: 'warning',
} as const satisfies Record<Account['state'], string>;

/** Whether an account can take posts now. */
export function AccountState({ state }: { state: Account['state'] }) {
  const { t } = useTranslate();
  return (
    <Status variant={STATE_VARIANTS[state]} size="S">
      <Typography tag="span" variant="pi" fontWeight="bold">
        {t(`account-state.${state}`)}
      </Typography>
    </Status>
  );
}
