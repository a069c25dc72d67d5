import { Box, Flex, Status, Typography } from '@strapi/design-system';
import { User } from '@strapi/icons';
import { useIntl } from 'react-intl';

import type { HistoryRow } from '../../../../../shared/contracts/posts';
import { useTranslate } from '../../../translations/use-translate';

const GOOD = ['live', 'removed'];
const OPEN = ['running', 'waiting', 'unknown', 'absent', 'unsure', 'rate-limited', 'retryable', 'ambiguous'];

function toneOf(outcome: string): 'success' | 'warning' | 'danger' {
  if (GOOD.includes(outcome)) return 'success';
  return OPEN.includes(outcome) ? 'warning' : 'danger';
}

/** One thing that happened to a post. */
export function HistoryEntry({ row }: { row: HistoryRow }) {
  const { known } = useTranslate();
  return (
    <Flex
      gap={3}
      alignItems="flex-start"
      paddingBottom={3}
      borderStyle="solid"
      borderWidth="0 0 1px 0"
      borderColor="neutral150"
    >
      <Typography variant="pi" textColor="neutral500" style={{ minWidth: '2.4rem' }}>
        {row.number ?? <User aria-hidden width="1.4rem" height="1.4rem" fill="neutral500" />}
      </Typography>
      <Box flex="1" minWidth={0}>
        <What row={row} />
        <Typography tag="p" variant="pi" textColor="neutral600">
          <When row={row} />
        </Typography>
        {row.detail ? (
          <Typography tag="p" variant="pi" textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
            {row.detail}
          </Typography>
        ) : null}
        <Traces row={row} />
      </Box>
      {row.outcome === null ? null : (
        <Status size="S" variant={toneOf(row.outcome)}>
          <Typography tag="span" variant="pi" fontWeight="bold">
            {known(`outcome.${row.outcome}`, row.outcome)}
          </Typography>
        </Status>
      )}
    </Flex>
  );
}

function What({ row }: { row: HistoryRow }) {
  const { t, known } = useTranslate();
  const action =
    row.what === 'attempt'
      ? known(`operation.${row.action}`, row.action)
      : known(`decision.${row.action}`, row.action, { name: row.by || t('history.hub') });
  return (
    <Typography tag="p" fontWeight="semiBold">
      {action}
    </Typography>
  );
}

function When({ row: { at, endedAt } }: { row: HistoryRow }) {
  const { t } = useTranslate();
  const { formatDate, formatNumber } = useIntl();
  const took = endedAt === null ? null : (Date.parse(endedAt) - Date.parse(at)) / 1000;
  const seconds = took === null ? '' : formatNumber(took, { maximumFractionDigits: 1 });
  return (
    <>
      {formatDate(at, { dateStyle: 'medium', timeStyle: 'medium' })}
      {took === null ? '' : ` · ${t('history.took', { seconds })}`}
    </>
  );
}

/** What proves what was said, for whoever has to prove it. */
function Traces({ row: { status, requestDigest, answerDigest } }: { row: HistoryRow }) {
  const { t } = useTranslate();
  if (requestDigest === null) return null;
  const lines = [
    [t('history.status'), status === null ? t('history.no-answer') : String(status)],
    [t('history.request'), requestDigest],
    [t('history.answer'), answerDigest ?? t('history.no-answer')],
  ] as const;
  return (
    <details>
      <summary>
        <Typography variant="pi" textColor="neutral600">
          {t('history.traces')}
        </Typography>
      </summary>
      <Box tag="dl" paddingTop={1}>
        {lines.map(([name, value]) => (
          <Box key={name}>
            <Typography tag="dt" variant="pi" textColor="neutral600">
              {name}
            </Typography>
            <Typography tag="dd" variant="pi" style={{ overflowWrap: 'anywhere', fontFamily: 'monospace' }}>
              {value}
            </Typography>
          </Box>
        ))}
      </Box>
    </details>
  );
}
