import { Badge, Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { Pencil, Plus } from '@strapi/icons';

import type { TemplateRow, TemplateScope, TemplatesResponse } from '../../../../../shared/contracts/templates';
import { OCCASIONS, type Occasion } from '../../../../../shared/occasions';
import { useRemoveHubTemplateMutation } from '../../../api/templates';
import { useAction } from '../../../api/use-action';
import { useTranslate } from '../../../translations/use-translate';
import { ConfirmButton } from '../../../ui/ConfirmButton';
import { ScopeNames, useScopeNames } from './ScopeNames';

type Data = TemplatesResponse['data'];

interface Props {
  data: Data;
  onOpen: (scope: TemplateScope) => void;
}

/** Every moment with the words that are used for it: one's own, and ours where nobody wrote others. */
export function TemplateList({ data, onOpen }: Props) {
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {OCCASIONS.map((occasion) => (
        <OccasionCard key={occasion} occasion={occasion} data={data} onOpen={onOpen} />
      ))}
    </Flex>
  );
}

function OccasionCard({ occasion, data, onOpen }: Props & { occasion: Occasion }) {
  const { t } = useTranslate();
  const own = data.templates.filter((template) => template.occasion === occasion);
  const name = t(`occasion.${occasion}`);
  return (
    <Box tag="section" aria-label={name} background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography tag="h2" variant="delta">
          {name}
        </Typography>
        <TextButton
          startIcon={<Plus />}
          aria-label={t('templates.add-for', { moment: name })}
          onClick={() => onOpen({ occasion, channel: '', kind: '', locale: '' })}
        >
          {t('templates.add')}
        </TextButton>
      </Flex>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={4} paddingTop={4}>
        {own.map((template) => (
          <li key={JSON.stringify([template.channel, template.kind, template.locale])}>
            <OwnTemplate template={template} data={data} onOpen={onOpen} />
          </li>
        ))}
        {(['en', 'fr'] as const).map((language) => (
          <li key={language}>
            <Flex gap={2} wrap="wrap" paddingBottom={1}>
              <Badge size="S">{t('templates.built-in')}</Badge>
              <Typography variant="pi" textColor="neutral600">
                {t(`templates.built-in.${language}`)}
              </Typography>
            </Flex>
            <Text text={data.builtIn[language][occasion]} />
          </li>
        ))}
      </Flex>
    </Box>
  );
}

function OwnTemplate({ template, data, onOpen }: Props & { template: TemplateRow }) {
  const { t } = useTranslate();
  const [remove] = useRemoveHubTemplateMutation();
  const act = useAction();
  const names = useScopeNames({ scope: template, data }).join(', ');
  return (
    <Box>
      <Flex justifyContent="space-between" gap={3} wrap="wrap" paddingBottom={1}>
        <ScopeNames scope={template} data={data} />
        <Flex gap={3}>
          <TextButton
            startIcon={<Pencil />}
            aria-label={t('templates.edit-of', { names })}
            onClick={() => onOpen(template)}
          >
            {t('templates.edit')}
          </TextButton>
          <ConfirmButton
            label={t('templates.remove')}
            name={t('templates.remove-of', { names })}
            title={t('templates.remove')}
            confirm={t('templates.remove')}
            confirmVariant="danger-light"
            onConfirm={() => act(() => remove(template).unwrap(), t('templates.removed'))}
          >
            <Typography>{t('templates.remove.text')}</Typography>
          </ConfirmButton>
        </Flex>
      </Flex>
      <Text text={template.text} />
      <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
        {template.updatedBy === '' ? null : t('templates.by', { name: template.updatedBy })}
      </Typography>
    </Box>
  );
}

function Text({ text }: { text: string }) {
  return (
    <Box background="neutral100" hasRadius padding={3}>
      <Typography tag="pre" variant="pi" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text}
      </Typography>
    </Box>
  );
}
