import { Badge, Typography } from '@strapi/design-system';

import type { Redirect } from '../../../../../shared/contracts/redirects';
import { useTranslate } from '../../../translations/use-translate';
import { DataTable } from '../../../ui/DataTable';

const COLUMNS = ['from', 'to', 'status'] as const;

export function RedirectsTable({ redirects }: { redirects: readonly Redirect[] }) {
  const { t } = useTranslate();
  return (
    <DataTable
      label={t('redirects.title')}
      columns={COLUMNS.map((column) => t(`redirects.column.${column}`))}
      rows={redirects.map(({ from, to, status }) => ({
        key: from,
        cells: [
          <Address key="from" text={from} />,
          <Address key="to" text={to ?? '–'} />,
          <Badge key="status">{t(`redirects.status.${status}`)}</Badge>,
        ],
      }))}
    />
  );
}

function Address({ text }: { text: string }) {
  return (
    <Typography textColor="neutral800">
      <bdi>{text}</bdi>
    </Typography>
  );
}
