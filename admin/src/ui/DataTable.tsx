import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

interface Props {
  label: string;
  /** Titles of the columns. */
  columns: readonly string[];
  /** Null for a cell with nothing in it. */
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** A table to read. On a phone each row is a block with the titles in it: Strapi's own is cut there. */
export function DataTable({ label, columns, rows }: Props) {
  return (
    <Table aria-label={label}>
      <Head>
        <Row>
          {columns.map((title) => (
            <HeadCell key={title}>
              <Typography variant="sigma" textColor="neutral600">
                {title}
              </Typography>
            </HeadCell>
          ))}
        </Row>
      </Head>
      <Body>
        {rows.map(({ key, cells }) => (
          <Row key={key}>
            {columns.map((title, index) => (
              <Cell key={title}>
                {cells[index] === null ? null : (
                  <>
                    <InRow aria-hidden>
                      <Typography variant="pi" textColor="neutral600">
                        {title}
                      </Typography>
                    </InRow>
                    {cells[index]}
                  </>
                )}
              </Cell>
            ))}
          </Row>
        ))}
      </Body>
    </Table>
  );
}

const NARROW = '@media (max-width: 767px)';

// Parts of a table that are laid out as blocks lose their roles, so each says its own.
const Table = styled.table.attrs({ role: 'table' })`
  width: 100%;
  border-collapse: collapse;
  background: ${({ theme }) => theme.colors.neutral0};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};

  ${NARROW} {
    display: block;
  }
`;

const Head = styled.thead.attrs({ role: 'rowgroup' })`
  ${NARROW} {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;

const Body = styled.tbody.attrs({ role: 'rowgroup' })`
  ${NARROW} {
    display: block;
  }
`;

const Row = styled.tr.attrs({ role: 'row' })`
  & + &,
  ${Body} & {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  ${NARROW} {
    display: block;
    padding: 1.2rem 0;
  }
`;

const HeadCell = styled.th.attrs({ role: 'columnheader', scope: 'col' })`
  padding: 1.6rem;
  text-align: start;
`;

const Cell = styled.td.attrs({ role: 'cell' })`
  padding: 1.6rem;
  vertical-align: top;
  overflow-wrap: anywhere;

  ${NARROW} {
    display: block;
    padding: 0.4rem 1.6rem;

    &:empty {
      display: none;
    }
  }
`;

const InRow = styled.div`
  display: none;

  ${NARROW} {
    display: block;
  }
`;
