import { MultiSelect, MultiSelectOption } from '@strapi/design-system';

import { useTranslate } from '../translations/use-translate';

interface Props {
  label: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChoose: (values: string[]) => void;
}

/** A filter that takes any of a few values. */
export function ListChoice({ label, options, chosen, onChoose }: Props) {
  const { t } = useTranslate();
  return (
    <MultiSelect
      aria-label={label}
      placeholder={label}
      value={[...chosen]}
      onChange={onChoose}
      onClear={() => onChoose([])}
      clearLabel={t('posts.filters.clear-one', { name: label })}
      customizeContent={(values) =>
        `${label}: ${options
          .filter(({ value }) => values?.includes(value))
          .map((option) => option.label)
          .join(', ')}`
      }
    >
      {options.map((option) => (
        <MultiSelectOption key={option.value} value={option.value}>
          {option.label}
        </MultiSelectOption>
      ))}
    </MultiSelect>
  );
}
