import type { Identity } from '../../../channels/kit/contract';
import type { Json } from '../../../core/json';
import type { Account } from '../ports';
import type { Values } from './account-ports';

/** Two accounts would post to the same place: one profile, or one receiver typed twice. */
export function isSamePlace(one: Account, other: Pick<Account, 'channel' | 'settings' | 'handle' | 'facts'>): boolean {
  if (one.channel !== other.channel) return false;
  return hasProfile(one) || hasProfile(other) ? isSameProfile(one, other) : sameValues(one.settings, other.settings);
}

/**
 * True when new credentials belong to another profile than the account's: its posts could not be
 * edited with them. Receivers, which have no profile, may move.
 */
export function isSomebodyElse(account: Account, found: Identity): boolean {
  return hasProfile(account) && !isSameProfile(account, found);
}

/** Equal values; an absent one is ''. */
export function sameValues(one: Values, other: Values): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => (one[name] ?? '') === (other[name] ?? ''));
}

type Profile = Pick<Identity, 'handle' | 'facts'>;

/** A decentralized id outlives a new handle; ids of a server only mean something on it, as handles do. */
function isSameProfile(one: Profile, other: Profile): boolean {
  return one.facts.did !== undefined ? one.facts.did === other.facts.did : one.handle === other.handle;
}

/** Networks with profiles tell an id of theirs when credentials are checked. */
function hasProfile({ facts }: { facts: { [key: string]: Json } }): boolean {
  return typeof facts.did === 'string' || typeof facts.accountId === 'string';
}
