import { Flex, MultiSelect, MultiSelectOption, Tag, TextInput, VisuallyHidden } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { type KeyboardEvent, useState } from 'react';

import { useTranslate } from '../../translations/use-translate';
import { FieldFrame } from './FieldFrame';
import type { CustomInputProps } from './input-props';
import { stringsOf, withTyped } from './string-list';

/** A list of strings: picked from the field's choices where it has some, typed as tags otherwise. */
export default function StringListInput(props: CustomInputProps<string[]>) {
  const choices = stringsOf(props.attribute?.options?.choices);
  return (
    <FieldFrame {...props}>
      {choices.length > 0 ? <Picked {...props} choices={choices} /> : <Typed {...props} />}
    </FieldFrame>
  );
}

function Picked({
  name,
  value,
  disabled,
  placeholder,
  onChange,
  choices,
}: CustomInputProps<string[]> & { choices: string[] }) {
  const { t, known } = useTranslate();
  const list = stringsOf(value);
  // A stored value that is no choice any more stays visible, so that it can be taken away.
  const options = [...choices, ...list.filter((one) => !choices.includes(one))];
  return (
    <MultiSelect
      withTags
      disabled={disabled}
      placeholder={placeholder || t('input.list.choose')}
      value={list}
      onChange={(next) => onChange(name, next)}
      onClear={() => onChange(name, [])}
      clearLabel={t('input.clear')}
    >
      {options.map((choice) => (
        <MultiSelectOption key={choice} value={choice}>
          {known(`choice.${choice}`, choice)}
        </MultiSelectOption>
      ))}
    </MultiSelect>
  );
}

function Typed({ name, value, disabled, placeholder, onChange }: CustomInputProps<string[]>) {
  const { t } = useTranslate();
  const [typed, setTyped] = useState('');
  const list = stringsOf(value);
  const add = () => {
    if (typed.trim() !== '') onChange(name, withTyped(list, typed));
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && typed === '' && list.length > 0) onChange(name, list.slice(0, -1));
    if (event.key !== 'Enter' && event.key !== ',') return;
    // Enter must not save the whole document.
    event.preventDefault();
    add();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <TextInput
        value={typed}
        disabled={disabled}
        placeholder={placeholder || t('input.list.type')}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={add}
      />
      {list.length > 0 ? (
        <Flex gap={2} wrap="wrap">
          {list.map((one) => (
            <Tag
              key={one}
              icon={<Cross />}
              label={t('input.list.remove', { name: one })}
              disabled={disabled}
              onClick={() =>
                onChange(
                  name,
                  list.filter((other) => other !== one),
                )
              }
            >
              {one}
            </Tag>
          ))}
        </Flex>
      ) : null}
      <VisuallyHidden aria-live="polite">{t('input.list.count', { count: list.length })}</VisuallyHidden>
    </Flex>
  );
}
