import { Flex, Typography } from '@strapi/design-system';

import type { PlanAccount, PlanOccasion } from '../../../../shared/contracts/plan';
import { TimeNotes } from '../../features/syndication/times/TimeNotes';
import { useTranslate } from '../../translations/use-translate';
import { StateBlock } from '../../ui/StateBlock';
import { ownZone } from '../../ui/zone-choice';
import { ChangedPictures } from './ChangedPictures';
import { ChangedText } from './ChangedText';
import { PictureChoice } from './PictureChoice';
import { PlanText } from './PlanText';
import type { OfferedMoment } from './plan-moments';
import { TimeChoice } from './TimeChoice';
import { type FormNow, usePreview } from './use-preview';

interface Props {
  account: PlanAccount['account'];
  moment: OfferedMoment;
  manage: boolean;
  form: FormNow;
  onChange: (change: Partial<PlanOccasion>) => void;
}

/** One post about one moment as it will be sent, and the editor's own text, time and pictures for it. */
export function MomentEditor({ account, moment, manage, form, onChange }: Props) {
  const { t, said } = useTranslate();
  const { occasion, choice, next, single, post } = moment;
  const { data, error, isFetching, refetch } = usePreview(form, occasion, next?.subject ?? '');
  if (error && !data) return <StateBlock state="error" compact error={error} onRetry={() => void refetch()} />;
  const zone = next?.zone ?? ownZone();
  const preview = data?.data.previews.find(({ accountId }) => accountId === account.id) ?? null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {data?.data.problems.map(({ field, message }) => (
        <Typography key={field + message} variant="pi" textColor="danger600">
          {said(message)}
        </Typography>
      ))}
      {post && preview ? <ChangedText post={post} text={preview.text} /> : null}
      {post && preview ? <ChangedPictures post={post} changes={preview.pictures} /> : null}
      <PlanText
        name={`${account.label}, ${t(`occasion.${occasion}`)}`}
        own={choice.text}
        preview={preview}
        pending={isFetching}
        manage={manage}
        onText={(text) => onChange({ text })}
      />
      <TimeNotes
        name={`${account.label}, ${t(`occasion.${occasion}`)}`}
        zone={zone}
        slot={preview?.slot ?? null}
        neighbours={preview?.neighbours ?? []}
        onTime={manage && single ? (at) => onChange({ at }) : null}
      />
      {manage && single ? (
        <>
          <TimeChoice
            name={`time-${account.id}-${occasion}`}
            at={choice.at}
            expires={next?.expires ?? null}
            zone={zone}
            onChange={(at) => onChange({ at })}
          />
          <PictureChoice
            pictures={choice.pictures}
            locale={form.plan.locale}
            onChange={(pictures) => onChange({ pictures })}
          />
        </>
      ) : null}
    </Flex>
  );
}
