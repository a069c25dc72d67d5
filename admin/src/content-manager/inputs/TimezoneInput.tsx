import { Combobox, ComboboxOption, TextButton } from '@strapi/design-system';
import { useMemo } from 'react';

import { useTranslate } from '../../translations/use-translate';
import { FieldFrame } from './FieldFrame';
import type { CustomInputProps } from './input-props';
import { zoneOptions } from './time-zones';

/** Finds Paris in Europe/Paris. */
const CONTAINS = { type: 'list', filter: 'contains' } as const;

/** A time zone by its IANA name, found by typing a part of it. */
export default function TimezoneInput(props: CustomInputProps<string>) {
  const { t } = useTranslate();
  const { name, value, onChange, disabled, placeholder, labelAction } = props;
  const options = useMemo(() => zoneOptions(value ?? null, new Date()), [value]);
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const offer =
    value || disabled ? null : <TextButton onClick={() => onChange(name, own)}>{own.replaceAll('_', ' ')}</TextButton>;
  return (
    <FieldFrame
      {...props}
      labelAction={
        <>
          {labelAction}
          {offer}
        </>
      }
    >
      <Combobox
        autocomplete={CONTAINS}
        disabled={disabled}
        placeholder={placeholder || t('input.timezone.type')}
        value={value ?? ''}
        onChange={(zone) => onChange(name, zone || null)}
        onClear={() => onChange(name, null)}
        clearLabel={t('input.clear')}
        noOptionsMessage={() => t('input.timezone.none')}
      >
        {options.map(({ zone, offset }) => (
          <ComboboxOption key={zone} value={zone} textValue={zone.replaceAll('_', ' ')}>
            {zone.replaceAll('_', ' ')} {offset === '' ? '' : `(${offset})`}
          </ComboboxOption>
        ))}
      </Combobox>
    </FieldFrame>
  );
}
