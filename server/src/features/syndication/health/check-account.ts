import { addSeconds, toInstant } from '../../../core/clock';
import { shortId } from '../../../core/ids';
import { sameValues } from '../accounts/account-identity';
import { profileOf } from '../accounts/account-profile';
import type { Account, Lease } from '../ports';
import { mustRefresh } from './expiry';
import type { HealthPorts } from './health-ports';
import { identifySurely } from './identify-surely';

/** Longer than a refresh and two questions may take together. */
const LEASE_SECONDS = 120;

/**
 * Asks an account's network whether it is still there, under the account's lease: one worker at a time, and
 * never while a post is sent with the tokens that it may replace. Only a repeated refusal breaks the account.
 */
export async function checkHealth(account: Account, ports: HealthPorts): Promise<void> {
  const { leases, clock, random, wake } = ports;
  const now = clock.now();
  const until = toInstant(addSeconds(now, LEASE_SECONDS));
  const lease = await leases.lease(account.id, toInstant(now), until, shortId(random, 24));
  // Its lane is at work, or a person paused it meanwhile.
  if (!lease) return;
  try {
    await ask(account, lease, ports);
  } finally {
    await leases.release(lease);
    wake();
  }
}

async function ask(account: Account, lease: Lease, ports: HealthPorts): Promise<void> {
  const channel = ports.channels.find(({ id }) => id === account.channel);
  const values = channel && (await ports.accounts.credentials(account.id));
  // Credentials that cannot be read are told where they are needed: by a post, or by a person's check.
  if (!channel || !values) return;
  const now = () => toInstant(ports.clock.now());
  const refreshes = channel.refresh !== undefined && mustRefresh(account.health.expiresAt, now());
  const refreshed = refreshes ? await ports.refresh(account, channel) : null;
  const identified = await identifySurely(ports.checker, channel, values, account.facts);
  // Somebody entered another access meanwhile: what was learned is about a former one.
  if (!sameValues(values, (await ports.accounts.credentials(account.id)) ?? {})) return;
  if (identified.ok) {
    const { identity, session } = identified.value;
    const expiresAt = refreshed?.ok ? refreshed.value.expiresAt : identity.expiresAt;
    const health = { checkedAt: now(), ...(expiresAt === undefined ? {} : { expiresAt }) };
    await ports.accounts.update(account.id, { ...profileOf(identity), health });
    if (session !== null && !refreshed?.ok) await ports.accounts.saveSession(account.id, session);
  } else if (identified.error.kind === 'auth-broken') {
    const { reason, hint } = identified.error;
    await ports.leases.breakAccount(lease, hint ? `${reason} ${hint}` : reason);
  }
}
