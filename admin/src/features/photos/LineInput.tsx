import { Typography } from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import { css, styled } from 'styled-components';

interface Props {
  /** The same for every photo: Enter leads to the next of this name. */
  name: string;
  /** What stands above it. */
  label: string;
  /** The label with the photo it is about, for those who cannot see which. */
  fullLabel: string;
  value: string;
  /** Lines at first, for a text that may take more; one line for ever when absent. */
  rows?: number;
  lang?: string;
  onChange: (value: string) => void;
}

/** One field of a list that is filled photo by photo. */
export function LineInput({ label, fullLabel, rows, onChange, ...input }: Props) {
  const shared = {
    ...input,
    'aria-label': fullLabel,
    maxLength: 1000,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(event.currentTarget.value),
  };
  return (
    <Label>
      <Typography variant="pi" textColor="neutral600">
        {label}
      </Typography>
      {rows === undefined ? <Line {...shared} type="text" /> : <Area {...shared} rows={rows} />}
    </Label>
  );
}

const Label = styled.label`
  display: flex;
  flex-direction: column;
  gap: 0.4rem;
`;

const field = css`
  width: 100%;
  padding: 0.6rem 1rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.4rem;
  line-height: 1.4;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -1px;
  }
`;

const Line = styled.input`
  ${field}
`;

const Area = styled.textarea`
  ${field}
  field-sizing: content;
  /* A whole text at a glance, in browsers that know no field-sizing too. */
  min-height: ${({ rows }) => (rows ?? 1) * 1.96 + 1.4}rem;
  resize: vertical;
`;
