import { Combobox, ComboboxOption, TextButton } from '@strapi/design-system';
import { useMemo, useState } from 'react';

import { useTranslate } from '../../translations/use-translate';
import { FieldFrame } from './FieldFrame';
import type { CustomInputProps } from './input-props';
import { matchingZones, zoneLabel, zoneOptions } from './time-zones';

/** Finds Paris in Europe/Paris. */
const CONTAINS = { type: 'list', filter: 'contains' } as const;

/** A time zone by its IANA name, found by typing a part of it. */
export default function TimezoneInput(props: CustomInputProps<string>) {
  const { name, value, onChange, disabled, labelAction } = props;
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const offer =
    value || disabled ? null : <TextButton onClick={() => onChange(name, own)}>{zoneLabel(own)}</TextButton>;
  const action = (
    <>
      {labelAction}
      {offer}
    </>
  );
  return (
    <FieldFrame {...props} labelAction={action}>
      <ZoneCombobox {...props} own={own} />
    </FieldFrame>
  );
}

function ZoneCombobox({
  name,
  value,
  onChange,
  disabled,
  placeholder,
  own,
}: CustomInputProps<string> & { own: string }) {
  const { t } = useTranslate();
  const [text, setText] = useTextOf(value ?? '');
  const all = useMemo(() => zoneOptions(value ?? null, new Date()), [value]);
  return (
    <Combobox
      autocomplete={CONTAINS}
      disabled={disabled}
      placeholder={placeholder || t('input.timezone.type')}
      value={value ?? ''}
      textValue={text}
      onTextValueChange={setText}
      onChange={(zone) => onChange(name, zone || null)}
      onClear={() => onChange(name, null)}
      clearLabel={t('input.clear')}
      noOptionsMessage={() => t('input.timezone.none')}
    >
      {matchingZones(all, text, [value ?? '', own]).map(({ zone, offset }) => (
        <ComboboxOption key={zone} value={zone} textValue={zoneLabel(zone)}>
          {zoneLabel(zone)} {offset === '' ? '' : `(${offset})`}
        </ComboboxOption>
      ))}
    </Combobox>
  );
}

/** What was typed, until the value changes: then the value's own name. */
function useTextOf(value: string): [text: string, setText: (typed: string) => void] {
  const [typed, setTyped] = useState<{ text: string; over: string } | null>(null);
  const text = typed !== null && typed.over === value ? typed.text : zoneLabel(value);
  return [text, (next) => setTyped({ text: next, over: value })];
}
