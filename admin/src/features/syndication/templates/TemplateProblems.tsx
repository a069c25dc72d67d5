import { Box, Flex, Typography } from '@strapi/design-system';

import type { TemplateProblem } from '../../../../../shared/contracts/templates';
import { useTranslate } from '../../../translations/use-translate';

interface Props {
  problems: readonly TemplateProblem[];
  /** The text that they were found in. */
  text: string;
}

/** Each mistake with its place, and the line that it stands in. */
export function TemplateProblems({ problems, text }: Props) {
  const { t, said } = useTranslate();
  if (problems.length === 0) return null;
  const lines = text.split('\n');
  return (
    <Flex tag="ul" role="alert" direction="column" alignItems="stretch" gap={2}>
      {problems.map(({ line, column, message }) => (
        <Box key={`${line}:${column}:${message}`} tag="li" background="danger100" hasRadius padding={3}>
          <Typography tag="p" variant="pi" textColor="danger600" fontWeight="semiBold">
            {t('templates.problem', { line, column, message: said(message) })}
          </Typography>
          <Typography tag="pre" variant="pi" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {lines[line - 1] ?? ''}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
}
