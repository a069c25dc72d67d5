import type { Account, AccountStore } from '../ports';

/**
 * Reads an account's credentials once for each turn of its lane: the account is read anew for every turn.
 * What a person changes meanwhile counts from the next turn on.
 */
export function turnCredentials(accounts: Pick<AccountStore, 'credentials'>) {
  const read = new WeakMap<Account, ReturnType<AccountStore['credentials']>>();
  return (account: Account): ReturnType<AccountStore['credentials']> => {
    const known = read.get(account);
    if (known) return known;
    const credentials = accounts.credentials(account.id);
    read.set(account, credentials);
    credentials.catch(() => read.delete(account));
    return credentials;
  };
}
