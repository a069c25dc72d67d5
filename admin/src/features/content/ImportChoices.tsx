import { Button, Checkbox, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';

import { KINDS, type Kind } from '../../../../shared/kinds';
import { HUB_PATH } from '../../api/hub-api';
import { useAction } from '../../api/use-action';
import { useTranslate } from '../../translations/use-translate';
import { saveFile } from '../../ui/save-file';
import type { ImportChoice } from './import-state';
import { browserZone } from './use-import';

interface Props {
  choice: ImportChoice;
  locales: readonly { code: string; name: string }[];
  disabled: boolean;
  onChange: (choice: ImportChoice) => void;
}

/** What the rows become: their kind, language, and whether they are published. */
export function ImportChoices({ choice, locales, disabled, onChange }: Props) {
  const { t } = useTranslate();
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={4}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={6}
    >
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        <Choice
          label={t('import.kind')}
          value={choice.kind}
          options={KINDS.map((kind) => ({ value: kind, label: t(`kinds.plural.${kind}`) }))}
          hint={choice.kind === 'event' ? t('import.zone', { zone: browserZone() }) : null}
          disabled={disabled}
          onChange={(kind) => onChange({ ...choice, kind: kind as Kind })}
        />
        <Choice
          label={t('import.locale')}
          value={choice.locale}
          options={locales.map(({ code, name }) => ({ value: code, label: name }))}
          hint={null}
          disabled={disabled}
          onChange={(locale) => onChange({ ...choice, locale })}
        />
        <TemplateButton kind={choice.kind} />
      </Flex>
      <Checkbox
        checked={choice.publish}
        disabled={disabled}
        onCheckedChange={(checked) => onChange({ ...choice, publish: checked === true })}
      >
        {t('import.publish')}
      </Checkbox>
      <Checkbox
        checked={choice.all}
        disabled={disabled}
        onCheckedChange={(checked) => onChange({ ...choice, all: checked === true })}
      >
        {t('import.all')}
      </Checkbox>
    </Flex>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  hint: string | null;
  disabled: boolean;
  onChange: (value: string) => void;
}

function Choice({ label, value, options, hint, disabled, onChange }: ChoiceProps) {
  return (
    <Field.Root width="28rem" maxWidth="100%" hint={hint}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect value={value} disabled={disabled} onChange={(next) => onChange(String(next))}>
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}

/** An empty CSV file with every column that a kind has. */
function TemplateButton({ kind }: { kind: Kind }) {
  const { t } = useTranslate();
  const { get } = useFetchClient();
  const act = useAction();
  const download = () =>
    act(async () => {
      const { data } = await get(`${HUB_PATH}/import/template/${kind}.csv`, { responseType: 'text' });
      saveFile(`${kind}.csv`, 'text/csv;charset=utf-8', data);
    });
  return (
    <Button variant="tertiary" startIcon={<Download />} onClick={() => void download()}>
      {t('import.template')}
    </Button>
  );
}
