import { Button } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';

import type { Account } from '../../../../../shared/contracts/accounts';
import { useLookAtHubAccountMutation } from '../../../api/posts';
import { useAction } from '../../../api/use-action';
import { useAccess } from '../../../permissions';
import { useTranslate } from '../../../translations/use-translate';

/** Looks now at every live post of an account, in the background. */
export function LookAtAll({ account }: { account: Account }) {
  const { t } = useTranslate();
  const { toggleNotification } = useNotification();
  const access = useAccess();
  const [look, looking] = useLookAtHubAccountMutation();
  const act = useAction();
  if (!access.posts.manage) return null;
  const onClick = () =>
    void act(async () => {
      const { posts } = (await look(account.id).unwrap()).data;
      toggleNotification({ type: 'success', message: t('look.all.done', { count: posts }) });
    });
  return (
    <Button size="S" variant="tertiary" startIcon={<Eye />} loading={looking.isLoading} onClick={onClick}>
      {t('look.all')}
    </Button>
  );
}
