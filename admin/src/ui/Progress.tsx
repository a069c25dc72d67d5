import { styled } from 'styled-components';

interface Props {
  /** Whole percent. */
  value: number;
  label: string;
}

/** How far something has come. Strapi's own bar is white on white. */
export function Progress({ value, label }: Props) {
  return (
    <Track role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={value}>
      <Fill style={{ width: `${value}%` }} />
    </Track>
  );
}

const Track = styled.div`
  width: 100%;
  height: 0.8rem;
  overflow: hidden;
  background: ${({ theme }) => theme.colors.neutral200};
  border-radius: 0.4rem;
`;

const Fill = styled.div`
  height: 100%;
  background: ${({ theme }) => theme.colors.primary600};
  border-radius: inherit;
  transition: width 300ms;
`;
