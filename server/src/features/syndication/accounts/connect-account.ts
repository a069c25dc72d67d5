import type { AccountInput } from '../../../../../shared/contracts/accounts';
import { toInstant } from '../../../core/clock';
import { fail, ok, type Result } from '../../../core/result';
import { UNKNOWN_HEALTH } from '../health/account-health';
import type { Account } from '../ports';
import { splitSecrets } from './account-fields';
import { isSamePlace } from './account-identity';
import { checkInput } from './account-input';
import { type AccountParts, foundOf, identify, keepSession, rulesOf } from './account-parts';
import type { Identified, Values } from './account-ports';
import { type AccountTrouble, badInput } from './account-trouble';

/** Adds an account once its network has said whose it is. */
export async function connectAccount(
  parts: AccountParts,
  input: AccountInput,
): Promise<Result<Account, AccountTrouble>> {
  const checked = checkInput(await rulesOf(parts), input, {});
  if (!checked.ok) return checked;
  const { channel, values } = checked.value;
  const { settings, secrets } = splitSecrets(channel.connect.fields, values);
  const identified = await identify(parts, channel, { settings, values, facts: {} });
  if (!identified.ok) return identified;
  const account = newAccount(parts, input, settings, identified.value);
  const twin = await twinOf(parts, account, () => true);
  if (twin) return fail(twin);
  const added = await parts.accounts.insert({ ...account, secrets });
  // Two calls may look at the same moment, and two accounts would post everything twice: the first one stays.
  const first = await twinOf(parts, account, (id) => id < added.id);
  if (first) {
    await parts.accounts.remove(added.id, account.connectedAt);
    return fail(first);
  }
  await keepSession(parts, added.id, identified.value);
  return ok(added);
}

/** Null where no other account, of those that `among` says, posts to the same place. */
export async function twinOf(
  { accounts }: Pick<AccountParts, 'accounts'>,
  account: Pick<Account, 'channel' | 'settings' | 'handle' | 'facts'>,
  among: (id: number) => boolean,
): Promise<AccountTrouble | null> {
  const twin = (await accounts.list()).find((other) => among(other.id) && isSamePlace(other, account));
  const told = `${account.handle} is already connected as "${twin?.label}"; change that account instead`;
  return twin ? badInput(['channel'], told) : null;
}

function newAccount(parts: AccountParts, input: AccountInput, settings: Values, identified: Identified) {
  const { channel, label, locale, kinds } = input;
  const { publicUrl } = parts;
  const connectedAt = toInstant(parts.clock.now());
  const state = { state: 'ready', reason: null, pausedUntil: null } as const;
  const { health, ...profile } = foundOf(identified, connectedAt);
  return {
    channel,
    label,
    locale,
    kinds,
    settings,
    publicUrl,
    connectedAt,
    ...state,
    ...profile,
    health: { ...UNKNOWN_HEALTH, ...health },
  };
}
