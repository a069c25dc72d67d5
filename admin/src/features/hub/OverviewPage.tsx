import { Flex, Grid } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';

import { useGetHubSettingsQuery } from '../../api/settings';
import { useAccess } from '../../permissions';
import { useTranslate } from '../../translations/use-translate';
import { StateBlock } from '../../ui/StateBlock';
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
          {access.settings ? <HubState /> : null}
          {access.accounts.read ? <SocialCard /> : null}
          <ContentLinks />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function HubState() {
  const { data, error, refetch } = useGetHubSettingsQuery();
  if (error) return <StateBlock state="error" error={error} onRetry={() => void refetch()} />;
  if (!data) return <StateBlock state="loading" />;
  return (
    <Grid.Root gap={4}>
      {data.data.missingInfo.length > 0 ? (
        <Grid.Item col={12} alignItems="stretch">
          <MissingInfoNotice missing={data.data.missingInfo} />
        </Grid.Item>
      ) : null}
      <Grid.Item col={12} alignItems="stretch">
        <HubCard hub={data.data.hub} />
      </Grid.Item>
    </Grid.Root>
  );
}
