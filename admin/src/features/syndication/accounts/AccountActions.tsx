import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowsCounterClockwise, Pencil, Play, Stop } from '@strapi/icons';

import type { Account, ChannelInfo } from '../../../../../shared/contracts/accounts';
import {
  type AccountCommand,
  useCommandHubAccountMutation,
  useDisconnectHubAccountMutation,
} from '../../../api/accounts';
import { useAction } from '../../../api/use-action';
import { useTranslate } from '../../../translations/use-translate';
import { ConfirmButton } from '../../../ui/ConfirmButton';
import { LookAtAll } from './LookAtAll';
import { RulesDialog } from './RulesDialog';

interface Props {
  account: Account;
  /** Undefined when the channel's plugin was removed: there is no form for it. */
  channel: ChannelInfo | undefined;
  onEdit: () => void;
}

/** Test, pause or resume, change, disconnect. */
export function AccountActions({ account, channel, onEdit }: Props) {
  const { t } = useTranslate();
  const act = useAction();
  const [command, commanding] = useCommandHubAccountMutation();
  const run = (name: AccountCommand) =>
    void act(() => command({ id: account.id, command: name }).unwrap(), t(`accounts.${name}.done`));
  const busyWith = commanding.isLoading ? commanding.originalArgs?.command : undefined;
  return (
    <Flex gap={2} wrap="wrap">
      <Button
        size="S"
        variant="tertiary"
        startIcon={<ArrowsCounterClockwise />}
        loading={busyWith === 'check'}
        onClick={() => run('check')}
      >
        {t('accounts.check')}
      </Button>
      {account.state === 'ready' ? (
        <Button
          size="S"
          variant="tertiary"
          startIcon={<Stop />}
          loading={busyWith === 'pause'}
          onClick={() => run('pause')}
        >
          {t('accounts.pause')}
        </Button>
      ) : null}
      {account.state === 'paused' ? (
        <Button
          size="S"
          variant="secondary"
          startIcon={<Play />}
          loading={busyWith === 'resume'}
          onClick={() => run('resume')}
        >
          {t('accounts.resume')}
        </Button>
      ) : null}
      {channel ? (
        <Button
          size="S"
          variant={account.state === 'broken' ? 'secondary' : 'tertiary'}
          startIcon={<Pencil />}
          onClick={onEdit}
        >
          {t('accounts.change')}
        </Button>
      ) : null}
      <RulesDialog account={account} />
      {channel?.capabilities.look && account.state === 'ready' ? <LookAtAll account={account} /> : null}
      <Disconnect account={account} />
    </Flex>
  );
}

function Disconnect({ account }: { account: Account }) {
  const { t } = useTranslate();
  const act = useAction();
  const [disconnect] = useDisconnectHubAccountMutation();
  return (
    <ConfirmButton
      label={t('accounts.disconnect')}
      title={t('accounts.disconnect.title', { name: account.label })}
      confirm={t('accounts.disconnect')}
      variant="danger-light"
      confirmVariant="danger"
      onConfirm={() => act(() => disconnect(account.id).unwrap(), t('accounts.disconnect.done'))}
    >
      <Typography textAlign="center">{t('accounts.disconnect.text', { live: account.counts.live })}</Typography>
    </ConfirmButton>
  );
}
