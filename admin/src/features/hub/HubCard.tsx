import { Box, Flex, LinkButton, Status, Typography } from '@strapi/design-system';
import { ExternalLink, House } from '@strapi/icons';
import { Link } from 'react-router-dom';

import type { SettingsResponse } from '../../../../shared/contracts/settings';
import { useTranslate } from '../../translations/use-translate';
import { Notice } from '../../ui/Notice';
import { safeHref } from '../../ui/web-address';
import { HubSwitch } from './HubSwitch';
import { Panel } from './Panel';

type Hub = SettingsResponse['data']['hub'];

/** The public hub: its address, whether visitors can see it, and, for phones without a menu beside the page, its other screens. */
export function HubCard({ hub }: { hub: Hub }) {
  const { t } = useTranslate();
  const href = safeHref(hub.url);
  return (
    <Panel
      icon={<House fill="primary600" />}
      title={t('hub.title')}
      end={
        <Status size="S" variant={hub.open ? 'success' : 'secondary'}>
          <Typography tag="span" variant="pi" fontWeight="bold">
            {t(hub.open ? 'hub.open' : 'hub.closed')}
          </Typography>
        </Status>
      }
    >
      <Typography tag="p" textColor="neutral600">
        {t(hub.open ? 'hub.open.text' : 'hub.closed.text')}
      </Typography>
      {hub.url ? (
        <Box background="neutral100" hasRadius padding={3}>
          <Typography fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
            {hub.url}
          </Typography>
        </Box>
      ) : null}
      {hub.problem ? <Notice tone="warning" title={hub.problem} /> : null}
      <Flex gap={2} wrap="wrap">
        {hub.open && href ? (
          <LinkButton href={href} isExternal variant="default" endIcon={<ExternalLink />}>
            {t('hub.visit')}
          </LinkButton>
        ) : null}
        <HubSwitch hub={hub} />
        <LinkButton tag={Link} to="redirects" variant="tertiary">
          {t('redirects.title')}
        </LinkButton>
        <LinkButton tag={Link} to="rebuild" variant="tertiary">
          {t('rebuild.open')}
        </LinkButton>
      </Flex>
    </Panel>
  );
}
