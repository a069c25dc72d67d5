import { Button, Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';

import { useGetHubRedirectsQuery, useLazyGetHubRedirectsFileQuery } from '../../../api/redirects';
import { useAction } from '../../../api/use-action';
import { permission } from '../../../permissions';
import { useTranslate } from '../../../translations/use-translate';
import { StateBlock } from '../../../ui/StateBlock';
import { saveFile } from '../../../ui/save-file';
import { ImportRedirects } from './ImportRedirects';
import { RedirectsTable } from './RedirectsTable';

/** Where the addresses of the old site lead: one table, kept as a CSV file. */
export function RedirectsPage() {
  const { t } = useTranslate();
  return (
    <Page.Protect permissions={[permission('settings')]}>
      <Page.Main>
        <Page.Title>{t('redirects.title')}</Page.Title>
        <Layouts.Header
          title={t('redirects.title')}
          subtitle={t('redirects.subtitle')}
          primaryAction={<DownloadButton />}
        />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <ImportRedirects />
            <Present />
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}

function DownloadButton() {
  const { t } = useTranslate();
  const [load, { isFetching }] = useLazyGetHubRedirectsFileQuery();
  const act = useAction();
  const download = () =>
    act(async () => saveFile('redirects.csv', 'text/csv;charset=utf-8', (await load().unwrap()).data.csv));
  return (
    <Button variant="secondary" startIcon={<Download />} loading={isFetching} onClick={() => void download()}>
      {t('redirects.download')}
    </Button>
  );
}

function Present() {
  const { t } = useTranslate();
  const { data, error, refetch } = useGetHubRedirectsQuery();
  if (error) return <StateBlock state="error" error={error} onRetry={() => void refetch()} />;
  if (!data) return <StateBlock state="loading" />;
  const { total, shown } = data.meta;
  if (total === 0) return <StateBlock state="empty" content={t('redirects.empty')} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <RedirectsTable redirects={data.data} />
      {shown < total ? (
        <Typography variant="pi" textColor="neutral600">
          {t('redirects.more', { shown, total })}
        </Typography>
      ) : null}
    </Flex>
  );
}
