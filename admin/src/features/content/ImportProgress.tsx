import { Button, Flex, Typography } from '@strapi/design-system';

import type { ImportOutcome } from '../../../../shared/contracts/import';
import { useTranslate } from '../../translations/use-translate';
import { Progress } from '../../ui/Progress';

interface Props {
  dryRun: boolean;
  outcomes: readonly ImportOutcome[];
  /** Rows of the file; null until the server has read it. */
  total: number | null;
  onStop: () => void;
}

/** How far a file has come. */
export function ImportProgress({ dryRun, outcomes, total, onStop }: Props) {
  const { t } = useTranslate();
  const done = outcomes.length;
  return (
    <Flex direction="column" alignItems="flex-start" gap={3}>
      <Typography fontWeight="semiBold">{t(dryRun ? 'import.trying' : 'import.importing')}</Typography>
      {total === null ? null : (
        <>
          <Progress
            value={Math.round((done / Math.max(1, total)) * 100)}
            label={t('import.progress', { done, total })}
          />
          <Typography variant="pi" textColor="neutral600">
            {t('import.progress', { done, total })}
          </Typography>
        </>
      )}
      <Button variant="tertiary" onClick={onStop}>
        {t('import.stop')}
      </Button>
    </Flex>
  );
}
