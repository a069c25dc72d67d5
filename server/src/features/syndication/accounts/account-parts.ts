import type { Channel } from '../../../channels/kit/contract';
import type { Clock, Instant } from '../../../core/clock';
import { fail, ok, type Result } from '../../../core/result';
import { identifySurely } from '../health/identify-surely';
import type { Account, AccountPatch, AccountStore, PostStore } from '../ports';
import type { RateStore } from '../rates/rate-ports';
import type { InputRules } from './account-input';
import type { AccountChecker, Identified, Values } from './account-ports';
import { type Profile, profileOf } from './account-profile';
import { type AccountTrouble, badInput, troubleOf } from './account-trouble';
import type { CopyParts } from './copies';
import { isRealNetwork, privateField, publicAddressAdvice, publicAddressProblem } from './public-address';

/** What the use cases of accounts stand on. */
export interface AccountParts {
  channels: readonly Channel[];
  accounts: AccountStore;
  posts: Pick<PostStore, 'counts' | 'list' | 'write'>;
  checker: AccountChecker;
  rates: Pick<RateStore, 'read'>;
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
  const identified = await identifySurely(parts.checker, channel, asked.values, asked.facts);
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

/** What a check found out: whose account it is, and how it is doing. */
export function foundOf({ identity }: Identified, now: Instant): Pick<AccountPatch, 'health'> & Profile {
  return { ...profileOf(identity), health: { checkedAt: now, expiresAt: identity.expiresAt ?? null } };
}

/** Keeps the tokens that a login brought, so that the next call need not log in again. */
export async function keepSession({ accounts }: AccountParts, id: number, { session }: Identified): Promise<void> {
  if (session !== null) await accounts.saveSession(id, session);
}
