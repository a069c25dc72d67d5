import { styled } from 'styled-components';

interface Props {
  /** The same in every row: Enter leads to the next of this name. */
  name: string;
  label: string;
  placeholder: string;
  value: string;
  lang?: string;
  onChange: (value: string) => void;
}

/** One field of a table that is filled row by row. */
export function CellInput({ label, onChange, ...input }: Props) {
  return (
    <Input
      {...input}
      type="text"
      aria-label={label}
      maxLength={1000}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

const Input = styled.input`
  width: 100%;
  min-width: 18rem;
  padding: 0.6rem 1rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.4rem;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -1px;
  }
`;
