import { Box, Checkbox, Flex, TextButton, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronUp } from '@strapi/icons';
import { useState } from 'react';

import type { PlanAccount, PlanMoment, PlanOccasion } from '../../../../shared/contracts/plan';
import type { SharedKind } from '../../../../shared/kinds';
import { useTranslate } from '../../translations/use-translate';
import { ExactTime } from '../../ui/ExactTime';
import { UNDER_LABEL } from '../../ui/under-label';
import { MomentEditor } from './MomentEditor';
import { PostState } from './PostState';
import { type OfferedMoment, occasionsWith, offeredTo } from './plan-moments';
import type { FormNow } from './use-preview';

interface Props {
  entry: PlanAccount;
  kind: SharedKind;
  moments: readonly PlanMoment[];
  manage: boolean;
  form: FormNow;
  onOccasions: (occasions: PlanOccasion[]) => void;
}

/** What else is posted on one account about the item: ticks, times, and each post with its own words. */
export function Moments({ entry, kind, moments, onOccasions, ...rest }: Props) {
  const { t } = useTranslate();
  const offered = offeredTo(entry, kind, moments);
  if (offered.length === 0) return null;
  return (
    <Flex
      tag="ul"
      direction="column"
      alignItems="stretch"
      gap={3}
      padding={3}
      borderStyle="solid"
      borderWidth="1px 0 0 0"
      borderColor="neutral150"
      aria-label={t('plan.moments', { name: entry.account.label })}
    >
      {offered.map((moment) => (
        <li key={`${moment.occasion}${moment.choice.subject}`}>
          <Moment
            {...rest}
            entry={entry}
            moment={moment}
            onChange={(change) => onOccasions(occasionsWith(entry.occasions, { ...moment.choice, ...change }))}
          />
        </li>
      ))}
    </Flex>
  );
}

interface MomentProps extends Pick<Props, 'entry' | 'manage' | 'form'> {
  moment: OfferedMoment;
  onChange: (change: Partial<PlanOccasion>) => void;
}

function Moment({ entry, moment, manage, onChange, ...rest }: MomentProps) {
  const { t } = useTranslate();
  const [open, setOpen] = useState(false);
  const { choice, occasion, post } = moment;
  const name = t(`occasion.${occasion}`);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
        <Box minWidth={0}>
          <Checkbox
            checked={choice.ticked}
            disabled={!manage}
            aria-label={t('plan.moment.tick', { moment: name, name: entry.account.label })}
            onCheckedChange={(checked) => onChange({ ticked: checked === true })}
          >
            {name}
          </Checkbox>
          <Typography tag="p" variant="pi" textColor="neutral600" style={{ paddingInlineStart: UNDER_LABEL }}>
            <MomentTime moment={moment} />
          </Typography>
        </Box>
        {choice.ticked ? (
          <TextButton
            aria-expanded={open}
            aria-label={t(open ? 'plan.moment.hide' : 'plan.moment.show', { moment: name, name: entry.account.label })}
            endIcon={open ? <ChevronUp /> : <ChevronDown />}
            onClick={() => setOpen(!open)}
          >
            {t('plan.moment.post')}
          </TextButton>
        ) : null}
      </Flex>
      {post && (open || post.problem) ? <PostState post={post} /> : null}
      {open && choice.ticked ? (
        <MomentEditor {...rest} account={entry.account} moment={moment} manage={manage} onChange={onChange} />
      ) : null}
    </Flex>
  );
}

function MomentTime({ moment: { choice, next, more, post } }: { moment: OfferedMoment }) {
  const { t } = useTranslate();
  const at = choice.at ?? next?.due ?? null;
  if (next === null) return <>{t('plan.moment.over')}</>;
  if (at === null) return <>{t('plan.at.sharing')}</>;
  const missed = at < new Date().toISOString() && post === null && next.occasion !== 'recap';
  return (
    <>
      {missed ? t('plan.moment.missed') : <ExactTime at={at} zone={next.zone} />}
      {more > 0 ? ` · ${t('plan.moment.more', { count: more })}` : ''}
    </>
  );
}
