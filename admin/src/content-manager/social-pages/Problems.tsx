import { Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';

import type { PreviewResponse } from '../../../../shared/contracts/plan';
import { useTranslate } from '../../translations/use-translate';
import { Notice } from '../../ui/Notice';
import { isEmptyField, rootField } from './panel-state';

interface Props {
  /** uid of the type whose form is open. */
  contentType: string;
  problems: PreviewResponse['data']['problems'];
}

/** What must be filled in or mended before the texts can be shown, by the names that stand in the form. */
export function Problems({ contentType, problems }: Props) {
  const { t, said, labelOf } = useTranslate();
  const values = useForm('Problems', (state) => state.values, false) ?? {};
  if (problems.length === 0) return null;
  return (
    <Notice compact tone="info" title={t('panel.fill-in')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
        {problems.map(({ field, message }) => (
          <Typography key={`${field}:${message}`} tag="li" variant="pi">
            {field === 'template' ? said(message) : labelOf(contentType, rootField(field))}
            {field === 'template' || isEmptyField(values, field) ? '' : ` · ${said(message)}`}
          </Typography>
        ))}
      </Flex>
    </Notice>
  );
}
