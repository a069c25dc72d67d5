import { Badge, Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';

import type { ImportAction, ImportOutcome } from '../../../../shared/contracts/import';
import { useTranslate } from '../../translations/use-translate';
import { Notice } from '../../ui/Notice';
import { countActions, problemsFirst } from './import-state';

const COLUMNS = ['line', 'item', 'action', 'notes'] as const;

/** More rows help nobody on a screen; the counts are of all. */
const SHOWN_ROWS = 200;

const COLOURS = {
  create: 'success',
  update: 'primary',
  unchanged: 'neutral',
  refused: 'danger',
} as const satisfies Record<ImportAction, string>;

interface Props {
  dryRun: boolean;
  file: File;
  outcomes: readonly ImportOutcome[];
  /** Rows of the file; more than there are outcomes where somebody stopped. */
  total: number;
  onImport: () => void;
  onReset: () => void;
}

/** What would happen, or what happened, problems first. */
export function ImportReport({ dryRun, file, outcomes, total, onImport, onReset }: Props) {
  const { t } = useTranslate();
  const counts = countActions(outcomes);
  const writable = counts.create + counts.update;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Notice
        tone={counts.refused > 0 ? 'warning' : dryRun ? 'info' : 'success'}
        title={t(dryRun ? 'import.report.dry' : 'import.report.done', { name: file.name })}
      >
        <Typography>{t('import.report.counts', counts)}</Typography>
        {outcomes.length < total ? (
          <Typography>{t('import.report.stopped', { done: outcomes.length, total })}</Typography>
        ) : null}
        <Flex gap={2} wrap="wrap">
          {dryRun ? (
            <Button disabled={writable === 0} onClick={onImport}>
              {t('import.apply', { count: writable })}
            </Button>
          ) : null}
          <Button variant="tertiary" onClick={onReset}>
            {t('import.another')}
          </Button>
        </Flex>
      </Notice>
      <Outcomes outcomes={problemsFirst(outcomes)} />
    </Flex>
  );
}

function Outcomes({ outcomes }: { outcomes: readonly ImportOutcome[] }) {
  const { t } = useTranslate();
  const shown = outcomes.slice(0, SHOWN_ROWS);
  return (
    <>
      <Table colCount={COLUMNS.length} rowCount={shown.length + 1}>
        <Thead>
          <Tr>
            {COLUMNS.map((column) => (
              <Th key={column}>
                <Typography variant="sigma" textColor="neutral600">
                  {t(`import.column.${column}`)}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {shown.map((outcome) => (
            <Row key={outcome.line} outcome={outcome} />
          ))}
        </Tbody>
      </Table>
      {outcomes.length > shown.length ? (
        <Typography variant="pi" textColor="neutral600">
          {t('import.more', { count: outcomes.length - shown.length })}
        </Typography>
      ) : null}
    </>
  );
}

function Row({
  outcome: { line, title, identifier, action, changed, problems, warnings },
}: {
  outcome: ImportOutcome;
}) {
  const { t } = useTranslate();
  return (
    <Tr>
      <Td>{line}</Td>
      <Td>
        <Typography tag="p">{title ?? t('import.untitled')}</Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {identifier}
        </Typography>
      </Td>
      <Td>
        <Badge backgroundColor={`${COLOURS[action]}100`} textColor={`${COLOURS[action]}700`}>
          {t(`import.action.${action}`)}
        </Badge>
      </Td>
      <Td style={{ whiteSpace: 'normal' }}>
        <Notes notes={problems} colour="danger600" />
        <Notes notes={warnings} colour="warning600" />
        {action === 'update' && changed.length > 0 ? (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {t('import.changed', { fields: changed.join(', ') })}
          </Typography>
        ) : null}
      </Td>
    </Tr>
  );
}

/** Sentences of the server: they name field and cure. */
function Notes({ notes, colour }: { notes: ImportOutcome['problems']; colour: string }) {
  const { said } = useTranslate();
  return (
    <>
      {notes.map(({ field, message }) => (
        <Typography key={`${field} ${message}`} tag="p" variant="pi" textColor={colour}>
          {said(message)}
        </Typography>
      ))}
    </>
  );
}
