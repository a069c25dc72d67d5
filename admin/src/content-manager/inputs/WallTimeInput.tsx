import { TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';

import { FieldFrame } from './FieldFrame';
import type { CustomInputProps } from './input-props';
import { wallTime } from './wall-time';

/** Date and time without a zone: what is typed is what is stored, wherever the editor's browser is. */
export default function WallTimeInput(props: CustomInputProps<string>) {
  const { name, value, onChange, disabled } = props;
  return (
    <FieldFrame {...props}>
      <Picker
        type="datetime-local"
        step={60}
        disabled={disabled}
        value={wallTime(value ?? '') ?? ''}
        onChange={(event) => onChange(name, wallTime(event.target.value))}
      />
    </FieldFrame>
  );
}

// The browser draws the calendar glyph: dark on dark unless it is told.
const Picker = styled(TextInput)`
  color-scheme: ${({ theme }) => (theme.colors.neutral0.toLowerCase() === '#ffffff' ? 'light' : 'dark')};
`;
