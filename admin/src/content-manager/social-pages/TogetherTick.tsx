import { Box, Checkbox, Typography } from '@strapi/design-system';

import type { PlanAccount } from '../../../../shared/contracts/plan';
import type { SharedKind } from '../../../../shared/kinds';
import { occasionsTogether } from '../../../../shared/occasions';
import { useTranslate } from '../../translations/use-translate';
import { UNDER_LABEL } from '../../ui/under-label';
import { togetherState } from './plan-moments';

interface Props {
  accounts: readonly PlanAccount[];
  kind: SharedKind;
  disabled: boolean;
  onTick: (ticked: boolean) => void;
}

/** One tick for everything that comes by itself, on all ticked pages. */
export function TogetherTick({ accounts, kind, disabled, onTick }: Props) {
  const { t } = useTranslate();
  const occasions = occasionsTogether(kind);
  if (occasions.length === 0) return null;
  const state = togetherState(accounts, kind);
  const nobody = accounts.every(({ ticked }) => !ticked);
  return (
    <Box>
      <Checkbox
        checked={state === 'some' ? 'indeterminate' : state === 'all'}
        disabled={disabled || nobody}
        onCheckedChange={(checked) => onTick(checked === true)}
      >
        {t(kind === 'job' ? 'plan.together.job' : kind === 'event' ? 'plan.together.event' : 'plan.together.training')}
      </Checkbox>
      <Typography tag="p" variant="pi" textColor="neutral600" style={{ paddingInlineStart: UNDER_LABEL }}>
        {t('plan.together.about')}
      </Typography>
    </Box>
  );
}
