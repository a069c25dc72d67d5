import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';

import { useGetHubRebuildQuery } from '../../../api/rebuild';
import { permission } from '../../../permissions';
import { useTranslate } from '../../../translations/use-translate';
import { StateBlock } from '../../../ui/StateBlock';
import { Differences } from './Differences';
import { RebuildProgress } from './RebuildProgress';
import { rebuildPolling } from './rebuild-state';

/** Makes every page again from what is published, and says what was not as it should be. */
export function RebuildPage() {
  const { t } = useTranslate();
  return (
    <Page.Protect permissions={[permission('settings')]}>
      <Page.Main>
        <Page.Title>{t('rebuild.title')}</Page.Title>
        <Layouts.Header title={t('rebuild.title')} subtitle={t('rebuild.subtitle')} />
        <Layouts.Content>
          <Present />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}

function Present() {
  const [pollingInterval, setPollingInterval] = useState(0);
  const { data, error, refetch } = useGetHubRebuildQuery(undefined, {
    pollingInterval,
    refetchOnMountOrArgChange: true,
  });
  const wanted = data ? rebuildPolling(data.data.status) : 0;
  if (wanted !== pollingInterval) setPollingInterval(wanted);
  if (error && !data) return <StateBlock state="error" error={error} onRetry={() => void refetch()} />;
  if (!data) return <StateBlock state="loading" />;
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <RebuildProgress rebuild={data.data} />
      <Differences rebuild={data.data} />
    </Flex>
  );
}
