import { Checkbox, Field, Flex, NumberInput, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import { type AccountRules, EDIT_RULES, type EditRule } from '../../../../../shared/contracts/accounts';
import { SHARED_KINDS } from '../../../../../shared/kinds';
import TimezoneInput from '../../../content-manager/inputs/TimezoneInput';
import { useTranslate } from '../../../translations/use-translate';
import { Fieldset } from '../../../ui/Fieldset';
import { withKind } from './account-draft';
import { QuietHours } from './QuietHours';

interface Props {
  rules: AccountRules;
  /** By the path in what was sent: `quietHours.to`. */
  errors: Record<string, string>;
  onChange: (rules: AccountRules) => void;
}

/** When and how an account posts, and who has to agree. */
export function RulesForm({ rules, errors, onChange }: Props) {
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
      <Edits edits={rules.edits} onChange={(edits) => change({ edits })} />
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

/** One answer for every edit that the network does not take. */
function Edits({ edits, onChange }: { edits: EditRule; onChange: (edits: EditRule) => void }) {
  const { t } = useTranslate();
  return (
    <Field.Root name="edits" hint={t('rules.edits.help')}>
      <Field.Label>{t('rules.edits')}</Field.Label>
      <SingleSelect value={edits} onChange={(chosen) => onChange(chosen as EditRule)}>
        {EDIT_RULES.map((rule) => (
          <SingleSelectOption key={rule} value={rule}>
            {t(`rules.edits.${rule}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}
