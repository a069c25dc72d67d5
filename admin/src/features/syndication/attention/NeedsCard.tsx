import { Flex, Typography } from '@strapi/design-system';
import { Bell } from '@strapi/icons';
import { Link } from 'react-router-dom';

import { NEEDS, type Need } from '../../../../../shared/contracts/attention';
import { useGetHubAttentionQuery } from '../../../api/attention';
import { useTranslate } from '../../../translations/use-translate';
import { StateBlock } from '../../../ui/StateBlock';
import { Panel } from '../../hub/Panel';
import { BY_HAND, COPIES_LEFT, EDITS, OPEN_REPLIES, QUEUE, REHEARSED } from '../posts/posts-address';

/** The view of the posts list where each is dealt with. */
const VIEWS = {
  failed: { work: 'failed' },
  unsure: { presence: 'uncertain' },
  approval: QUEUE,
  'by-hand': BY_HAND,
  'not-asked': { problem: 'not-asked' },
  edit: EDITS,
  drift: { problem: 'drift' },
  'dry-run': REHEARSED,
  'copies-left': COPIES_LEFT,
  reply: OPEN_REPLIES,
} as const satisfies Record<Need, Record<string, string>>;

/** What waits for a person, each with the way to it. */
export function NeedsCard() {
  const { t } = useTranslate();
  const { data, error, refetch } = useGetHubAttentionQuery();
  const needs = data ? NEEDS.filter((need) => data.data.needs[need] > 0) : [];
  return (
    <Panel icon={<Bell fill="primary600" />} title={t('needs.title')}>
      {!data && error ? <StateBlock state="error" compact error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <StateBlock state="loading" compact /> : null}
      {data && needs.length === 0 ? <Typography textColor="neutral600">{t('needs.none')}</Typography> : null}
      {data && needs.length > 0 ? (
        <Flex tag="ul" direction="column" alignItems="flex-start" gap={2}>
          {needs.map((need) => (
            <li key={need}>
              <Link to={`posts?${new URLSearchParams(VIEWS[need])}`}>
                <Typography textColor="primary600">{t(`needs.${need}`, { count: data.data.needs[need] })}</Typography>
              </Link>
            </li>
          ))}
        </Flex>
      ) : null}
    </Panel>
  );
}
