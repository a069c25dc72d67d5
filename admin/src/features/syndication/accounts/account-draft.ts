import type { Account, AccountInput, ChannelInfo } from '../../../../../shared/contracts/accounts';
import { SHARED_KINDS, type SharedKind } from '../../../../../shared/kinds';

/** What stands in the form: the input of the API as it is typed. */
export type AccountDraft = AccountInput;

/** Stores rarely change and make poor posts: not ticked unless asked for. */
const DEFAULT_KINDS: readonly SharedKind[] = SHARED_KINDS.filter((kind) => kind !== 'store');

/** An empty form for a channel, in the first language of the site. */
export function newDraft(channel: ChannelInfo, locale: string): AccountDraft {
  const fields = Object.fromEntries(
    channel.fields.map(({ name, type, choices }) => [name, type === 'choice' ? (choices?.[0] ?? '') : '']),
  );
  return { channel: channel.id, label: channel.name, locale, kinds: [...DEFAULT_KINDS], fields };
}

/** The form of a connected account; secrets come back empty and stay as they are unless typed again. */
export function draftOf(account: Account, channel: ChannelInfo): AccountDraft {
  const fields = Object.fromEntries(channel.fields.map(({ name }) => [name, account.settings[name] ?? '']));
  const { locale, label, kinds } = account;
  return { channel: channel.id, label, locale, kinds: [...kinds], fields };
}

/** Names of required inputs that are empty. A stored secret may stay empty. */
export function missingInputs(draft: AccountDraft, channel: ChannelInfo, stored: boolean): string[] {
  const missing = channel.fields
    .filter(({ required, type }) => required && !(stored && type === 'secret'))
    .map(({ name }) => name)
    .filter((name) => (draft.fields[name] ?? '').trim() === '');
  return draft.label.trim() === '' ? [...missing, 'label'] : missing;
}

/** Adds or removes a kind, keeping the order of menus. */
export function withKind(kinds: readonly SharedKind[], kind: SharedKind, ticked: boolean): SharedKind[] {
  return SHARED_KINDS.filter((one) => (one === kind ? ticked : kinds.includes(one)));
}

/** What the server says about inputs of this form, by input; problems of anything else are left out. */
export function inputErrors(fields: Readonly<Record<string, string>>, channel: ChannelInfo): Record<string, string> {
  const inputs = ['label', 'locale', ...channel.fields.map(({ name }) => name)];
  const named = Object.entries(fields).map(([path, message]) => [path.replace(/^fields\./, ''), message] as const);
  return Object.fromEntries(named.filter(([name]) => inputs.includes(name)));
}
