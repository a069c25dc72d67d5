import { Field, Grid, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import type { TemplateScope, TemplatesResponse } from '../../../../../shared/contracts/templates';
import type { SharedKind } from '../../../../../shared/kinds';
import { OCCASIONS, type Occasion } from '../../../../../shared/occasions';
import { useTranslate } from '../../../translations/use-translate';
import { kindsOf, localeChoices } from './templates-address';

interface Props {
  data: TemplatesResponse['data'];
  scope: TemplateScope;
  /** True for a template that is there already: what it is for stays. */
  fixed: boolean;
  onChange: (scope: TemplateScope) => void;
}

/** What a template is for. */
export function ScopeFields({ data, scope, fixed, onChange }: Props) {
  const { t } = useTranslate();
  const { occasion, kind } = scope;
  const setOccasion = (value: Occasion) => {
    const kinds = kindsOf(value);
    onChange({ ...scope, occasion: value, kind: kind !== '' && !kinds.includes(kind) ? '' : kind });
  };
  return (
    <Grid.Root gap={4}>
      <Choice
        name="occasion"
        value={occasion}
        disabled={fixed}
        options={OCCASIONS.map((value) => ({ value, label: t(`occasion.${value}`) }))}
        onChange={(value) => setOccasion(value as Occasion)}
      />
      <Choice
        name="kind"
        value={kind}
        disabled={fixed}
        options={[
          { value: '', label: t('templates.any.kind') },
          ...kindsOf(occasion).map((value) => ({ value, label: t(`kinds.${value}`) })),
        ]}
        onChange={(value) => onChange({ ...scope, kind: value as SharedKind | '' })}
      />
      <Choice
        name="channel"
        value={scope.channel}
        disabled={fixed}
        options={[
          { value: '', label: t('templates.any.channel') },
          ...data.channels.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(channel) => onChange({ ...scope, channel })}
      />
      <Choice
        name="locale"
        value={scope.locale}
        disabled={fixed}
        options={[
          { value: '', label: t('templates.any.locale') },
          ...localeChoices(data.locales).map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={(locale) => onChange({ ...scope, locale })}
      />
    </Grid.Root>
  );
}

interface ChoiceProps {
  name: keyof TemplateScope;
  value: string;
  disabled: boolean;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** The select of the design system takes '' for "nothing chosen": any is a word of its own. */
const ANY = 'any';

function Choice({ name, value, disabled, options, onChange }: ChoiceProps) {
  const { t } = useTranslate();
  return (
    <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
      <Field.Root name={`template-${name}`}>
        <Field.Label>{t(`templates.scope.${name}`)}</Field.Label>
        <SingleSelect
          value={value || ANY}
          disabled={disabled}
          onChange={(chosen) => onChange(chosen === ANY ? '' : String(chosen))}
        >
          {options.map((option) => (
            <SingleSelectOption key={option.value || ANY} value={option.value || ANY}>
              {option.label}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Grid.Item>
  );
}
