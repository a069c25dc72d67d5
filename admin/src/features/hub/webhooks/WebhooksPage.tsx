import { Box, Checkbox, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';

import { POST_EVENTS, type PostEventName } from '../../../../../shared/contracts/post-events';
import { useAction } from '../../../api/use-action';
import { useGetHubWebhooksQuery, useSaveHubWebhookMutation, type Webhook } from '../../../api/webhooks';
import { useTranslate } from '../../../translations/use-translate';
import { Fieldset } from '../../../ui/Fieldset';
import { StateBlock } from '../../../ui/StateBlock';
import { READ_WEBHOOKS, WEBHOOKS } from './webhook-permissions';

const WEBHOOK_SETTINGS = '/settings/webhooks';

/** Which of Strapi's webhooks are called for our events: its own table has no place for them. */
export function WebhooksPage() {
  const { t } = useTranslate();
  return (
    <Page.Protect permissions={READ_WEBHOOKS}>
      <Page.Main>
        <Page.Title>{t('webhooks.title')}</Page.Title>
        <Layouts.Header
          title={t('webhooks.title')}
          subtitle={t('webhooks.subtitle')}
          primaryAction={
            <LinkButton tag={Link} to={WEBHOOK_SETTINGS} variant="secondary">
              {t('webhooks.manage')}
            </LinkButton>
          }
        />
        <Layouts.Content>
          <Webhooks />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}

function Webhooks() {
  const { t } = useTranslate();
  const { data, error, refetch } = useGetHubWebhooksQuery();
  const { allowedActions } = useRBAC(WEBHOOKS);
  if (error && !data) return <StateBlock state="error" error={error} onRetry={() => void refetch()} />;
  if (!data) return <StateBlock state="loading" />;
  if (data.data.length === 0) return <StateBlock state="empty" content={t('webhooks.empty')} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {data.data.map((webhook) => (
        <WebhookEvents key={webhook.id} webhook={webhook} mayChange={allowedActions.canUpdate === true} />
      ))}
    </Flex>
  );
}

function WebhookEvents({ webhook, mayChange }: { webhook: Webhook; mayChange: boolean }) {
  const { t } = useTranslate();
  const act = useAction();
  const [save, { isLoading }] = useSaveHubWebhookMutation();
  const set = (name: PostEventName, chosen: boolean) => {
    const others = webhook.events.filter((event) => event !== name);
    const events = chosen ? [...others, name] : others;
    return act(() => save({ ...webhook, events }).unwrap(), t('webhooks.saved'));
  };
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={6}>
      <Fieldset name={webhook.name}>
        <Typography tag="p" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {webhook.isEnabled ? webhook.url : t('webhooks.off', { url: webhook.url })}
        </Typography>
        {POST_EVENTS.map((name) => (
          <Checkbox
            key={name}
            checked={webhook.events.includes(name)}
            disabled={!mayChange || isLoading}
            onCheckedChange={(chosen: boolean | 'indeterminate') => void set(name, chosen === true)}
          >
            {t(`webhooks.${name}`)}
          </Checkbox>
        ))}
      </Fieldset>
    </Box>
  );
}
