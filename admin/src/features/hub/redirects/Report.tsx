import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

import type { RedirectNote, RedirectsReport } from '../../../../../shared/contracts/redirects';
import { useTranslate } from '../../../translations/use-translate';
import { Notice } from '../../../ui/Notice';

interface Props {
  name: string;
  report: RedirectsReport['data'];
  /** Buttons that decide. */
  children: ReactNode;
}

/** What a file would change, problems first. */
export function Report({ name, report, children }: Props) {
  const { t } = useTranslate();
  const { problems, warnings, added, changed, removed, unchanged } = report;
  const refused = problems.length > 0;
  return (
    <Notice
      tone={refused ? 'danger' : warnings.length > 0 ? 'warning' : 'info'}
      title={
        refused
          ? t('redirects.report.refused', { name, count: problems.length })
          : t('redirects.report.ready', { name })
      }
    >
      {refused ? null : <Typography>{t('redirects.report.counts', { added, changed, removed, unchanged })}</Typography>}
      <Notes notes={problems} />
      <Notes notes={warnings} />
      {children}
    </Notice>
  );
}

/** The server names line and cure. */
function Notes({ notes }: { notes: readonly RedirectNote[] }) {
  const { t, said } = useTranslate();
  if (notes.length === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1} style={{ maxHeight: '32rem', overflowY: 'auto' }}>
      {notes.map(({ line, message }) => (
        <Typography key={`${line} ${message}`} tag="li" variant="pi" textColor="neutral800">
          {line > 0 ? `${t('redirects.report.line', { line })} ` : null}
          <bdi>{said(message)}</bdi>
        </Typography>
      ))}
    </Flex>
  );
}
