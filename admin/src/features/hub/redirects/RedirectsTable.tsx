import { Badge, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';

import type { Redirect } from '../../../../../shared/contracts/redirects';
import { useTranslate } from '../../../translations/use-translate';

const COLUMNS = ['from', 'to', 'status'] as const;

export function RedirectsTable({ redirects }: { redirects: readonly Redirect[] }) {
  const { t } = useTranslate();
  return (
    <Table colCount={COLUMNS.length} rowCount={redirects.length + 1}>
      <Thead>
        <Tr>
          {COLUMNS.map((column) => (
            <Th key={column}>
              <Typography variant="sigma" textColor="neutral600">
                {t(`redirects.column.${column}`)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {redirects.map(({ from, to, status }) => (
          <Tr key={from}>
            <Td>
              <Address text={from} />
            </Td>
            <Td>{to === null ? null : <Address text={to} />}</Td>
            <Td>
              <Badge>{t(`redirects.status.${status}`)}</Badge>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function Address({ text }: { text: string }) {
  return (
    <Typography textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
      <bdi>{text}</bdi>
    </Typography>
  );
}
