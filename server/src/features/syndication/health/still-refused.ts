import type { AccountChecker } from '../accounts/account-ports';
import type { DispatchPorts } from '../dispatch/dispatch-ports';
import type { AccountStore } from '../ports';

/** Asks the network whose account it is after it refused a call; secrets that cannot be read count as refused. */
export function stillRefused(
  accounts: Pick<AccountStore, 'credentials'>,
  checker: AccountChecker,
): DispatchPorts['isRefused'] {
  return async (account, channel) => {
    const values = await accounts.credentials(account.id);
    if (!values) return true;
    const identified = await checker.identify(channel, values, account.facts);
    return !identified.ok && identified.error.kind === 'auth-broken';
  };
}
