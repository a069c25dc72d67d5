import type { Identity } from '../../../channels/kit/contract';
import { webAddress } from '../../../core/parse-url';
import type { Account } from '../ports';

/** Characters of a name that are kept, whatever a network sends. */
const MAX_NAME = 255;

export type Profile = Pick<Account, 'handle' | 'displayName' | 'url' | 'facts'>;

/** What is remembered of an identity. */
export function profileOf(identity: Identity): Profile {
  const { handle, displayName, facts } = identity;
  const url = webAddress(identity.url);
  return { handle: handle.slice(0, MAX_NAME), displayName: displayName.slice(0, MAX_NAME), url, facts };
}
