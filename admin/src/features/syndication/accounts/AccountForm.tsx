import {
  Checkbox,
  Field,
  Flex,
  Link,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';

import type { AccountsResponse, ChannelInfo } from '../../../../../shared/contracts/accounts';
import { SHARED_KINDS } from '../../../../../shared/kinds';
import { useTranslate } from '../../../translations/use-translate';
import { Fieldset } from '../../../ui/Fieldset';
import { Muted } from '../../../ui/Muted';
import { safeHref } from '../../../ui/web-address';
import { type AccountDraft, withKind } from './account-draft';
import { ChannelFieldInput } from './ChannelFieldInput';

interface Props {
  draft: AccountDraft;
  channel: ChannelInfo;
  locales: AccountsResponse['meta']['locales'];
  /** Already connected: empty secrets stay as they are. */
  stored: boolean;
  errors: Record<string, string>;
  onChange: (draft: AccountDraft) => void;
}

/** The channel's own inputs, then what every account has: name, language, kinds. */
export function AccountForm({ draft, channel, locales, stored, errors, onChange }: Props) {
  const { t } = useTranslate();
  const setup = safeHref(channel.docs.setup);
  return (
    <Flex direction="column" alignItems="stretch" gap={5} paddingTop={1}>
      {setup ? (
        <Typography tag="p" textColor="neutral600">
          {t('account-form.setup')}{' '}
          <Link href={setup} isExternal>
            {t('account-form.setup-link', { channel: channel.name })}
          </Link>
        </Typography>
      ) : null}
      {channel.fields.map((field) => (
        <ChannelFieldInput
          key={field.name}
          channel={channel.id}
          field={field}
          value={draft.fields[field.name] ?? ''}
          stored={stored}
          error={errors[field.name]}
          onChange={(value) => onChange({ ...draft, fields: { ...draft.fields, [field.name]: value } })}
        />
      ))}
      <Field.Root name="label" required error={errors.label} hint={t('account-form.label.help')}>
        <Field.Label>{t('account-form.label')}</Field.Label>
        <TextInput value={draft.label} onChange={(event) => onChange({ ...draft, label: event.target.value })} />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <Language draft={draft} locales={locales} error={errors.locale} onChange={onChange} />
      <Kinds draft={draft} onChange={onChange} />
    </Flex>
  );
}

// The select cannot hold an empty value, which is what the API calls every language.
const EVERY = '*';

interface LanguageProps extends Pick<Props, 'draft' | 'locales' | 'onChange'> {
  error: string | undefined;
}

function Language({ draft, locales, error, onChange }: LanguageProps) {
  const { t } = useTranslate();
  return (
    <Field.Root name="locale" error={error} hint={t('account-form.language.help')}>
      <Field.Label>{t('account-form.language')}</Field.Label>
      <SingleSelect
        value={draft.locale === '' ? EVERY : draft.locale}
        onChange={(value) => onChange({ ...draft, locale: value === EVERY ? '' : String(value) })}
      >
        {locales.map(({ code, name }) => (
          <SingleSelectOption key={code} value={code}>
            {name}
          </SingleSelectOption>
        ))}
        <SingleSelectOption value={EVERY}>{t('accounts.every-language')}</SingleSelectOption>
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

function Kinds({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const { t } = useTranslate();
  return (
    <Fieldset name={t('account-form.kinds')}>
      <Flex gap={4} wrap="wrap">
        {SHARED_KINDS.map((kind) => (
          <Checkbox
            key={kind}
            checked={draft.kinds.includes(kind)}
            onCheckedChange={(checked) => onChange({ ...draft, kinds: withKind(draft.kinds, kind, checked === true) })}
          >
            {t(`kinds.${kind}`)}
          </Checkbox>
        ))}
      </Flex>
      <Muted text={t('account-form.kinds.help')} />
    </Fieldset>
  );
}
