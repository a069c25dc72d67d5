import type { Channel } from '../../../channels/kit/contract';
import type { Clock } from '../../../core/clock';
import { fail, ok, type Result } from '../../../core/result';
import type { Account, AccountStore, PostStore } from '../ports';
import type { InputRules } from './account-input';
import type { AccountChecker, Identified, Values } from './account-ports';
import { type AccountTrouble, badInput, troubleOf } from './account-trouble';
import type { CopyParts } from './copies';
import { isRealNetwork, privateField, publicAddressAdvice, publicAddressProblem } from './public-address';

/** What the use cases of accounts stand on. */
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

/** Characters of a name that are kept, whatever a network sends. */
const MAX_NAME = 255;

export async function rulesOf({ channels, accounts, locales }: AccountParts): Promise<InputRules> {
  return { channels, encrypts: accounts.encrypts, locales: (await locales()).map(({ code }) => code) };
}

/** Asks the network whose credentials these are; where they must not even be tried, says why. */
export async function identify(
  parts: AccountParts,
  channel: Channel,
  asked: { settings: Values; values: Values; facts: Account['facts'] },
): Promise<Result<Identified, AccountTrouble>> {
  const pointless = addressTrouble(parts, channel, asked.settings);
  if (pointless) return fail(pointless);
  const identified = await parts.checker.identify(channel, asked.values, asked.facts);
  return identified.ok ? ok(identified.value) : fail(troubleOf(identified.error, channel));
}

/** What would make a call pointless or dangerous: an address of the house, or links that lead nowhere. */
function addressTrouble(parts: AccountParts, channel: Channel, settings: Values): AccountTrouble | null {
  if (!isRealNetwork(channel, settings, parts.allowedPrivate)) return null;
  const field = privateField(settings, parts.allowedPrivate);
  if (field) {
    const cure = 'enter the public address of the server, or allow it in network.allowedPrivate while developing';
    return badInput(['fields', field], `${field} leads into a private network; ${cure}`);
  }
  const problem = publicAddressProblem(parts.publicUrl);
  return problem && badInput(['publicUrl'], publicAddressAdvice(problem, parts.publicUrl));
}

/** What is remembered of an identity. */
export function profileOf({ identity }: Identified): Pick<Account, 'handle' | 'displayName' | 'url' | 'facts'> {
  const { handle, displayName, url, facts } = identity;
  return { handle: handle.slice(0, MAX_NAME), displayName: displayName.slice(0, MAX_NAME), url, facts };
}

/** Keeps the tokens that a login brought, so that the next call need not log in again. */
export async function keepSession({ accounts }: AccountParts, id: number, { session }: Identified): Promise<void> {
  if (session !== null) await accounts.saveSession(id, session);
}
