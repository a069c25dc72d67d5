import type { Channel } from '../../../channels/kit/contract';
import type { RateLimit } from '../../../channels/kit/rate-limit';
import { parseUrl } from '../../../core/parse-url';
import type { Account } from '../ports';

type Counted = Pick<Account, 'id' | 'settings'>;
type Network = Pick<Channel, 'id' | 'connect' | 'rates'>;

/** Names the row of a limit: of one account, or of everything that goes to its host. */
export function rateKey(channel: Network, account: Counted, { per, name }: RateLimit): string {
  const who = per === 'account' ? `account ${account.id}` : `app ${hostOf(channel, account)}`;
  return `${who} ${channel.id} ${name}`.slice(0, 190);
}

/** The limits of an account with their rows. */
export function ratesOf(channel: Network, account: Counted): { key: string; rate: RateLimit }[] {
  return (channel.rates ?? []).map((rate) => ({ key: rateKey(channel, account, rate), rate }));
}

/** '' for a channel whose accounts are all at one place, or left empty for the usual one. */
function hostOf({ connect }: Network, { settings }: Counted): string {
  const [name] = Object.entries(connect.fields).find(([, field]) => field.type === 'url') ?? [];
  const address = (name && settings[name]) ?? '';
  return parseUrl(address)?.host ?? address;
}
