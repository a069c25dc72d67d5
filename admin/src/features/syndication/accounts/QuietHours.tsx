import { Checkbox, Field, Flex, TextInput } from '@strapi/design-system';

import type { AccountRules } from '../../../../../shared/contracts/accounts';
import { useTranslate } from '../../../translations/use-translate';
import { Fieldset } from '../../../ui/Fieldset';
import { Muted } from '../../../ui/Muted';

interface Props {
  hours: AccountRules['quietHours'];
  errors: Record<string, string>;
  onChange: (hours: AccountRules['quietHours']) => void;
}

/** What somebody probably wants who ticks it. */
const NIGHT = { from: '22:00', to: '08:00' };

/** From when to when nothing new is posted. */
export function QuietHours({ hours, errors, onChange }: Props) {
  const { t } = useTranslate();
  return (
    <Fieldset name={t('rules.quiet')}>
      <Checkbox checked={hours !== null} onCheckedChange={(checked) => onChange(checked === true ? NIGHT : null)}>
        {t('rules.quiet.use')}
      </Checkbox>
      {hours ? (
        <Flex gap={4} wrap="wrap" alignItems="flex-start">
          {(['from', 'to'] as const).map((end) => (
            <Field.Root key={end} name={`quietHours.${end}`} error={errors[`quietHours.${end}`]}>
              <Field.Label>{t(`rules.quiet.${end}`)}</Field.Label>
              <TextInput
                type="time"
                value={hours[end]}
                onChange={(event) => onChange({ ...hours, [end]: event.target.value })}
              />
              <Field.Error />
            </Field.Root>
          ))}
        </Flex>
      ) : null}
      <Muted text={t('rules.quiet.help')} />
    </Fieldset>
  );
}
