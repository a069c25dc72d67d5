import { Combobox, ComboboxOption } from '@strapi/design-system';
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
  const { name, value, onChange, disabled, placeholder } = props;
  const options = useMemo(() => zoneOptions(value ?? null, new Date()), [value]);
  return (
    <FieldFrame {...props}>
      <Combobox
        autocomplete={CONTAINS}
        disabled={disabled}
        placeholder={placeholder || Intl.DateTimeFormat().resolvedOptions().timeZone}
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
