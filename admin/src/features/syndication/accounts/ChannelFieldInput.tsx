import { Field, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';

import type { ChannelField } from '../../../../../shared/contracts/accounts';
import { useTranslate } from '../../../translations/use-translate';

interface Props {
  channel: string;
  field: ChannelField;
  value: string;
  stored: boolean;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** One input that a channel asks for; its words are `channel.<id>.<field>` of the translations. */
export function ChannelFieldInput({ channel, field, value, stored, error, onChange }: Props) {
  const { t, known } = useTranslate();
  const words = `channel.${channel}.${field.name}`;
  const keeps = stored && field.type === 'secret';
  const hint = keeps ? t('account-form.secret-kept') : known(`${words}.help`, '');
  return (
    <Field.Root name={field.name} required={field.required && !keeps} error={error} hint={hint}>
      <Field.Label>{known(words, field.name)}</Field.Label>
      {field.type === 'choice' ? (
        <SingleSelect value={value} onChange={(next) => onChange(String(next))}>
          {(field.choices ?? []).map((choice) => (
            <SingleSelectOption key={choice} value={choice}>
              {known(`${words}.${choice}`, choice)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      ) : (
        <TextInput
          type={field.type === 'secret' ? 'password' : field.type === 'url' ? 'url' : 'text'}
          // A browser must neither fill in nor keep a token of a network.
          autoComplete={field.type === 'secret' ? 'new-password' : 'off'}
          placeholder={keeps ? '••••••••' : field.placeholder}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
