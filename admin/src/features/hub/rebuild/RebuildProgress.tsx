import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowsCounterClockwise } from '@strapi/icons';

import type { RebuildState } from '../../../../../shared/contracts/rebuild';
import { useCommandHubRebuildMutation } from '../../../api/rebuild';
import { useAction } from '../../../api/use-action';
import { useTranslate } from '../../../translations/use-translate';
import { Notice } from '../../../ui/Notice';
import { Progress } from '../../../ui/Progress';
import { When } from '../../../ui/When';
import { Panel } from '../Panel';
import { nextCommand, percentOf } from './rebuild-state';

/** Where the rebuild stands, and the button that moves it. */
export function RebuildProgress({ rebuild }: { rebuild: RebuildState }) {
  const { t, said } = useTranslate();
  const { status, done, total, endedAt, startedAt, problem } = rebuild;
  const since = endedAt ?? startedAt;
  return (
    <Panel
      icon={<ArrowsCounterClockwise fill="primary600" />}
      title={t(`rebuild.status.${status}`)}
      end={<CommandButton rebuild={rebuild} />}
    >
      {problem ? <Notice tone={status === 'failed' ? 'danger' : 'warning'} title={said(problem)} /> : null}
      {status === 'never' ? (
        <Typography textColor="neutral600">{t('rebuild.about')}</Typography>
      ) : (
        <Flex direction="column" alignItems="stretch" gap={2} aria-live="polite">
          <Progress value={percentOf(rebuild)} label={t('rebuild.progress', { done, total })} />
          <Flex justifyContent="space-between" gap={2} wrap="wrap">
            <Typography variant="pi" textColor="neutral600">
              {t('rebuild.progress', { done, total })}
            </Typography>
            {since ? (
              <Typography variant="pi" textColor="neutral600">
                {t(endedAt ? 'rebuild.ended' : 'rebuild.started')} <When at={since} />
              </Typography>
            ) : null}
          </Flex>
        </Flex>
      )}
      {status === 'lost' ? <Typography textColor="neutral600">{t('rebuild.lost.text')}</Typography> : null}
    </Panel>
  );
}

function CommandButton({ rebuild: { status } }: { rebuild: RebuildState }) {
  const { t } = useTranslate();
  const [command, { isLoading }] = useCommandHubRebuildMutation();
  const act = useAction();
  const next = nextCommand(status);
  return (
    <Button
      variant={next === 'stop' || next === null ? 'tertiary' : 'default'}
      loading={isLoading}
      disabled={next === null}
      onClick={() => void act(() => command(next === 'stop' ? 'stop' : 'start').unwrap())}
    >
      {t(`rebuild.command.${next ?? 'stop'}`)}
    </Button>
  );
}
