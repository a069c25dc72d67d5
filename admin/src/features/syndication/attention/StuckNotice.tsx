import { Flex, Typography } from '@strapi/design-system';

import { useGetHubAttentionQuery } from '../../../api/attention';
import { useTranslate } from '../../../translations/use-translate';
import { Notice } from '../../../ui/Notice';
import { When } from '../../../ui/When';
import { WhyButton } from '../posts/WhyButton';

/** Milliseconds between two looks: a post that gets stuck shows without anybody reloading. */
const AGAIN = 60_000;

/** Posts that should have gone out and did not; nothing while there are none. */
export function StuckNotice() {
  const { t } = useTranslate();
  const { data } = useGetHubAttentionQuery(undefined, { pollingInterval: AGAIN });
  const stuck = data?.data.stuck;
  if (!stuck || stuck.total === 0) return null;
  const more = stuck.total - stuck.posts.length;
  return (
    <Notice tone="danger" title={t('stuck.title', { count: stuck.total })}>
      <Typography tag="p">{t(stuck.nothingSends ? 'stuck.nothing-sends' : 'stuck.text')}</Typography>
      <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
        {stuck.posts.map(({ id, title, account, since }) => (
          <Flex tag="li" key={id} gap={2} wrap="wrap">
            <Typography style={{ overflowWrap: 'anywhere' }}>
              {title} · {account} · <When at={since} />
            </Typography>
            <WhyButton about={{ post: id }} title={title} account={account} />
          </Flex>
        ))}
      </Flex>
      {more > 0 ? <Typography tag="p">{t('stuck.more', { count: more })}</Typography> : null}
    </Notice>
  );
}
