import { SingleSelect, SingleSelectOption } from '@strapi/design-system';

import { useTranslate } from '../../translations/use-translate';
import { FieldFrame } from './FieldFrame';
import type { CustomInputProps } from './input-props';
import { stringsOf } from './string-list';

/** One of a few values, in words: Strapi's own enumeration shows the stored values. */
export default function ChoiceInput(props: CustomInputProps<string>) {
  const { t, known } = useTranslate();
  const { name, value, onChange, disabled, required, placeholder } = props;
  return (
    <FieldFrame {...props}>
      <SingleSelect
        disabled={disabled}
        placeholder={placeholder || t('input.list.choose')}
        value={value ?? ''}
        onChange={(next) => onChange(name, String(next) || null)}
        onClear={required ? undefined : () => onChange(name, null)}
        clearLabel={t('input.clear')}
      >
        {stringsOf(props.attribute?.enum).map((choice) => (
          <SingleSelectOption key={choice} value={choice}>
            {known(`choice.${choice}`, choice)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </FieldFrame>
  );
}
