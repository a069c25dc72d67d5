import { Checkbox, Field, Flex, NumberInput, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import type { AccountRules } from '../../../../../shared/contracts/accounts';
import { SHARED_KINDS } from '../../../../../shared/kinds';
import TimezoneInput from '../../../content-manager/inputs/TimezoneInput';
import { useTranslate } from '../../../translations/use-translate';
import { Fieldset } from '../../../ui/Fieldset';
import { withKind } from './account-draft';
import { QuietHours } from './QuietHours';

interface Props {
  rules: AccountRules;
  /** The network can edit posts, so nothing has to be chosen for when it cannot. */
  editable: boolean;
  /** By the path in what was sent: `quietHours.to`. */
  errors: Record<string, string>;
  onChange: (rules: AccountRules) => void;
}

const CHOICES = ['ask', 'leave', 'reply', 'replace'] as const;

/** When and how an account posts, and who has to agree. */
export function RulesForm({ rules, editable, errors, onChange }: Props) {
  const { t } = useTranslate();
  const change = (next: Partial<AccountRules>) => onChange({ ...rules, ...next });
  return (
    <Flex direction="column" alignItems="stretch" gap={5} paddingTop={1}>
      <TimezoneInput
        name="zone"
        label={t('rules.zone')}
        hint={t('rules.zone.help')}
        value={rules.zone === '' ? null : rules.zone}
        onChange={(_name, zone) => change({ zone: zone ?? '' })}
        {...(errors.zone ? { error: errors.zone } : {})}
      />
      <QuietHours hours={rules.quietHours} errors={errors} onChange={(quietHours) => change({ quietHours })} />
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        <Amount
          name="minimumGapMinutes"
          label={t('rules.gap')}
          hint={t('rules.gap.help')}
          value={rules.minimumGapMinutes}
          error={errors.minimumGapMinutes}
          onChange={(minutes) => change({ minimumGapMinutes: minutes ?? 0 })}
        />
        <Amount
          name="dailyCap"
          label={t('rules.cap')}
          hint={t('rules.cap.help')}
          value={rules.dailyCap}
          error={errors.dailyCap}
          onChange={(dailyCap) => change({ dailyCap })}
        />
      </Flex>
      <Approval approval={rules.approval} onChange={(approval) => change({ approval })} />
      {editable ? null : <Uneditable choice={rules.uneditable} onChange={(uneditable) => change({ uneditable })} />}
    </Flex>
  );
}

interface AmountProps {
  name: string;
  label: string;
  hint: string;
  value: number | null;
  error: string | undefined;
  onChange: (value: number | null) => void;
}

function Amount({ name, label, hint, value, error, onChange }: AmountProps) {
  return (
    <Field.Root name={name} hint={hint} error={error} style={{ flex: '1 1 20rem' }}>
      <Field.Label>{label}</Field.Label>
      <NumberInput value={value ?? undefined} onValueChange={(next) => onChange(next ?? null)} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

interface ApprovalProps {
  approval: AccountRules['approval'];
  onChange: (approval: AccountRules['approval']) => void;
}

function Approval({ approval, onChange }: ApprovalProps) {
  const { t } = useTranslate();
  return (
    <Fieldset name={t('rules.approval')}>
      <Flex gap={4} wrap="wrap">
        {SHARED_KINDS.map((kind) => (
          <Checkbox
            key={kind}
            checked={approval.kinds.includes(kind)}
            onCheckedChange={(checked) =>
              onChange({ ...approval, kinds: withKind(approval.kinds, kind, checked === true) })
            }
          >
            {t(`kinds.${kind}`)}
          </Checkbox>
        ))}
      </Flex>
      {approval.kinds.length > 0 ? (
        <Checkbox
          checked={approval.ownAllowed}
          onCheckedChange={(checked) => onChange({ ...approval, ownAllowed: checked === true })}
        >
          {t('rules.approval.own')}
        </Checkbox>
      ) : null}
    </Fieldset>
  );
}

interface UneditableProps {
  choice: AccountRules['uneditable'];
  onChange: (choice: AccountRules['uneditable']) => void;
}

function Uneditable({ choice, onChange }: UneditableProps) {
  const { t } = useTranslate();
  return (
    <Field.Root name="uneditable">
      <Field.Label>{t('rules.uneditable')}</Field.Label>
      <SingleSelect value={choice} onChange={(value) => onChange(CHOICES.find((one) => one === value) ?? choice)}>
        {CHOICES.map((one) => (
          <SingleSelectOption key={one} value={one}>
            {t(`rules.uneditable.${one}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
