import { Button, Modal } from '@strapi/design-system';
import { type FormEvent, useId, useState } from 'react';

import type { Account, AccountsResponse, ChannelInfo } from '../../../../../shared/contracts/accounts';
import { useChangeHubAccountMutation, useConnectHubAccountMutation } from '../../../api/accounts';
import { type ApiProblem, problemOf } from '../../../api/problem-of';
import { useAction } from '../../../api/use-action';
import { useTranslate } from '../../../translations/use-translate';
import { Notice } from '../../../ui/Notice';
import { AccountForm } from './AccountForm';
import { type AccountDraft, draftOf, inputErrors, missingInputs, newDraft } from './account-draft';
import { ChannelPicker } from './ChannelPicker';

interface Props {
  open: boolean;
  /** Null connects a new one. */
  account: Account | null;
  channels: readonly ChannelInfo[];
  meta: AccountsResponse['meta'];
  onClose: () => void;
}

/** Connects an account or changes a connected one. */
export function AccountDialog({ open, account, channels, meta, onClose }: Props) {
  return (
    <Modal.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Modal.Content>
        <DialogSteps account={account} channels={channels} meta={meta} onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}

type StepsProps = Omit<Props, 'open'>;

/** First which network, then its form. A connected account has its network already. */
function DialogSteps({ account, channels, meta, onClose }: StepsProps) {
  const { t } = useTranslate();
  const own = channels.find(({ id }) => id === account?.channel) ?? null;
  const [channel, setChannel] = useState(own);
  if (channel === null) {
    return (
      <>
        <DialogHead title={t('accounts.connect')} />
        <Modal.Body>
          <ChannelPicker channels={channels} encryption={meta.encryption} onPick={setChannel} />
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </Modal.Footer>
      </>
    );
  }
  return (
    <AccountStep
      account={account}
      channel={channel}
      meta={meta}
      onBack={account ? null : () => setChannel(null)}
      onClose={onClose}
    />
  );
}

function DialogHead({ title }: { title: string }) {
  const { t } = useTranslate();
  return (
    <Modal.Header closeLabel={t('close')}>
      <Modal.Title>{title}</Modal.Title>
    </Modal.Header>
  );
}

interface StepProps {
  account: Account | null;
  channel: ChannelInfo;
  meta: AccountsResponse['meta'];
  onBack: (() => void) | null;
  onClose: () => void;
}

function AccountStep({ account, channel, meta, onBack, onClose }: StepProps) {
  const { t } = useTranslate();
  const formId = useId();
  const firstLocale = meta.locales[0]?.code ?? '';
  const [draft, setDraft] = useState<AccountDraft>(() =>
    account ? draftOf(account, channel) : newDraft(channel, firstLocale),
  );
  const [missing, setMissing] = useState<string[]>([]);
  const { submit, problem, isLoading } = useSubmit(account, onClose);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const empty = missingInputs(draft, channel, account !== null);
    setMissing(empty);
    if (empty.length === 0) void submit(draft);
  };
  const refused = problem ? inputErrors(problem.fields, channel) : {};
  const errors = { ...refused, ...Object.fromEntries(missing.map((name) => [name, t('account-form.required')])) };
  return (
    <>
      <DialogHead
        title={
          account
            ? t('account-form.change', { name: account.label })
            : t('account-form.connect-to', { channel: channel.name })
        }
      />
      <Modal.Body>
        <form id={formId} onSubmit={onSubmit} noValidate>
          {problem && Object.keys(refused).length === 0 ? <Notice tone="danger" title={problem.message} /> : null}
          <AccountForm
            draft={draft}
            channel={channel}
            locales={meta.locales}
            stored={account !== null}
            errors={errors}
            onChange={setDraft}
          />
        </form>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onBack ?? onClose}>
          {t(onBack ? 'back' : 'cancel')}
        </Button>
        <Button type="submit" form={formId} loading={isLoading}>
          {t(account ? 'account-form.save' : 'account-form.connect')}
        </Button>
      </Modal.Footer>
    </>
  );
}

function useSubmit(account: Account | null, onDone: () => void) {
  const { t } = useTranslate();
  const act = useAction();
  const [connect, connecting] = useConnectHubAccountMutation();
  const [change, changing] = useChangeHubAccountMutation();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const submit = async (input: AccountDraft) => {
    setProblem(null);
    const request = account ? change({ id: account.id, input }) : connect(input);
    const answer = await request;
    if ('error' in answer) {
      setProblem(problemOf(answer.error, t('error.unknown')));
      return;
    }
    await act(async () => undefined, t(account ? 'account-form.saved' : 'account-form.connected'));
    onDone();
  };
  return { submit, problem, isLoading: connecting.isLoading || changing.isLoading };
}
