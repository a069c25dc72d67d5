import { Button, Modal } from '@strapi/design-system';
import { type FormEvent, useId, useState } from 'react';

import type { Account, AccountRules } from '../../../../../shared/contracts/accounts';
import { useSetHubAccountRulesMutation } from '../../../api/accounts';
import { type ApiProblem, problemOf } from '../../../api/problem-of';
import { useAction } from '../../../api/use-action';
import { useTranslate } from '../../../translations/use-translate';
import { Notice } from '../../../ui/Notice';
import { RulesForm } from './RulesForm';

interface Props {
  account: Account;
}

/** A button that opens the rules of an account's use. */
export function RulesDialog({ account }: Props) {
  const { t } = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button size="S" variant="tertiary">
          {t('rules.open')}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Rules account={account} onDone={() => setOpen(false)} />
      </Modal.Content>
    </Modal.Root>
  );
}

function Rules({ account, onDone }: Props & { onDone: () => void }) {
  const { t, said } = useTranslate();
  const formId = useId();
  const [rules, setRules] = useState<AccountRules>(account.rules);
  const { submit, problem, isLoading } = useSubmit(account.id, onDone);
  const errors = Object.fromEntries(Object.entries(problem?.fields ?? {}).map(([path, told]) => [path, said(told)]));
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit(rules);
  };
  return (
    <>
      <Modal.Header closeLabel={t('close')}>
        <Modal.Title>{t('rules.title', { name: account.label })}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <form id={formId} onSubmit={onSubmit} noValidate>
          {problem && Object.keys(errors).length === 0 ? <Notice tone="danger" title={said(problem.message)} /> : null}
          <RulesForm rules={rules} errors={errors} onChange={setRules} />
        </form>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{t('cancel')}</Button>
        </Modal.Close>
        <Button type="submit" form={formId} loading={isLoading}>
          {t('rules.save')}
        </Button>
      </Modal.Footer>
    </>
  );
}

function useSubmit(id: number, onDone: () => void) {
  const { t } = useTranslate();
  const act = useAction();
  const [setRules, { isLoading }] = useSetHubAccountRulesMutation();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const submit = async (rules: AccountRules) => {
    const answer = await setRules({ id, rules });
    if ('error' in answer) {
      setProblem(problemOf(answer.error, t('error.unknown')));
      return;
    }
    await act(async () => undefined, t('rules.saved'));
    onDone();
  };
  return { submit, problem, isLoading };
}
