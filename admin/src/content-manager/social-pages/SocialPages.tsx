import { Flex, Link, Typography } from '@strapi/design-system';
import { useDebounce, useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';

import type { PlanAccount, Preview } from '../../../../shared/contracts/plan';
import { type PlanKey, useGetHubPlanQuery, useGetHubPreviewQuery, useSaveHubPlanMutation } from '../../api/plan';
import { useAction } from '../../api/use-action';
import { pollingInterval } from '../../features/syndication/posts/polling';
import { PLUGIN_ID } from '../../pluginId';
import { useTranslate } from '../../translations/use-translate';
import { Notice } from '../../ui/Notice';
import { StateBlock } from '../../ui/StateBlock';
import { useRefetchOn } from '../use-refetch-on';
import { OutcomeLine } from './OutcomeLine';
import { PlanCard } from './PlanCard';
import { Problems } from './Problems';
import { choicesWith } from './panel-state';
import { ShareNow } from './ShareNow';

/** Pause in typing after which the texts are composed again, in milliseconds. */
const PAUSE = 500;

interface Props {
  plan: PlanKey;
  /** uid of the type whose form is open: an app's own types may be kinds. */
  contentType: string;
  /** Changes when the document was saved or published. */
  revision: string;
  manage: boolean;
  /** The item is public and its draft holds nothing more. */
  isPublic: boolean;
}

/** The accounts of an item's language with their ticks, texts and posts. */
export function SocialPages({ plan, contentType, revision, manage, isPublic }: Props) {
  const [interval, setInterval] = useState(0);
  const { data, error, refetch } = useGetHubPlanQuery(plan, {
    pollingInterval: interval,
    refetchOnMountOrArgChange: true,
  });
  const wanted = data ? pollingInterval(postsOf(data.data.accounts), Date.now()) : 0;
  if (wanted !== interval) setInterval(wanted);
  useRefetchOn(revision, refetch);
  if (error && !data) return <StateBlock state="error" compact error={error} onRetry={() => void refetch()} />;
  if (!data) return <StateBlock state="loading" compact />;
  if (data.data.accounts.length === 0) return <NoAccount />;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {data.data.publicUrlProblem ? <Notice compact tone="warning" title={data.data.publicUrlProblem} /> : null}
      <Accounts
        plan={plan}
        contentType={contentType}
        accounts={data.data.accounts}
        revision={revision}
        manage={manage}
        isPublic={isPublic}
      />
    </Flex>
  );
}

function postsOf(accounts: readonly PlanAccount[]) {
  return accounts.flatMap(({ post }) => (post ? [post] : []));
}

function NoAccount() {
  const { t } = useTranslate();
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography variant="pi" textColor="neutral600">
        {t('panel.no-account')}
      </Typography>
      <Link tag={RouterLink} to={`/plugins/${PLUGIN_ID}/accounts`}>
        {t('accounts.connect')}
      </Link>
    </Flex>
  );
}

interface AccountsProps extends Props {
  accounts: readonly PlanAccount[];
}

function Accounts({ plan, contentType, accounts, revision, manage, isPublic }: AccountsProps) {
  const { t } = useTranslate();
  const preview = usePreview(plan, contentType, revision);
  const [save] = useSaveHubPlanMutation();
  const act = useAction();
  const onChange = (id: number, change: Partial<{ ticked: boolean; text: string | null }>) =>
    void act(() => save({ ...plan, accounts: choicesWith(accounts, id, change) }).unwrap());
  const previews = preview.data?.data.previews ?? [];
  return (
    <>
      <OutcomeLine accounts={accounts} />
      {manage && isPublic ? <ShareNow plan={plan} accounts={accounts} /> : null}
      <Problems contentType={contentType} problems={preview.data?.data.problems ?? []} />
      {preview.error && !preview.data ? (
        <StateBlock state="error" compact error={preview.error} onRetry={() => void preview.refetch()} />
      ) : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label={t('panel.title')}>
        {accounts.map((account) => (
          <li key={account.account.id}>
            <PlanCard
              entry={account}
              preview={previewOf(previews, account)}
              pending={preview.isFetching}
              manage={manage}
              onChange={(change) => onChange(account.account.id, change)}
            />
          </li>
        ))}
      </Flex>
    </>
  );
}

function previewOf(previews: readonly Preview[], { account }: PlanAccount): Preview | null {
  return previews.find(({ accountId }) => accountId === account.id) ?? null;
}

const NO_VALUES: object = {};

/** The texts as they would be sent, from what stands in the form now, saved or not. */
function usePreview(plan: PlanKey, contentType: string, revision: string) {
  const values = useForm('SocialPages', (state) => state.values, false) ?? NO_VALUES;
  const settled = useDebounce(values, PAUSE);
  const query = useGetHubPreviewQuery({ ...plan, contentType, values: settled as Record<string, unknown> });
  useRefetchOn(revision, query.refetch);
  return query;
}
