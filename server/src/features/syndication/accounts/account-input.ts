import type { AccountInput } from '../../../../../shared/contracts/accounts';
import type { Channel } from '../../../channels/kit/contract';
import { languageOf } from '../../../core/locale';
import { fail, ok, type Result } from '../../../core/result';
import { hasSecrets, parseFields } from './account-fields';
import type { Values } from './account-ports';
import { type AccountTrouble, badInput } from './account-trouble';

/** What to add where no encryption key is configured, to the letter. */
export const ENCRYPTION_HINT = [
  "config/admin: secrets: { encryptionKey: env('ENCRYPTION_KEY') },",
  '.env: ENCRYPTION_KEY=<at least 32 random characters>',
].join('\n');

/** What the form is judged by. */
export interface InputRules {
  channels: readonly Channel[];
  encrypts: boolean;
  /** Codes of the installation's languages. */
  locales: readonly string[];
}

/** Everything about a form that can be told without asking the network. `kept` are the stored secrets. */
export function checkInput(
  rules: InputRules,
  input: AccountInput,
  kept: Values,
): Result<{ channel: Channel; values: Values }, AccountTrouble> {
  const channel = rules.channels.find(({ id }) => id === input.channel);
  if (!channel) return fail(unknownChannel(rules.channels, input.channel));
  if (hasSecrets(channel.connect.fields) && !rules.encrypts) {
    const advice = 'Secrets cannot be kept without an encryption key. Add these lines and restart:';
    return fail(badInput(['encryption'], `${advice}\n${ENCRYPTION_HINT}`));
  }
  if (!takesLocale(rules.locales, input.locale)) {
    const choices = `locale must be empty (every language) or one of ${rules.locales.join(', ')}`;
    return fail(badInput(['locale'], choices));
  }
  const values = parseFields(channel.connect.fields, input.fields, kept);
  return values.ok ? ok({ channel, values: values.value }) : fail({ kind: 'input', problems: values.error });
}

/** The refusal of a channel that is not there. */
export function unknownChannel(channels: readonly Channel[], id: string): AccountTrouble {
  const known = channels.map((channel) => channel.id).join(', ');
  return badInput(['channel'], `channel "${id}" is not one of ${known}`);
}

/** '' takes every language; `fr` is fine where the installation has `fr-CA`. */
function takesLocale(codes: readonly string[], locale: string): boolean {
  return locale === '' || codes.some((code) => code === locale || languageOf(code) === locale);
}
