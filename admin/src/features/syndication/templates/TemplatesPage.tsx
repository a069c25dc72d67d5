import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';

import { useGetHubTemplatesQuery } from '../../../api/templates';
import { permission } from '../../../permissions';
import { useTranslate } from '../../../translations/use-translate';
import { StateBlock } from '../../../ui/StateBlock';
import { TemplateEditor } from './TemplateEditor';
import { TemplateList } from './TemplateList';
import { addressOf, scopeOf } from './templates-address';

/** The words that posts are made with: a list, and an editor for the one that stands in the address. */
export function TemplatesPage() {
  const { t } = useTranslate();
  const [search, setSearch] = useSearchParams();
  const scope = scopeOf(search);
  const add = () => setSearch(addressOf({ occasion: 'announce', channel: '', kind: '', locale: '' }));
  return (
    <Page.Protect permissions={[permission('settings')]}>
      <Page.Main>
        <Page.Title>{t('templates.title')}</Page.Title>
        <Layouts.Header
          title={t('templates.title')}
          subtitle={t('templates.subtitle')}
          primaryAction={
            scope ? null : (
              <Button startIcon={<Plus />} onClick={add}>
                {t('templates.add')}
              </Button>
            )
          }
        />
        <Layouts.Content>
          <Content />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}

function Content() {
  const [search, setSearch] = useSearchParams();
  const { data, error, refetch } = useGetHubTemplatesQuery();
  if (error && !data) return <StateBlock state="error" error={error} onRetry={() => void refetch()} />;
  if (!data) return <StateBlock state="loading" />;
  const scope = scopeOf(search);
  if (!scope) return <TemplateList data={data.data} onOpen={(one) => setSearch(addressOf(one))} />;
  return <TemplateEditor key={search.toString()} data={data.data} scope={scope} onClose={() => setSearch({})} />;
}
