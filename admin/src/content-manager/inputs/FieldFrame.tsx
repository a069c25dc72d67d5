import { Field } from '@strapi/design-system';
import type { ReactNode } from 'react';

import type { CustomInputProps } from './input-props';

type Props = Pick<CustomInputProps<never>, 'name' | 'label' | 'labelAction' | 'hint' | 'required' | 'error'> & {
  children: ReactNode;
};

/** Label, help and error around an input, as Strapi's own fields have them. */
export function FieldFrame({ name, label, labelAction, hint, required, error, children }: Props) {
  return (
    <Field.Root name={name} id={name} hint={hint} required={required} error={error}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      {children}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
