import { Box, Typography } from '@strapi/design-system';

import { useGetHubAttentionQuery } from '../../../api/attention';
import { useTranslate } from '../../../translations/use-translate';
import { Notice } from '../../../ui/Notice';

/** Stands above every page of the plugin while nothing is sent. */
export function DryRunBanner() {
  const { t } = useTranslate();
  const { data } = useGetHubAttentionQuery();
  if (!data?.data.dryRun) return null;
  return (
    <Box paddingLeft={{ initial: 4, medium: 10 }} paddingRight={{ initial: 4, medium: 10 }} paddingTop={4}>
      <Notice tone="warning" title={t('dry-run.title')}>
        <Typography tag="p">{t('dry-run.text')}</Typography>
      </Notice>
    </Box>
  );
}
