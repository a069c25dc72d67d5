import { Button, Flex } from '@strapi/design-system';

import type { PlanAccount } from '../../../../shared/contracts/plan';
import type { PlanKey } from '../../api/plan';
import { useAnswerHubNotAskedMutation } from '../../api/posts';
import { useAction } from '../../api/use-action';
import { useTranslate } from '../../translations/use-translate';
import { Notice } from '../../ui/Notice';
import { againState } from './panel-state';

interface Props {
  plan: PlanKey;
  accounts: readonly PlanAccount[];
  /** On how many accounts the item stood before it was taken down. */
  stoodOn: number;
  manage: boolean;
}

/** An item that was taken down is shared again only by somebody who says so: here, for all pages at once. */
export function AgainNotice({ plan, accounts, stoodOn, manage }: Props) {
  const { t } = useTranslate();
  switch (againState(accounts, stoodOn)) {
    case 'waits':
      return (
        <Notice compact tone="info" title={t('again.question', { count: stoodOn })}>
          {manage ? <Answers plan={plan} /> : null}
        </Notice>
      );
    case 'nowhere':
      return <Notice compact tone="info" title={t('again.tick', { count: stoodOn })} />;
    case 'no-question':
      return null;
  }
}

function Answers({ plan: { documentId, locale } }: { plan: PlanKey }) {
  const { t } = useTranslate();
  const [send, { isLoading }] = useAnswerHubNotAskedMutation();
  const act = useAction();
  if (documentId === undefined) return null;
  const answer = (said: 'share' | 'cancel') =>
    void act(() => send({ answer: said, input: { documentId, locale } }).unwrap(), t(`again.${said}.done`));
  return (
    <Flex gap={2} wrap="wrap">
      <Button size="S" loading={isLoading} onClick={() => answer('share')}>
        {t('again.share')}
      </Button>
      <Button size="S" variant="tertiary" disabled={isLoading} onClick={() => answer('cancel')}>
        {t('again.cancel')}
      </Button>
    </Flex>
  );
}
