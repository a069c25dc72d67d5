import type { Identity } from '../../../channels/kit/contract';
import type { Account } from '../ports';

/** Characters of a name that are kept, whatever a network sends. */
const MAX_NAME = 255;

export type Profile = Pick<Account, 'handle' | 'displayName' | 'url' | 'facts'>;

/** What is remembered of an identity. */
export function profileOf(identity: Identity): Profile {
  const { handle, displayName, url, facts } = identity;
  return { handle: handle.slice(0, MAX_NAME), displayName: displayName.slice(0, MAX_NAME), url, facts };
}
