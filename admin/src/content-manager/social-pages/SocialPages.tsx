import { Flex, Link, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';

import type { PlanAccount, PlanChoice, PlanInput, Preview } from '../../../../shared/contracts/plan';
import { type PlanKey, useGetHubPlanQuery, useSaveHubPlanMutation } from '../../api/plan';
import { useAction } from '../../api/use-action';
import { pollingInterval } from '../../features/syndication/posts/polling';
import { ReachNote } from '../../features/syndication/posts/ReachNote';
import { PLUGIN_ID } from '../../pluginId';
import { useTranslate } from '../../translations/use-translate';
import { Notice } from '../../ui/Notice';
import { StateBlock } from '../../ui/StateBlock';
import { useRefetchOn } from '../use-refetch-on';
import { AgainNotice } from './AgainNotice';
import { OutcomeLine } from './OutcomeLine';
import { PlanCard } from './PlanCard';
import { Problems } from './Problems';
import { choicesWith } from './panel-state';
import { occasionsAfterTick, withTogether } from './plan-moments';
import { ShareNow } from './ShareNow';
import { Timeline } from './Timeline';
import { TogetherTick } from './TogetherTick';
import { useFormNow, usePreview } from './use-preview';

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
      <AgainNotice plan={plan} accounts={data.data.accounts} stoodOn={data.data.stoodOn} manage={manage} />
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
  return accounts.flatMap(({ post, posts }) => [...(post ? [post] : []), ...posts]);
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
  const form = useFormNow(plan, contentType, revision);
  const preview = usePreview(form, 'announce', '');
  const [save] = useSaveHubPlanMutation();
  const act = useAction();
  const keep = (choices: PlanInput['accounts']) => void act(() => save({ ...plan, accounts: choices }).unwrap());
  const onChange = (entry: PlanAccount, change: Partial<PlanChoice>) => {
    const { ticked } = change;
    const occasions = ticked === undefined ? {} : { occasions: occasionsAfterTick(entry, accounts, plan.kind, ticked) };
    keep(choicesWith(accounts, entry.account.id, { ...change, ...occasions }));
  };
  const [announced] = accounts.flatMap(({ post }) => post ?? []);
  const { previews = [], moments = [], problems = [] } = preview.data?.data ?? {};
  return (
    <>
      <OutcomeLine accounts={accounts} />
      {announced ? <ReachNote reach={announced.reach} /> : null}
      <TogetherTick
        accounts={accounts}
        kind={plan.kind}
        disabled={!manage}
        onTick={(ticked) => keep(withTogether(accounts, plan.kind, ticked))}
      />
      <Timeline accounts={accounts} moments={moments} />
      {manage && isPublic ? <ShareNow plan={plan} accounts={accounts} /> : null}
      <Problems contentType={contentType} problems={problems} />
      {preview.error && !preview.data ? (
        <StateBlock state="error" compact error={preview.error} onRetry={() => void preview.refetch()} />
      ) : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label={t('panel.title')}>
        {accounts.map((entry) => (
          <li key={entry.account.id}>
            <PlanCard
              entry={entry}
              kind={plan.kind}
              moments={moments}
              form={form}
              preview={previewOf(previews, entry)}
              pending={preview.isFetching}
              manage={manage}
              onChange={(change) => onChange(entry, change)}
              onOccasions={(occasions) => keep(choicesWith(accounts, entry.account.id, { occasions }))}
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
