import type { AccountBudget, Account as AccountView } from '../../../../../shared/contracts/accounts';
import { toInstant } from '../../../core/clock';
import { closedUntil } from '../health/circuit';
import { warningOf } from '../health/expiry';
import type { Account, AccountCounts } from '../ports';
import { ratesOf } from '../rates/rate-keys';
import { available, type RateState, UNSPENT } from '../rates/rate-state';
import { splitSecrets } from './account-fields';
import type { AccountParts } from './account-parts';

type Parts = Pick<AccountParts, 'channels' | 'clock' | 'rates'>;
type Counts = Map<number, AccountCounts>;

export async function toView(parts: Parts, account: Account, counts: Counts): Promise<AccountView> {
  const [view] = await toViews(parts, [account], counts);
  return view as AccountView;
}

/** Accounts as the admin shows them. */
export async function toViews(parts: Parts, accounts: readonly Account[], counts: Counts): Promise<AccountView[]> {
  const keys = accounts.flatMap((account) => rowsOf(parts, account).map(({ key }) => key));
  const spent = keys.length === 0 ? new Map<string, RateState>() : await parts.rates.read(keys);
  return accounts.map((account) => view(parts, account, counts, spent));
}

/** Named one by one: what a network told us about an account stays inside. */
function view(parts: Parts, account: Account, counts: Counts, spent: Map<string, RateState>): AccountView {
  const { id, channel, label, locale, kinds, handle, displayName, url } = account;
  const { state, reason, pausedUntil, connectedAt, rules } = account;
  const fields = channelOf(parts, account)?.connect.fields ?? {};
  const { checkedAt, expiresAt, circuit } = account.health;
  const now = toInstant(parts.clock.now());
  return {
    ...{ id, channel, label, locale, kinds, handle, displayName, url, state, reason, pausedUntil, connectedAt, rules },
    settings: splitSecrets(fields, account.settings).settings,
    counts: counts.get(id) ?? { live: 0, waiting: 0, failed: 0 },
    health: {
      checkedAt,
      expiresAt,
      endsSoon: warningOf(expiresAt, now) !== null,
      circuitUntil: closedUntil(circuit, now),
      budgets: budgetsOf(parts, account, spent),
    },
  };
}

function budgetsOf(parts: Parts, account: Account, spent: Map<string, RateState>): AccountBudget[] {
  const now = parts.clock.now().getTime();
  return rowsOf(parts, account).map(({ key, rate }) => {
    const { name, limit, windowSeconds } = rate;
    return { name, limit, windowSeconds, left: available(spent.get(key) ?? UNSPENT, rate, now) };
  });
}

function rowsOf(parts: Parts, account: Account) {
  const channel = channelOf(parts, account);
  return channel ? ratesOf(channel, account) : [];
}

function channelOf({ channels }: Parts, { channel }: Account) {
  return channels.find(({ id }) => id === channel);
}
