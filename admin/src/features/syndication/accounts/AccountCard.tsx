import { Badge, Box, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import type { Account, ChannelInfo } from '../../../../../shared/contracts/accounts';
import { useTranslate } from '../../../translations/use-translate';
import { ChannelIcon } from '../../../ui/ChannelIcon';
import { safeHref } from '../../../ui/web-address';
import { AccountActions } from './AccountActions';
import { AccountHealth, HealthBadges } from './AccountHealth';
import { AccountState } from './AccountState';

interface Props {
  account: Account;
  /** Undefined when the channel's plugin was removed. */
  channel: ChannelInfo | undefined;
  locales: readonly { code: string; name: string }[];
  manage: boolean;
  onEdit: () => void;
}

/** One connected page or profile: whose it is, what goes there, how it is doing. */
export function AccountCard({ account, channel, locales, manage, onEdit }: Props) {
  const channelName = channel?.name ?? account.channel;
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={4}
      padding={5}
      width="100%"
      background="neutral0"
      shadow="tableShadow"
      hasRadius
    >
      <Flex gap={3} alignItems="flex-start">
        <ChannelIcon channel={account.channel} name={channelName} size={4} />
        <Whose account={account} channelName={channelName} />
        <AccountState state={account.state} />
      </Flex>
      <HealthBadges health={account.health} />
      {account.reason ? (
        <Typography variant="pi" textColor={account.state === 'broken' ? 'danger600' : 'neutral700'}>
          {account.reason}
        </Typography>
      ) : null}
      <WhatGoesThere account={account} locales={locales} />
      <Counts account={account} />
      <AccountHealth health={account.health} pausedUntil={account.pausedUntil} />
      {manage ? (
        <Box marginTop="auto">
          <AccountActions account={account} channel={channel} onEdit={onEdit} />
        </Box>
      ) : null}
    </Flex>
  );
}

function Whose({ account, channelName }: { account: Account; channelName: string }) {
  const { t } = useTranslate();
  const href = safeHref(account.url);
  const who = account.handle || account.displayName;
  return (
    <Box flex="1" minWidth={0}>
      <Typography tag="h2" variant="delta" textColor="neutral800">
        {account.label}
      </Typography>
      <Flex gap={1} wrap="wrap">
        <Typography variant="pi" textColor="neutral600">
          {who === '' ? channelName : `${channelName} ·`}
        </Typography>
        {who === '' ? null : href ? (
          <Link
            href={href}
            isExternal
            style={{ overflowWrap: 'anywhere' }}
            aria-label={t('accounts.open-page', { name: who })}
          >
            {who}
          </Link>
        ) : (
          <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            {who}
          </Typography>
        )}
      </Flex>
    </Box>
  );
}

function WhatGoesThere({ account, locales }: Pick<Props, 'account' | 'locales'>) {
  const { t } = useTranslate();
  const language =
    account.locale === ''
      ? t('accounts.every-language')
      : (locales.find(({ code }) => code === account.locale)?.name ?? account.locale);
  return (
    <Flex gap={2} wrap="wrap" aria-label={t('accounts.goes-there')} role="group">
      <Badge backgroundColor="primary100" textColor="primary700">
        {language}
      </Badge>
      {account.kinds.map((kind) => (
        <Badge key={kind}>{t(`kinds.${kind}`)}</Badge>
      ))}
      {account.kinds.length === 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {t('accounts.no-kind-ticked')}
        </Typography>
      ) : null}
    </Flex>
  );
}

const COUNTS = [
  { name: 'live', query: 'presence=live', colour: 'success600' },
  { name: 'waiting', query: 'work=planned,due,sending,waiting,held', colour: 'neutral700' },
  { name: 'failed', query: 'work=failed', colour: 'danger600' },
] as const;

function Counts({ account }: { account: Account }) {
  const { t } = useTranslate();
  return (
    <Flex gap={5} tag="ul" wrap="wrap">
      {COUNTS.map(({ name, query, colour }) => (
        <li key={name}>
          <RouterLink
            to={{ pathname: '../posts', search: `account=${account.id}&${query}` }}
            style={{ textDecoration: 'none' }}
          >
            <Flex gap={1} alignItems="baseline">
              <Typography variant="beta" textColor={account.counts[name] > 0 ? colour : 'neutral400'}>
                {account.counts[name]}
              </Typography>
              <Typography variant="pi" textColor="neutral600">
                {t(`accounts.count.${name}`)}
              </Typography>
            </Flex>
          </RouterLink>
        </li>
      ))}
    </Flex>
  );
}
