import { Box, Button, Field, Flex, Grid, Textarea, Typography } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { TemplateScope, TemplatesResponse } from '../../../../../shared/contracts/templates';
import { usePreviewHubTemplateQuery, useSaveHubTemplateMutation } from '../../../api/templates';
import { useAction } from '../../../api/use-action';
import { useTranslate } from '../../../translations/use-translate';
import { ScopeFields } from './ScopeFields';
import { TemplateHelp } from './TemplateHelp';
import { TemplateProblems } from './TemplateProblems';
import { TemplateTrial } from './TemplateTrial';
import { isSameScope } from './templates-address';

/** Pause in typing after which the text is tried again, in milliseconds. */
const PAUSE = 400;

interface Props {
  data: TemplatesResponse['data'];
  /** The template to change, or what a new one starts from. */
  scope: TemplateScope;
  onClose: () => void;
}

/** One template with its mistakes at their lines, tried with a public item while it is typed. */
export function TemplateEditor({ data, scope: given, onClose }: Props) {
  const { t } = useTranslate();
  const known = data.templates.find((template) => isSameScope(template, given));
  const [scope, setScope] = useState(given);
  const [text, setText] = useState(known?.text ?? startOf(data, given));
  const [documentId, setDocumentId] = useState<string>();
  const tried = useDebounce(text, PAUSE);
  const item = documentId === undefined ? {} : { documentId };
  const trial = usePreviewHubTemplateQuery({ ...pick(scope), text: tried, ...item });
  const [save, { isLoading }] = useSaveHubTemplateMutation();
  const act = useAction();
  const problems = trial.data?.data.problems ?? [];
  const replaces = !known && data.templates.some((template) => isSameScope(template, scope));
  const keep = async () => {
    if (await act(() => save({ ...pick(scope), text }).unwrap(), t('templates.saved'))) onClose();
  };
  return (
    <Grid.Root gap={6}>
      <Grid.Item col={7} s={12} xs={12} direction="column" alignItems="stretch" gap={4}>
        <ScopeFields data={data} scope={scope} fixed={known !== undefined} onChange={setScope} />
        <Field.Root name="template-text" required error={problems.length > 0 ? t('templates.problems') : undefined}>
          <Field.Label>{t('templates.text')}</Field.Label>
          <Textarea
            rows={12}
            value={text}
            spellCheck
            style={{ fontFamily: 'monospace' }}
            onChange={(event: { target: { value: string } }) => setText(event.target.value)}
          />
          <Field.Error />
        </Field.Root>
        <TemplateProblems problems={problems} text={tried} />
        {replaces ? (
          <Typography textColor="neutral800" variant="pi">
            {t('templates.replaces')}
          </Typography>
        ) : null}
        <Flex gap={3} wrap="wrap">
          <Button loading={isLoading} disabled={problems.length > 0} onClick={() => void keep()}>
            {t('templates.save')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </Flex>
      </Grid.Item>
      <Grid.Item col={5} s={12} xs={12} direction="column" alignItems="stretch" gap={4}>
        <TemplateTrial
          trial={trial.data?.data}
          error={trial.error}
          isFetching={trial.isFetching}
          refetch={() => void trial.refetch()}
          documentId={documentId}
          onItem={setDocumentId}
        />
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={4}>
          <TemplateHelp fields={data.fields} onInsert={(field) => setText(`${text}{{ ${field} }}`)} />
        </Box>
      </Grid.Item>
    </Grid.Root>
  );
}

/** Ours, in the language of the template. */
function startOf({ builtIn }: TemplatesResponse['data'], { occasion, locale }: TemplateScope): string {
  return builtIn[locale.startsWith('fr') ? 'fr' : 'en'][occasion];
}

function pick({ occasion, channel, kind, locale }: TemplateScope): TemplateScope {
  return { occasion, channel, kind, locale };
}
