import type { ReactNode } from 'react';

/** What the content manager hands to the input of a custom field, as far as ours read it. */
export interface CustomInputProps<Value> {
  name: string;
  label: ReactNode;
  labelAction?: ReactNode;
  hint?: ReactNode;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  error?: string;
  value?: Value | null;
  onChange: (name: string, value: Value | null) => void;
  attribute?: { enum?: unknown; options?: { choices?: unknown } };
}
