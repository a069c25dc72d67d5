import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';

import type { RedirectsReport } from '../../../../../shared/contracts/redirects';
import { useImportHubRedirectsMutation } from '../../../api/redirects';
import { useAction } from '../../../api/use-action';
import { useTranslate } from '../../../translations/use-translate';
import { FileDrop } from '../../../ui/FileDrop';
import { StateBlock } from '../../../ui/StateBlock';
import { Report } from './Report';

interface Tried {
  name: string;
  csv: string;
  report: RedirectsReport['data'];
}

/** A file is tried first: nothing is written before its report was seen. */
export function ImportRedirects() {
  const { t } = useTranslate();
  const [send, { isLoading }] = useImportHubRedirectsMutation();
  const [tried, setTried] = useState<Tried | null>(null);
  const act = useAction();
  const tryFile = (file: File) =>
    act(async () => {
      const csv = await file.text();
      setTried({ name: file.name, csv, report: (await send({ csv, dryRun: true }).unwrap()).data });
    });
  const apply = ({ csv }: Tried) =>
    act(async () => {
      await send({ csv, dryRun: false }).unwrap();
      setTried(null);
    }, t('redirects.import.done'));
  return (
    <Flex direction="column" alignItems="stretch" gap={4} aria-live="polite">
      <FileDrop
        label={t('redirects.import.label')}
        hint={t('redirects.import.hint')}
        accept=".csv,text/csv,text/plain"
        disabled={isLoading}
        onFiles={([file]) => file && void tryFile(file)}
      />
      {isLoading && !tried ? <StateBlock state="loading" compact /> : null}
      {tried ? (
        <Report name={tried.name} report={tried.report}>
          <Flex gap={2}>
            <Button disabled={tried.report.problems.length > 0} loading={isLoading} onClick={() => void apply(tried)}>
              {t('redirects.import.apply')}
            </Button>
            <Button variant="tertiary" disabled={isLoading} onClick={() => setTried(null)}>
              {t('cancel')}
            </Button>
          </Flex>
        </Report>
      ) : (
        <Typography variant="pi" textColor="neutral600">
          {t('redirects.import.whole')}
        </Typography>
      )}
    </Flex>
  );
}
