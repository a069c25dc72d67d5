import { LinkButton, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';

import type { Account } from '../../../../../shared/contracts/accounts';
import { useTranslate } from '../../../translations/use-translate';
import { Notice } from '../../../ui/Notice';
import { When } from '../../../ui/When';

interface Props {
  accounts: readonly Account[];
  /** Where they are mended, from a page that is not theirs. */
  to?: string;
}

/** Accounts that cannot post, or soon will not be able to. */
export function AccountAlerts({ accounts, to }: Props) {
  const { t } = useTranslate();
  const broken = accounts.filter(({ state }) => state === 'broken');
  const ending = accounts.filter(({ state, health }) => state !== 'broken' && state !== 'copy' && health.endsSoon);
  const action = to ? (
    <LinkButton tag={Link} to={to} variant="secondary" size="S">
      {t('social.manage')}
    </LinkButton>
  ) : null;
  return (
    <>
      {broken.length > 0 ? (
        <Notice tone="danger" title={t('health.alert.broken', { count: broken.length })} action={action}>
          <Names accounts={broken} />
          <Typography tag="p">{t('health.alert.broken.text')}</Typography>
        </Notice>
      ) : null}
      {ending.length > 0 ? (
        <Notice tone="warning" title={t('health.alert.ends', { count: ending.length })} action={action}>
          <Names accounts={ending} />
          <Typography tag="p">{t('health.alert.ends.text')}</Typography>
        </Notice>
      ) : null}
    </>
  );
}

function Names({ accounts }: { accounts: readonly Account[] }) {
  return (
    <ul>
      {accounts.map(({ id, label, handle, health }) => (
        <Typography key={id} tag="li">
          {label} ({handle})
          {health.expiresAt && health.endsSoon ? (
            <>
              {' · '}
              <When at={health.expiresAt} />
            </>
          ) : null}
        </Typography>
      ))}
    </ul>
  );
}
