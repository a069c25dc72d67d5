import { Flex, Grid } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';

import { useGetHubAccountsQuery } from '../../api/accounts';
import { useGetHubSettingsQuery } from '../../api/settings';
import { useAccess } from '../../permissions';
import { useTranslate } from '../../translations/use-translate';
import { Notice } from '../../ui/Notice';
import { StateBlock } from '../../ui/StateBlock';
import { AccountAlerts } from '../syndication/accounts/AccountAlerts';
import { NeedsCard } from '../syndication/attention/NeedsCard';
import { StuckNotice } from '../syndication/attention/StuckNotice';
import { StoppedNotice } from '../timers/StoppedNotice';
import { ContentLinks } from './ContentLinks';
import { HubCard } from './HubCard';
import { MissingInfoNotice } from './MissingInfoNotice';
import { SocialCard } from './SocialCard';

/** The plugin's home: where the hub stands, what is missing, where to go next. */
export function OverviewPage() {
  const { t } = useTranslate();
  const access = useAccess();
  return (
    <Page.Main>
      <Page.Title>{t('plugin.name')}</Page.Title>
      <Layouts.Header title={t('plugin.name')} subtitle={t('overview.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {access.posts.read ? <StoppedNotice /> : null}
          {access.posts.read ? <StuckNotice /> : null}
          {access.accounts.read ? <Accounts /> : null}
          {access.settings ? <Missing /> : null}
          {access.settings ? <Undrawn /> : null}
          {access.posts.read ? <NeedsCard /> : null}
          <Grid.Root gap={4}>
            {access.settings ? (
              <Grid.Item col={6} s={12} xs={12} alignItems="stretch">
                <HubState />
              </Grid.Item>
            ) : null}
            {access.accounts.read ? (
              <Grid.Item col={6} s={12} xs={12} alignItems="stretch">
                <SocialCard posts={access.posts.read} />
              </Grid.Item>
            ) : null}
          </Grid.Root>
          <ContentLinks mayImport={access.import} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function Accounts() {
  const { data } = useGetHubAccountsQuery();
  return <AccountAlerts accounts={data?.data ?? []} to="accounts" />;
}

function Missing() {
  const { data } = useGetHubSettingsQuery();
  const missing = data?.data.missingInfo ?? [];
  return missing.length === 0 ? null : <MissingInfoNotice missing={missing} />;
}

function Undrawn() {
  const { t } = useTranslate();
  const { data } = useGetHubSettingsQuery();
  if (data?.data.shareImages !== 'unavailable') return null;
  return (
    <Notice tone="warning" title={t('share-images.unavailable')}>
      {t('share-images.advice')}
    </Notice>
  );
}

function HubState() {
  const { data, error, refetch } = useGetHubSettingsQuery();
  if (data) return <HubCard hub={data.data.hub} />;
  if (error) return <StateBlock state="error" error={error} onRetry={() => void refetch()} />;
  return <StateBlock state="loading" />;
}
