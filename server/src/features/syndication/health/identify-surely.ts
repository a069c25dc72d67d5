import type { Channel } from '../../../channels/kit/contract';
import type { Fault } from '../../../core/fault';
import type { Result } from '../../../core/result';
import type { AccountChecker, Identified, Values } from '../accounts/account-ports';
import type { Account } from '../ports';

/** Asks whose account it is. A refusal is asked for twice: a proxy's single one must not disconnect anybody. */
export async function identifySurely(
  checker: AccountChecker,
  channel: Channel,
  values: Values,
  facts: Account['facts'],
): Promise<Result<Identified, Fault>> {
  const first = await checker.identify(channel, values, facts);
  return !first.ok && first.error.kind === 'auth-broken' ? checker.identify(channel, values, facts) : first;
}
