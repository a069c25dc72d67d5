import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Information, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';

import type { HeadFinding } from '../../../../shared/contracts/head';
import { useTranslate } from '../../translations/use-translate';
import { rootField } from '../social-pages/panel-state';
import { findingLines } from './head-state';

const LOOKS = {
  error: { Icon: WarningCircle, colour: 'danger600' },
  warn: { Icon: WarningCircle, colour: 'warning600' },
  hint: { Icon: Information, colour: 'neutral500' },
} as const satisfies Record<HeadFinding['level'], unknown>;

interface Props {
  contentType: string;
  findings: readonly HeadFinding[];
  /** Fewer sentences, worst first; all of them when absent. */
  max?: number;
}

/** What would look better, in sentences, each with the field to change. */
export function Findings({ contentType, findings, max }: Props) {
  const { t, labelOf } = useTranslate();
  const { locale } = useIntl();
  const lines = findingLines(findings, locale);
  const shown = lines.slice(0, max ?? lines.length);
  if (lines.length === 0) return <Line icon={<CheckCircle {...ICON} fill="success600" />} text={t('head.fine')} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {shown.map(({ level, text, field }) => {
          const { Icon, colour } = LOOKS[level];
          const about = field === null ? text : `${labelOf(contentType, rootField(field))} · ${text}`;
          return (
            <li key={text}>
              <Line icon={<Icon {...ICON} fill={colour} />} text={about} />
            </li>
          );
        })}
      </Flex>
      {shown.length < lines.length ? (
        <Typography variant="pi" textColor="neutral600">
          {t('head.more', { count: lines.length - shown.length })}
        </Typography>
      ) : null}
    </Flex>
  );
}

const ICON = {
  'aria-hidden': true,
  width: '1.4rem',
  height: '1.4rem',
  style: { flexShrink: 0, marginTop: '0.2rem' },
} as const;

function Line({ icon, text }: { icon: JSX.Element; text: string }) {
  return (
    <Flex gap={2} alignItems="flex-start">
      {icon}
      <Typography variant="pi" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
        {text}
      </Typography>
    </Flex>
  );
}
