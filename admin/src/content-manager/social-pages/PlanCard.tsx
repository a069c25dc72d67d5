import { Box, Checkbox, Flex, TextButton, Typography } from '@strapi/design-system';
import { useState } from 'react';

import type { PlanAccount, PlanChoice, PlanMoment, PlanOccasion, Preview } from '../../../../shared/contracts/plan';
import type { SharedKind } from '../../../../shared/kinds';
import type { PlanKey } from '../../api/plan';
import { AccountState } from '../../features/syndication/accounts/AccountState';
import { WhyButton } from '../../features/syndication/posts/WhyButton';
import { TimeNotes } from '../../features/syndication/times/TimeNotes';
import { useTranslate } from '../../translations/use-translate';
import { ChannelIcon } from '../../ui/ChannelIcon';
import { ChangedPictures } from './ChangedPictures';
import { ChangedText } from './ChangedText';
import { Moments } from './Moments';
import { PictureChoice } from './PictureChoice';
import { PlanText } from './PlanText';
import { PostState } from './PostState';
import { zoneOf } from './plan-moments';
import { TimeChoice } from './TimeChoice';
import type { FormNow } from './use-preview';

interface Props {
  entry: PlanAccount;
  kind: SharedKind;
  moments: readonly PlanMoment[];
  form: FormNow;
  preview: Preview | null;
  /** A newer preview is being composed. */
  pending: boolean;
  manage: boolean;
  onChange: (change: Partial<PlanChoice>) => void;
  onOccasions: (occasions: PlanOccasion[]) => void;
}

/** One account: ticked or not, how the item will read there, and how its post is doing. */
export function PlanCard({ entry, kind, moments, form, preview, pending, manage, onChange, onOccasions }: Props) {
  const { t } = useTranslate();
  const { account, ticked, post } = entry;
  const zone = zoneOf(moments, { occasion: 'announce', subject: '' });
  return (
    <Box
      borderColor={ticked ? 'primary200' : 'neutral200'}
      borderWidth="1px"
      borderStyle="solid"
      hasRadius
      background="neutral0"
      overflow="hidden"
    >
      <Flex gap={2} padding={3} background={ticked ? 'primary100' : 'neutral100'} alignItems="center">
        <Checkbox
          aria-label={t('panel.tick', { name: account.label, channel: account.channelName })}
          checked={ticked}
          disabled={!manage}
          onCheckedChange={(checked) => onChange({ ticked: checked === true })}
        />
        <ChannelIcon channel={account.channel} name={account.channelName} size={2.8} />
        <Box flex="1" minWidth={0}>
          <Typography tag="p" fontWeight="semiBold" ellipsis>
            {account.label}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600" ellipsis title={account.handle}>
            {account.handle === '' ? account.channelName : account.handle}
          </Typography>
          {account.state === 'ready' ? null : (
            <Box paddingTop={1}>
              <AccountState state={account.state} />
            </Box>
          )}
        </Box>
      </Flex>
      {post ? <PostState post={post} /> : null}
      <Corrections entry={entry} />
      <WhyOfItem account={account} plan={form.plan} />
      {ticked && post && preview ? <ChangedText post={post} text={preview.text} /> : null}
      {ticked && post && preview ? <ChangedPictures post={post} changes={preview.pictures} /> : null}
      {ticked ? (
        <PlanText
          name={account.label}
          own={entry.text}
          preview={preview}
          pending={pending}
          manage={manage}
          onText={(text) => onChange({ text })}
        />
      ) : null}
      {ticked ? (
        <TimeNotes
          name={account.label}
          zone={zone}
          slot={preview?.slot ?? null}
          neighbours={preview?.neighbours ?? []}
          onTime={manage ? (at) => onChange({ at }) : null}
        />
      ) : null}
      {ticked && manage ? (
        <TimeAndPictures entry={entry} zone={zone} locale={form.plan.locale} onChange={onChange} />
      ) : null}
      {ticked || entry.occasions.some((one) => one.ticked) ? (
        <Moments entry={entry} kind={kind} moments={moments} manage={manage} form={form} onOccasions={onOccasions} />
      ) : null}
    </Box>
  );
}

/** Replies that correct what the network did not let us edit. */
function Corrections({ entry: { account, posts } }: { entry: PlanAccount }) {
  const { t } = useTranslate();
  const corrections = posts.filter(({ occasion }) => occasion === 'correction');
  if (corrections.length === 0) return null;
  return (
    <section aria-label={t('edits.corrections', { name: account.label })}>
      {corrections.map((one) => (
        <Box key={one.id}>
          <Box paddingLeft={3} paddingTop={2}>
            <Typography variant="sigma" textColor="neutral600">
              {t('occasion.correction')}
            </Typography>
          </Box>
          <PostState post={one} />
        </Box>
      ))}
    </section>
  );
}

/** An item that was never saved has no history to explain. */
function WhyOfItem({ account, plan: { documentId, locale } }: { account: PlanAccount['account']; plan: PlanKey }) {
  if (documentId === undefined) return null;
  return (
    <Box paddingLeft={3} paddingRight={3} paddingTop={2} paddingBottom={2}>
      <WhyButton about={{ documentId, locale, account: account.id }} title="" account={account.label} />
    </Box>
  );
}

interface TimeAndPicturesProps {
  entry: PlanAccount;
  /** IANA zone of the item. */
  zone: string;
  locale: string;
  onChange: (change: Partial<PlanChoice>) => void;
}

/** Folded away: most announcements go out with the publication and the item's own pictures. */
function TimeAndPictures({ entry: { account, at, pictures }, zone, locale, onChange }: TimeAndPicturesProps) {
  const { t } = useTranslate();
  const [open, setOpen] = useState(at !== null || pictures !== null);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingLeft={3} paddingRight={3} paddingBottom={3}>
      <TextButton
        aria-expanded={open}
        aria-label={t('plan.extras-for', { name: account.label })}
        onClick={() => setOpen(!open)}
      >
        {t('plan.extras')}
      </TextButton>
      {open ? (
        <>
          <TimeChoice
            name={`time-${account.id}`}
            at={at}
            expires={null}
            zone={zone}
            onChange={(time) => onChange({ at: time })}
          />
          <PictureChoice pictures={pictures} locale={locale} onChange={(chosen) => onChange({ pictures: chosen })} />
        </>
      ) : null}
    </Flex>
  );
}
