import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Discuss } from '@strapi/icons';
import { Link } from 'react-router-dom';

import type { Account } from '../../../../shared/contracts/accounts';
import { useGetHubAccountsQuery } from '../../api/accounts';
import { useTranslate } from '../../translations/use-translate';
import { ChannelIcon } from '../../ui/ChannelIcon';
import { StateBlock } from '../../ui/StateBlock';
import { AccountState } from '../syndication/accounts/AccountState';
import { Panel } from './Panel';

/** Connected pages at a glance. A phone has no menu beside the page, so the ways to the others stand here too. */
export function SocialCard({ posts }: { posts: boolean }) {
  const { t } = useTranslate();
  const { data, error, refetch } = useGetHubAccountsQuery();
  return (
    <Panel icon={<Discuss fill="primary600" />} title={t('social.title')}>
      {data ? (
        data.data.length === 0 ? (
          <Typography textColor="neutral600">{t('accounts.empty')}</Typography>
        ) : (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {data.data.map((account) => (
              <AccountLine key={account.id} account={account} />
            ))}
          </Flex>
        )
      ) : error ? (
        <StateBlock state="error" compact error={error} onRetry={() => void refetch()} />
      ) : (
        <StateBlock state="loading" compact />
      )}
      <Flex gap={2} wrap="wrap">
        <LinkButton tag={Link} to="accounts" variant="secondary">
          {t(data?.data.length === 0 ? 'accounts.connect' : 'social.manage')}
        </LinkButton>
        {posts ? (
          <>
            <LinkButton tag={Link} to="posts" variant="tertiary">
              {t('posts.title')}
            </LinkButton>
            <LinkButton tag={Link} to="practice" variant="tertiary">
              {t('practice.title')}
            </LinkButton>
          </>
        ) : null}
      </Flex>
    </Panel>
  );
}

function AccountLine({ account }: { account: Account }) {
  const { t } = useTranslate();
  const { live, waiting, failed } = account.counts;
  return (
    <Flex tag="li" gap={3}>
      <ChannelIcon channel={account.channel} name={account.label} />
      <Box flex="1" minWidth={0}>
        <Typography tag="p" fontWeight="semiBold">
          {account.label}
        </Typography>
        <Typography tag="p" variant="pi" textColor={failed > 0 ? 'danger600' : 'neutral600'}>
          {t('social.counts', { live, waiting, failed })}
        </Typography>
      </Box>
      <AccountState state={account.state} />
    </Flex>
  );
}
