import type { AccountInput, Account as AccountView } from '../../../../../shared/contracts/accounts';
import { toInstant } from '../../../core/clock';
import { fail, ok, type Result } from '../../../core/result';
import { releasePosts } from '../desk/release-posts';
import type { Account } from '../ports';
import type { AccountParts } from './account-parts';
import type { AccountRules } from './account-rules';
import type { AccountTrouble } from './account-trouble';
import { toView, toViews } from './account-view';
import { checkAccount, pauseAccount, resumeAccount, setRules, updateAccount } from './change-account';
import { connectAccount } from './connect-account';

type Outcome = Promise<Result<AccountView, AccountTrouble>>;

/** What people do with accounts. No answer ever holds a secret. */
export interface Accounts {
  list(): Promise<AccountView[]>;
  connect(input: AccountInput): Outcome;
  /** Empty secrets keep the stored ones; changed credentials are checked with the network. */
  update(id: number, input: AccountInput): Outcome;
  /** How it is used from now on. */
  setRules(id: number, rules: AccountRules): Outcome;
  check(id: number): Outcome;
  pause(id: number): Outcome;
  resume(id: number): Outcome;
  /** Its posts keep their history, and nothing more is sent. */
  disconnect(id: number): Outcome;
}

export function createAccounts(parts: AccountParts): Accounts {
  const change = (act: typeof checkAccount) => (id: number) => withAccount(parts, id, (account) => act(parts, account));
  return {
    async list() {
      const counts = await parts.posts.counts();
      return toViews(parts, await parts.accounts.list(), counts);
    },
    async connect(input) {
      const connected = await connectAccount(parts, input);
      return connected.ok ? ok(await toView(parts, connected.value, new Map())) : connected;
    },
    setRules: (id, rules) => withAccount(parts, id, (account) => setRules(parts, account, rules)),
    update: (id, input) => withAccount(parts, id, (account) => updateAccount(parts, account, input)),
    check: change(checkAccount),
    pause: change(pauseAccount),
    resume: change(resumeAccount),
    disconnect: change(disconnectAccount),
  };
}

async function withAccount(
  parts: AccountParts,
  id: number,
  act: (account: Account) => Promise<Result<Account, AccountTrouble>>,
): Outcome {
  const account = await parts.accounts.find(id);
  if (!account) return fail({ kind: 'unknown-account', id });
  const changed = await act(account);
  return changed.ok ? ok(await toView(parts, changed.value, await parts.posts.counts())) : changed;
}

async function disconnectAccount(parts: AccountParts, account: Account): Promise<Result<Account, AccountTrouble>> {
  await parts.accounts.remove(account.id, toInstant(parts.clock.now()));
  await releasePosts(parts, account.id);
  return ok(account);
}
