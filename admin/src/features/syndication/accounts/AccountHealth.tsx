import { Box, Flex, Status, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

import type { AccountBudget, AccountHealth as Health } from '../../../../../shared/contracts/accounts';
import { useTranslate } from '../../../translations/use-translate';
import { When } from '../../../ui/When';

/** When its access was confirmed and ends, whether its network is in trouble, what may still be done now. */
export function AccountHealth({ health, pausedUntil }: { health: Health; pausedUntil: string | null }) {
  const { t } = useTranslate();
  const { checkedAt, expiresAt, endsSoon, circuitUntil, budgets } = health;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex tag="dl" gap={4} wrap="wrap">
        <Fact name={t('health.checked')}>{checkedAt ? <When at={checkedAt} /> : t('health.never')}</Fact>
        {expiresAt ? (
          <Fact name={t('health.ends')} pressing={endsSoon}>
            <When at={expiresAt} />
          </Fact>
        ) : null}
        {pausedUntil ? (
          <Fact name={t('health.paused')} pressing>
            <When at={pausedUntil} />
          </Fact>
        ) : null}
        {circuitUntil ? (
          <Fact name={t('health.circuit')} pressing>
            <When at={circuitUntil} />
          </Fact>
        ) : null}
      </Flex>
      {budgets.length > 0 ? <Budgets budgets={budgets} /> : null}
    </Flex>
  );
}

/** What of it must be seen at a glance. */
export function HealthBadges({ health }: { health: Health }) {
  const { t } = useTranslate();
  if (!health.endsSoon && !health.circuitUntil) return null;
  return (
    <Flex gap={2} wrap="wrap">
      {health.endsSoon ? <Badge text={t('health.badge.ends')} /> : null}
      {health.circuitUntil ? <Badge text={t('health.badge.circuit')} /> : null}
    </Flex>
  );
}

function Badge({ text }: { text: string }) {
  return (
    <Status variant="warning" size="S">
      <Typography tag="span" variant="pi" fontWeight="bold">
        {text}
      </Typography>
    </Status>
  );
}

function Fact({ name, pressing = false, children }: { name: string; pressing?: boolean; children: ReactNode }) {
  return (
    <Flex gap={1} wrap="wrap">
      <Typography tag="dt" variant="pi" textColor="neutral600">
        {name}
      </Typography>
      <Typography
        tag="dd"
        variant="pi"
        fontWeight={pressing ? 'bold' : 'regular'}
        textColor={pressing ? 'warning700' : 'neutral800'}
      >
        {children}
      </Typography>
    </Flex>
  );
}

function Budgets({ budgets }: { budgets: readonly AccountBudget[] }) {
  const { t, known } = useTranslate();
  const { formatNumber } = useIntl();
  return (
    <details>
      <summary style={{ cursor: 'pointer' }}>
        <Typography tag="span" variant="pi" textColor="neutral600">
          {t('health.budgets')}
        </Typography>
      </summary>
      <Box tag="ul" paddingTop={1} paddingLeft={4}>
        {budgets.map(({ name, left, limit, windowSeconds }) => (
          <Typography key={name} tag="li" variant="pi" textColor={left === 0 ? 'warning700' : 'neutral600'}>
            {t('health.budget', {
              what: known(`health.counted.${name}`, name),
              left: formatNumber(left),
              limit: formatNumber(limit),
              window: formatNumber(...duration(windowSeconds)),
            })}
          </Typography>
        ))}
      </Box>
    </details>
  );
}

/** `3 hours` in the language of the admin. */
function duration(seconds: number): [number, { style: 'unit'; unit: string; unitDisplay: 'long' }] {
  const written = (count: number, unit: string) => [count, { style: 'unit', unit, unitDisplay: 'long' }] as const;
  const [count, options] =
    seconds % 86_400 === 0
      ? written(seconds / 86_400, 'day')
      : seconds % 3600 === 0
        ? written(seconds / 3600, 'hour')
        : written(seconds / 60, 'minute');
  return [count, options];
}
