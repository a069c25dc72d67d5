import { Button, Flex, Grid } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { Account, AccountsResponse, ChannelInfo } from '../../../../../shared/contracts/accounts';
import { useGetHubAccountsQuery, useGetHubChannelsQuery } from '../../../api/accounts';
import { permission, useAccess } from '../../../permissions';
import { useTranslate } from '../../../translations/use-translate';
import { StateBlock } from '../../../ui/StateBlock';
import { AccountAlerts } from './AccountAlerts';
import { AccountCard } from './AccountCard';
import { AccountDialog } from './AccountDialog';
import { EncryptionNotice, MovedNotice, PublicUrlNotice } from './AccountNotices';

/** What the dialog is open for. */
type Editing = { account: Account | null } | null;

export function AccountsPage() {
  return (
    <Page.Protect permissions={[permission('accounts.read')]}>
      <Accounts />
    </Page.Protect>
  );
}

function Accounts() {
  const { t } = useTranslate();
  const access = useAccess();
  const accounts = useGetHubAccountsQuery();
  const channels = useGetHubChannelsQuery();
  const [editing, setEditing] = useState<Editing>(null);
  const connect = access.accounts.manage ? (
    <Button startIcon={<Plus />} onClick={() => setEditing({ account: null })}>
      {t('accounts.connect')}
    </Button>
  ) : null;
  const reload = () => {
    void accounts.refetch();
    void channels.refetch();
  };
  return (
    <Page.Main>
      <Page.Title>{t('accounts.title')}</Page.Title>
      <Layouts.Header title={t('accounts.title')} subtitle={t('accounts.subtitle')} primaryAction={connect} />
      <Layouts.Content>
        {accounts.data && channels.data ? (
          <>
            <AccountList
              accounts={accounts.data}
              channels={channels.data.data}
              manage={access.accounts.manage}
              connect={connect}
              onEdit={(account) => setEditing({ account })}
            />
            <AccountDialog
              key={editing?.account?.id ?? 'new'}
              open={editing !== null}
              account={editing?.account ?? null}
              channels={channels.data.data}
              meta={accounts.data.meta}
              onClose={() => setEditing(null)}
            />
          </>
        ) : accounts.error || channels.error ? (
          <StateBlock state="error" error={accounts.error ?? channels.error} onRetry={reload} />
        ) : (
          <StateBlock state="loading" />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

interface ListProps {
  accounts: AccountsResponse;
  channels: readonly ChannelInfo[];
  manage: boolean;
  connect: React.ReactNode;
  onEdit: (account: Account) => void;
}

function AccountList({ accounts: { data, meta }, channels, manage, connect, onEdit }: ListProps) {
  const { t } = useTranslate();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {meta.moved ? <MovedNotice moved={meta.moved} manage={manage} /> : null}
      <AccountAlerts accounts={data} />
      {meta.encryption ? null : <EncryptionNotice hint={meta.encryptionHint} />}
      {meta.publicUrl === null ? <PublicUrlNotice /> : null}
      {data.length === 0 ? (
        <StateBlock state="empty" content={t('accounts.empty')} action={connect} />
      ) : (
        <Grid.Root gap={4} tag="ul" aria-label={t('accounts.title')}>
          {data.map((account) => (
            <Grid.Item key={account.id} col={6} s={12} xs={12} tag="li" alignItems="stretch">
              <AccountCard
                account={account}
                channel={channels.find(({ id }) => id === account.channel)}
                locales={meta.locales}
                manage={manage}
                onEdit={() => onEdit(account)}
              />
            </Grid.Item>
          ))}
        </Grid.Root>
      )}
    </Flex>
  );
}
