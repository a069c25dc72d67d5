import type { Identity } from '../../channels/kit/contract';
import type { Values } from './account-ports';
import type { Account } from './ports';

/** Two accounts would post to the same place. */
export function isSamePlace(one: Account, other: Omit<Account, 'id'>): boolean {
  if (one.channel !== other.channel || one.handle !== other.handle) return false;
  return one.url !== null || other.url !== null ? one.url === other.url : sameValues(one.settings, other.settings);
}

/**
 * True when new credentials belong to another page than the account's: its posts could not be
 * edited with them. Receivers without a page of their own have no such identity.
 */
export function isSomebodyElse(account: Account, found: Identity): boolean {
  if (account.url === null || found.url === null) return false;
  return account.url !== found.url && account.handle !== found.handle && !sharesRemoteId(account, found);
}

/** Networks whose people may rename themselves give them a lasting id. */
function sharesRemoteId(account: Account, found: Identity): boolean {
  return ['did', 'id'].some((name) => account.facts[name] !== undefined && account.facts[name] === found.facts[name]);
}

/** Equal values; an absent one is ''. */
export function sameValues(one: Values, other: Values): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => (one[name] ?? '') === (other[name] ?? ''));
}
