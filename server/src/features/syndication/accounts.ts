import type { AccountInput, Account as AccountView } from '../../../../shared/contracts/accounts';
import type { Channel } from '../../channels/kit/contract';
import type { Clock } from '../../core/clock';
import { toInstant } from '../../core/clock';
import { fail, ok, type Result } from '../../core/result';
import { splitSecrets } from './account-fields';
import { isSamePlace, isSomebodyElse, sameValues } from './account-identity';
import { checkInput, ENCRYPTION_HINT, unknownChannel } from './account-input';
import type { AccountChecker, Identified, Values } from './account-ports';
import { type AccountTrouble, badInput, troubleOf } from './account-trouble';
import { bringHome, type CopyParts } from './copies';
import type { Account, AccountCounts, AccountPatch, AccountStore, PostStore } from './ports';
import { isRealNetwork, publicAddressAdvice, publicAddressProblem } from './public-address';
import { releasePosts } from './release-posts';

export interface AccountParts {
  channels: readonly Channel[];
  accounts: AccountStore;
  posts: Pick<PostStore, 'counts' | 'list' | 'write'>;
  checker: AccountChecker;
  clock: Clock;
  publicUrl: string;
  /** `host:port` of emulators and servers of the house. */
  allowedPrivate: readonly string[];
  /** Languages of the installation. */
  locales(): Promise<{ code: string; name: string }[]>;
  copies: CopyParts;
  /** Something may be due now. */
  wake(): void;
}

type Outcome = Promise<Result<AccountView, AccountTrouble>>;

/** What people do with accounts. No answer ever holds a secret. */
export interface Accounts {
  list(): Promise<AccountView[]>;
  connect(input: AccountInput): Outcome;
  /** Empty secrets keep the stored ones; changed credentials are checked with the network. */
  update(id: number, input: AccountInput): Outcome;
  check(id: number): Outcome;
  pause(id: number): Outcome;
  /** A broken account is checked first; a silent copy takes the present public address. */
  resume(id: number): Outcome;
  disconnect(id: number): Outcome;
}

/** Characters of a name that are kept, whatever a network sends. */
const MAX_NAME = 255;

export function createAccounts(parts: AccountParts): Accounts {
  return {
    async list() {
      const counts = await parts.posts.counts();
      return (await parts.accounts.list()).map((account) => toView(parts, account, counts.get(account.id)));
    },
    connect: (input) => connect(parts, input),
    update: (id, input) => withAccount(parts, id, (account) => update(parts, account, input)),
    check: (id) => withAccount(parts, id, (account) => check(parts, account)),
    pause: (id) => withAccount(parts, id, (account) => pause(parts, account)),
    resume: (id) => withAccount(parts, id, (account) => resume(parts, account)),
    disconnect: (id) =>
      withAccount(parts, id, async (account) => {
        await parts.accounts.remove(id, toInstant(parts.clock.now()));
        await releasePosts(parts, id);
        return ok(account);
      }),
  };
}

type Change = Promise<Result<Account, AccountTrouble>>;

async function withAccount(parts: AccountParts, id: number, act: (account: Account) => Change): Outcome {
  const account = await parts.accounts.find(id);
  if (!account) return fail({ kind: 'unknown-account', id });
  const changed = await act(account);
  if (!changed.ok) return changed;
  const counts = await parts.posts.counts();
  return ok(toView(parts, changed.value, counts.get(id)));
}

async function connect(parts: AccountParts, input: AccountInput): Outcome {
  const checked = checkInput(await rulesOf(parts), input, {});
  if (!checked.ok) return checked;
  const { channel, values } = checked.value;
  const { settings, secrets } = splitSecrets(channel.connect.fields, values);
  const closed = publicAddressTrouble(parts, channel, settings);
  if (closed) return fail(closed);
  const identified = await parts.checker.identify(channel, values, {});
  if (!identified.ok) return fail(troubleOf(identified.error, channel));
  const account = newAccount(parts, input, settings, identified.value);
  const twin = (await parts.accounts.list()).find((other) => isSamePlace(other, account));
  if (twin) {
    const told = `${account.handle} is already connected as "${twin.label}"; change that account instead`;
    return fail(badInput(['channel'], told));
  }
  const added = await parts.accounts.insert({ ...account, secrets });
  await keepSession(parts, added.id, identified.value);
  return ok(toView(parts, added, undefined));
}

async function update(parts: AccountParts, account: Account, input: AccountInput): Change {
  if (input.channel !== account.channel) {
    return fail(badInput(['channel'], 'channel cannot be changed; connect a new account instead'));
  }
  const kept = await parts.accounts.credentials(account.id);
  const checked = checkInput(await rulesOf(parts), input, kept ?? {});
  if (!checked.ok) return checked;
  const { channel, values } = checked.value;
  const { label, locale, kinds } = input;
  if (kept && sameValues(values, kept)) return changed(parts, account, { label, locale, kinds });
  const identified = await parts.checker.identify(channel, values, account.facts);
  if (!identified.ok) return fail(troubleOf(identified.error, channel));
  const { identity } = identified.value;
  if (isSomebodyElse(account, identity)) {
    const told = `these credentials belong to ${identity.handle}, not to ${account.handle}`;
    return fail(badInput(['fields'], `${told}; connect ${identity.handle} as a new account`));
  }
  const split = splitSecrets(channel.connect.fields, values);
  const next = await changed(parts, account, {
    label,
    locale,
    kinds,
    ...split,
    ...found(identified.value),
    ...mended(account),
  });
  await keepSession(parts, account.id, identified.value);
  return next;
}

/** Logs in afresh, so that a stored token cannot hide a dead password. */
async function check(parts: AccountParts, account: Account): Change {
  const channel = parts.channels.find(({ id }) => id === account.channel);
  if (!channel) return fail(unknownChannel(parts.channels, account.channel));
  const credentials = await parts.accounts.credentials(account.id);
  if (!credentials) {
    const told =
      'The stored secrets cannot be read with the present encryption key: put the key back, or enter them again.';
    return fail(badInput(['encryption'], `${told}\n${ENCRYPTION_HINT}`));
  }
  const identified = await parts.checker.identify(channel, credentials, account.facts);
  if (identified.ok) {
    await keepSession(parts, account.id, identified.value);
    return changed(parts, account, { ...found(identified.value), ...mended(account) });
  }
  const fault = identified.error;
  if (fault.kind === 'auth-broken' && account.state === 'ready') {
    await parts.accounts.update(account.id, { state: 'broken', reason: fault.reason });
  }
  return fail(troubleOf(fault, channel));
}

async function pause(parts: AccountParts, account: Account): Change {
  if (account.state === 'copy') {
    return fail(badInput(['id'], 'this account is silent already, because this installation may be a copy'));
  }
  return changed(parts, account, { state: 'paused' });
}

async function resume(parts: AccountParts, account: Account): Change {
  switch (account.state) {
    case 'broken':
      return check(parts, account);
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

async function keepSession(parts: AccountParts, id: number, { session }: Identified): Promise<void> {
  if (session !== null) await parts.accounts.saveSession(id, session);
}

async function rulesOf({ channels, accounts, locales }: AccountParts) {
  return { channels, encrypts: accounts.encrypts, locales: (await locales()).map(({ code }) => code) };
}

function publicAddressTrouble(parts: AccountParts, channel: Channel, settings: Values): AccountTrouble | null {
  if (!isRealNetwork(channel, settings, parts.allowedPrivate)) return null;
  const problem = publicAddressProblem(parts.publicUrl);
  return problem && badInput(['publicUrl'], publicAddressAdvice(problem, parts.publicUrl));
}

function newAccount(parts: AccountParts, input: AccountInput, settings: Values, identified: Identified) {
  const { channel, label, locale, kinds } = input;
  const { publicUrl } = parts;
  const connectedAt = toInstant(parts.clock.now());
  const state = { state: 'ready', reason: null, pausedUntil: null } as const;
  return { channel, label, locale, kinds, settings, publicUrl, connectedAt, ...state, ...found(identified) };
}

function found({ identity }: Identified): Pick<Account, 'handle' | 'displayName' | 'url' | 'facts'> {
  const { handle, displayName, url, facts } = identity;
  return { handle: handle.slice(0, MAX_NAME), displayName: displayName.slice(0, MAX_NAME), url, facts };
}

/** Working credentials heal a broken account; a pause and a copy's silence are decisions and stay. */
function mended(account: Account): AccountPatch {
  return account.state === 'broken' ? { state: 'ready', reason: null, pausedUntil: null } : {};
}

/** Named one by one: what a network told us about an account stays inside. */
function toView(parts: AccountParts, account: Account, counts: AccountCounts | undefined): AccountView {
  const { id, channel, label, locale, kinds, handle, displayName, url, state, reason, pausedUntil, connectedAt } =
    account;
  const fields = parts.channels.find((one) => one.id === channel)?.connect.fields ?? {};
  return {
    ...{ id, channel, label, locale, kinds, handle, displayName, url, state, reason, pausedUntil, connectedAt },
    settings: splitSecrets(fields, account.settings).settings,
    counts: counts ?? { live: 0, waiting: 0, failed: 0 },
  };
}
