import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';

import type { PlanAccount, Preview } from '../../../../shared/contracts/plan';
import { AccountState } from '../../features/syndication/accounts/AccountState';
import { useTranslate } from '../../translations/use-translate';
import { ChannelIcon } from '../../ui/ChannelIcon';
import { PlanText } from './PlanText';
import { PostState } from './PostState';

interface Props {
  entry: PlanAccount;
  preview: Preview | null;
  /** A newer preview is being composed. */
  pending: boolean;
  manage: boolean;
  onChange: (change: Partial<{ ticked: boolean; text: string | null }>) => void;
}

/** One account: ticked or not, how the item will read there, and how its post is doing. */
export function PlanCard({ entry, preview, pending, manage, onChange }: Props) {
  const { t } = useTranslate();
  const { account, ticked, post } = entry;
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
    </Box>
  );
}
