import { Box, Flex, Typography } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';

import type { PlanAccount } from '../../../../shared/contracts/plan';
import { useTranslate } from '../../translations/use-translate';
import { type Outcome, outcomeOf } from './panel-state';

/** One sentence that says what publishing does. */
export function OutcomeLine({ accounts }: { accounts: readonly PlanAccount[] }) {
  const { t } = useTranslate();
  const outcome = outcomeOf(accounts);
  return (
    <Flex gap={2} alignItems="flex-start" role="status">
      <PaperPlane
        aria-hidden
        width="1.6rem"
        height="1.6rem"
        fill="primary600"
        style={{ flexShrink: 0, marginTop: '0.2rem' }}
      />
      <Box>
        <Typography tag="p" fontWeight="bold">
          {t(headline(outcome), { fresh: outcome.fresh, updated: outcome.updated })}
        </Typography>
        {outcome.stopped > 0 ? (
          <Typography tag="p" variant="pi" textColor="neutral800">
            {t('panel.outcome.stopped', { count: outcome.stopped })}
          </Typography>
        ) : null}
        <Typography tag="p" variant="pi" textColor="neutral600">
          {t('panel.outcome.when')}
        </Typography>
      </Box>
    </Flex>
  );
}

function headline({ fresh, updated }: Outcome) {
  if (fresh > 0 && updated > 0) return 'panel.outcome.both';
  if (updated > 0) return 'panel.outcome.updated';
  return fresh > 0 ? 'panel.outcome.fresh' : 'panel.outcome.none';
}
