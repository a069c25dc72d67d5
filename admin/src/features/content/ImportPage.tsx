import { Box, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';

import { useGetHubImportOptionsQuery } from '../../api/import';
import { problemOf } from '../../api/problem-of';
import { permission } from '../../permissions';
import { useTranslate } from '../../translations/use-translate';
import { FileDrop } from '../../ui/FileDrop';
import { Notice } from '../../ui/Notice';
import { StateBlock } from '../../ui/StateBlock';
import { ImportChoices } from './ImportChoices';
import { ImportProgress } from './ImportProgress';
import { ImportReport } from './ImportReport';
import type { ImportChoice } from './import-state';
import { useImport } from './use-import';

/** Items from a CSV or calendar file: tried first, then written. */
export function ImportPage() {
  const { t } = useTranslate();
  return (
    <Page.Protect permissions={[permission('import')]}>
      <Page.Main>
        <Page.Title>{t('import.title')}</Page.Title>
        <Layouts.Header title={t('import.title')} subtitle={t('import.subtitle')} />
        <Layouts.Content>
          <Loaded />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}

function Loaded() {
  const { data, error, refetch } = useGetHubImportOptionsQuery();
  if (error) return <StateBlock state="error" error={error} onRetry={() => void refetch()} />;
  if (!data) return <StateBlock state="loading" />;
  return <Import locales={data.data.locales} />;
}

function Import({ locales }: { locales: readonly { code: string; name: string }[] }) {
  const [choice, setChoice] = useState<ImportChoice>({
    kind: 'event',
    locale: locales[0]?.code ?? '',
    publish: false,
    all: false,
  });
  const { state, run, stop, reset } = useImport();
  const change = (next: ImportChoice) => {
    setChoice(next);
    reset();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <ImportChoices choice={choice} locales={locales} disabled={state.phase === 'running'} onChange={change} />
      {state.phase === 'idle' || state.phase === 'failed' ? (
        <Choose
          failed={state.phase === 'failed' ? state.error : null}
          onFile={(file) => void run(file, choice, true)}
        />
      ) : null}
      <Box aria-live="polite">
        {state.phase === 'running' ? <ImportProgress {...state} onStop={stop} /> : null}
        {state.phase === 'reported' ? (
          <ImportReport
            {...state}
            kind={choice.kind}
            onImport={() => void run(state.file, choice, false)}
            onReset={reset}
          />
        ) : null}
      </Box>
    </Flex>
  );
}

function Choose({ failed, onFile }: { failed: unknown; onFile: (file: File) => void }) {
  const { t } = useTranslate();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {failed ? <FileProblem error={failed} /> : null}
      <FileDrop
        label={t('import.file')}
        hint={t('import.file.hint')}
        accept=".csv,.ics,text/csv,text/calendar"
        disabled={false}
        onFiles={([file]) => file && onFile(file)}
      />
    </Flex>
  );
}

/** The server names each column it does not know, and the cure. */
function FileProblem({ error }: { error: unknown }) {
  const { t, said } = useTranslate();
  const { message, fields } = problemOf(error, t('error.unknown'));
  const others = Object.values(fields).filter((one) => one !== message);
  return (
    <Notice tone="danger" title={said(message)}>
      {others.length > 0 ? (
        <ul>
          {others.map((one) => (
            <li key={one}>{said(one)}</li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}
