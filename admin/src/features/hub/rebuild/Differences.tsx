import { Badge, Box, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import type { RebuildDifference, RebuildState } from '../../../../../shared/contracts/rebuild';
import { useTranslate } from '../../../translations/use-translate';
import { DataTable } from '../../../ui/DataTable';
import { StateBlock } from '../../../ui/StateBlock';
import { editorPath } from '../../syndication/posts/posts-address';

const COLUMNS = ['item', 'change', 'fields'] as const;

/** Pages that were not as they should be, the first hundred. */
export function Differences({ rebuild: { status, changed, refused, differences } }: { rebuild: RebuildState }) {
  const { t } = useTranslate();
  if (differences.length === 0) {
    return status === 'done' ? <StateBlock state="empty" content={t('rebuild.none')} /> : null;
  }
  return (
    <Box>
      <Box paddingBottom={3}>
        <Typography tag="h2" variant="beta">
          {t('rebuild.differed', { changed, refused })}
        </Typography>
      </Box>
      <DataTable
        label={t('rebuild.title')}
        columns={COLUMNS.map((column) => t(`rebuild.column.${column}`))}
        rows={differences.map((difference) => ({
          key: `${difference.documentId}:${difference.locale}`,
          cells: [
            <Item key="item" difference={difference} />,
            <Change key="change" change={difference.change} />,
            <Why key="fields" difference={difference} />,
          ],
        }))}
      />
      {differences.length < changed + refused ? (
        <Box paddingTop={3}>
          <Typography variant="pi" textColor="neutral600">
            {t('rebuild.more', { count: changed + refused - differences.length })}
          </Typography>
        </Box>
      ) : null}
    </Box>
  );
}

function Item({ difference }: { difference: RebuildDifference }) {
  const { t } = useTranslate();
  return (
    <>
      <Title difference={difference} />
      <Typography tag="p" variant="pi" textColor="neutral600">
        {t(`kinds.${difference.kind}`)} · {difference.locale}
      </Typography>
    </>
  );
}

function Change({ change }: Pick<RebuildDifference, 'change'>) {
  const { t } = useTranslate();
  return <Badge textColor={change === 'refused' ? 'danger600' : 'neutral700'}>{t(`rebuild.change.${change}`)}</Badge>;
}

/** Leads to the form, except where the item may be gone. */
function Title({ difference }: { difference: RebuildDifference }) {
  const { title, change } = difference;
  if (change === 'removed') {
    return (
      <Typography tag="p" fontWeight="semiBold" textColor="neutral800">
        {title}
      </Typography>
    );
  }
  return (
    <Link tag={RouterLink} to={editorPath(difference)}>
      {title}
    </Link>
  );
}

function Why({ difference: { contentType, fields, reasons } }: { difference: RebuildDifference }) {
  const { known, said, labelOf } = useTranslate();
  const nameOf = (field: string) =>
    known(`rebuild.field.${field}`, labelOf(contentType, field.replace(/^facts\./, '')));
  return (
    <>
      {(reasons.length > 0 ? reasons.map(said) : [fields.map(nameOf).join(', ')]).map((line) => (
        <Typography key={line} tag="p" variant="pi" textColor="neutral700">
          {line}
        </Typography>
      ))}
    </>
  );
}
