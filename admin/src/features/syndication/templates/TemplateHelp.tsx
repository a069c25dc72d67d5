import { Box, Flex, TextButton, Typography } from '@strapi/design-system';

import { useTranslate } from '../../../translations/use-translate';

interface Props {
  fields: readonly string[];
  onInsert: (field: string) => void;
}

/** What a template may say, each to add with a click. */
export function TemplateHelp({ fields, onInsert }: Props) {
  const { t, known } = useTranslate();
  return (
    <Box>
      <Typography tag="h2" variant="sigma" textColor="neutral600">
        {t('templates.help')}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={2} paddingBottom={2}>
        {t('templates.help.text')}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
        {fields.map((field) => (
          <Flex key={field} tag="li" gap={2} alignItems="baseline">
            <TextButton aria-label={t('templates.help.insert', { field })} onClick={() => onInsert(field)}>
              {field}
            </TextButton>
            <Typography variant="pi" textColor="neutral600">
              {known(`templates.field.${field}`, '')}
            </Typography>
          </Flex>
        ))}
      </Flex>
    </Box>
  );
}
