import { Badge, Button, Flex, Typography } from '@strapi/design-system';

import type { ImportAction, ImportOutcome } from '../../../../shared/contracts/import';
import { KIND_UIDS, type Kind } from '../../../../shared/kinds';
import { useTranslate } from '../../translations/use-translate';
import { DataTable } from '../../ui/DataTable';
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
  kind: Kind;
  dryRun: boolean;
  file: File;
  outcomes: readonly ImportOutcome[];
  /** Rows of the file; more than there are outcomes where somebody stopped. */
  total: number;
  onImport: () => void;
  onReset: () => void;
}

/** What would happen, or what happened, problems first. */
export function ImportReport({ kind, dryRun, file, outcomes, total, onImport, onReset }: Props) {
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
      <Outcomes kind={kind} outcomes={problemsFirst(outcomes)} />
    </Flex>
  );
}

function Outcomes({ kind, outcomes }: { kind: Kind; outcomes: readonly ImportOutcome[] }) {
  const { t } = useTranslate();
  const shown = outcomes.slice(0, SHOWN_ROWS);
  return (
    <>
      <DataTable
        label={t('import.title')}
        columns={COLUMNS.map((column) => t(`import.column.${column}`))}
        rows={shown.map((outcome) => ({
          key: String(outcome.line),
          cells: [
            <Typography key="line">{outcome.line}</Typography>,
            <Item key="item" outcome={outcome} />,
            <Action key="action" action={outcome.action} />,
            isRemarkable(outcome) ? <AllNotes key="notes" kind={kind} outcome={outcome} /> : null,
          ],
        }))}
      />
      {outcomes.length > shown.length ? (
        <Typography variant="pi" textColor="neutral600">
          {t('import.more', { count: outcomes.length - shown.length })}
        </Typography>
      ) : null}
    </>
  );
}

function Item({ outcome: { title, identifier } }: { outcome: ImportOutcome }) {
  const { t } = useTranslate();
  return (
    <>
      <Typography tag="p" textColor="neutral800">
        {title ?? t('import.untitled')}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {identifier}
      </Typography>
    </>
  );
}

function Action({ action }: { action: ImportAction }) {
  const { t } = useTranslate();
  return (
    <Badge backgroundColor={`${COLOURS[action]}100`} textColor={`${COLOURS[action]}700`}>
      {t(`import.action.${action}`)}
    </Badge>
  );
}

function isRemarkable({ action, problems, warnings }: ImportOutcome): boolean {
  return action === 'update' || problems.length + warnings.length > 0;
}

function AllNotes({ kind, outcome }: { kind: Kind; outcome: ImportOutcome }) {
  const { t, labelOf } = useTranslate();
  const { action, changed, problems, warnings } = outcome;
  const fields = changed.map((field) => labelOf(KIND_UIDS[kind], field)).join(', ');
  return (
    <>
      <Notes notes={problems} colour="danger600" />
      <Notes notes={warnings} colour="warning600" />
      {action === 'update' && changed.length > 0 ? (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {t('import.changed', { fields })}
        </Typography>
      ) : null}
    </>
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
