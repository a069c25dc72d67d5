import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Link } from 'react-router-dom';

import type { SettingsResponse } from '../../../../shared/contracts/settings';
import { KIND_UIDS } from '../../../../shared/kinds';
import { useTranslate } from '../../translations/use-translate';
import { Notice } from '../../ui/Notice';

/** Pages that a public site must have and that are not published. */
export function MissingInfoNotice({ missing }: { missing: SettingsResponse['data']['missingInfo'] }) {
  const { t } = useTranslate();
  return (
    <Notice
      tone="warning"
      title={t('missing-info.title')}
      action={
        <LinkButton
          tag={Link}
          size="S"
          variant="secondary"
          startIcon={<Plus />}
          to={`/content-manager/collection-types/${KIND_UIDS.info}/create`}
        >
          {t('missing-info.write')}
        </LinkButton>
      }
    >
      <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
        {missing.map((role) => (
          <Typography key={role} tag="li">
            {t(`missing-info.${role}`)}
          </Typography>
        ))}
      </Flex>
    </Notice>
  );
}
