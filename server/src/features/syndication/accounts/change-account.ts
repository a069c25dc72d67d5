import type { AccountInput } from '../../../../../shared/contracts/accounts';
import type { Channel } from '../../../channels/kit/contract';
import { toInstant } from '../../../core/clock';
import { fail, ok, type Result } from '../../../core/result';
import type { Account, AccountPatch } from '../ports';
import { type InputProblem, splitSecrets } from './account-fields';
import { isSomebodyElse, sameValues } from './account-identity';
import { checkInput, ENCRYPTION_HINT, unknownChannel } from './account-input';
import { type AccountParts, foundOf, identify, keepSession, rulesOf } from './account-parts';
import type { Identified, Values } from './account-ports';
import type { AccountRules } from './account-rules';
import { type AccountTrouble, badInput } from './account-trouble';
import { twinOf } from './connect-account';
import { bringHome } from './copies';

type Change = Promise<Result<Account, AccountTrouble>>;

/** New label, language and kinds at once; changed credentials only after the network agreed. */
export async function updateAccount(parts: AccountParts, account: Account, input: AccountInput): Change {
  if (input.channel !== account.channel) {
    return fail(badInput(['channel'], 'channel cannot be changed; connect a new account instead'));
  }
  const kept = await parts.accounts.credentials(account.id);
  const checked = checkInput(await rulesOf(parts), input, kept ?? {});
  if (!checked.ok) return checked;
  const { channel, values } = checked.value;
  const { label, locale, kinds } = input;
  if (kept && sameValues(values, kept)) return changed(parts, account, { label, locale, kinds });
  const retype = secretsToRetype(channel, account, input.fields, values);
  if (retype.length > 0) return fail({ kind: 'input', problems: retype });
  const { settings, secrets } = splitSecrets(channel.connect.fields, values);
  const identified = await identify(parts, channel, { settings, values, facts: account.facts });
  if (!identified.ok) return identified;
  const { identity } = identified.value;
  if (isSomebodyElse(account, identity)) {
    const told = `these credentials belong to ${identity.handle}, not to ${account.handle}`;
    return fail(badInput(['fields'], `${told}; connect ${identity.handle} as a new account`));
  }
  const moved = { channel: account.channel, settings, handle: identity.handle, facts: identity.facts };
  const twin = await twinOf(parts, moved, (id) => id !== account.id);
  if (twin) return fail(twin);
  const patch = { label, locale, kinds, settings, secrets, ...(await works(parts, account, identified.value)) };
  const next = await changed(parts, account, patch);
  await keepSession(parts, account.id, identified.value);
  return next;
}

/** Logs in afresh, so that a stored token cannot hide a dead password. */
export async function checkAccount(parts: AccountParts, account: Account): Change {
  const channel = parts.channels.find(({ id }) => id === account.channel);
  if (!channel) return fail(unknownChannel(parts.channels, account.channel));
  const values = await parts.accounts.credentials(account.id);
  if (!values) {
    const told =
      'The stored secrets cannot be read with the present encryption key: put the key back, or enter them again.';
    return fail(badInput(['encryption'], `${told}\n${ENCRYPTION_HINT}`));
  }
  const { settings, facts } = account;
  const identified = await identify(parts, channel, { settings, values, facts });
  if (identified.ok) {
    await keepSession(parts, account.id, identified.value);
    return changed(parts, account, await works(parts, account, identified.value));
  }
  const trouble = identified.error;
  if (trouble.kind === 'input' && trouble.credentials && (await stateNow(parts, account)) === 'ready') {
    await parts.accounts.update(account.id, { state: 'broken', reason: trouble.credentials });
  }
  return identified;
}

/** How it is used from now on. A post that already waits for an old rule asks again at its time. */
export async function setRules(parts: AccountParts, account: Account, rules: AccountRules): Change {
  return changed(parts, account, { rules });
}

export async function pauseAccount(parts: AccountParts, account: Account): Change {
  if (account.state === 'copy') {
    return fail(badInput(['id'], 'this account is silent already, because this installation may be a copy'));
  }
  return changed(parts, account, { state: 'paused' });
}

/** A broken account is checked first; a silent copy takes the present public address. */
export async function resumeAccount(parts: AccountParts, account: Account): Change {
  switch (account.state) {
    case 'broken':
      return checkAccount(parts, account);
    case 'copy': {
      const home = await bringHome(parts.copies, account);
      return home.ok ? changed(parts, account, { reason: null, pausedUntil: null }) : home;
    }
    case 'paused':
    case 'ready':
      return changed(parts, account, { state: 'ready', reason: null, pausedUntil: null });
  }
}

async function changed(parts: AccountParts, account: Account, patch: AccountPatch): Change {
  const next = await parts.accounts.update(account.id, patch);
  if (!next) return fail({ kind: 'unknown-account', id: account.id });
  parts.wake();
  return ok(next);
}

/** A stored secret is never sent to another server than the one it was entered for. */
function secretsToRetype(channel: Channel, account: Account, typed: Values, values: Values): InputProblem[] {
  const fields = Object.entries(channel.connect.fields);
  const moved = fields.find(([name, { type }]) => type === 'url' && values[name] !== (account.settings[name] ?? ''));
  if (!moved) return [];
  return fields
    .filter(([name, { type }]) => type === 'secret' && values[name] !== '' && !typed[name]?.trim())
    .map(([name]) => ({
      path: ['fields', name],
      message: `${name} must be entered again, because ${moved[0]} changed`,
    }));
}

/**
 * What working credentials change. They heal a broken account and end what its network's trouble held back; a
 * pause and a copy's silence are decisions and stay.
 */
async function works(parts: AccountParts, account: Account, identified: Identified): Promise<AccountPatch> {
  const { health, ...profile } = foundOf(identified, toInstant(parts.clock.now()));
  const isBroken = (await stateNow(parts, account)) === 'broken';
  const mended = isBroken ? ({ state: 'ready', reason: null, pausedUntil: null } as const) : {};
  return { ...profile, ...mended, health: { ...health, circuit: null } };
}

/** Networks take their time to answer, and somebody may have paused the account meanwhile. */
async function stateNow({ accounts }: AccountParts, { id, state }: Account): Promise<Account['state']> {
  return (await accounts.find(id))?.state ?? state;
}
