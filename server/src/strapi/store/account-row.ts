import type { SharedKind } from '../../../../shared/kinds';
import type { Json } from '../../core/json';
import { rulesOf } from '../../features/syndication/accounts/account-rules';
import type { AccountHealth } from '../../features/syndication/health/account-health';
import type { Circuit } from '../../features/syndication/health/circuit';
import type { Account } from '../../features/syndication/ports';

/** A row of the accounts table: what everybody may read, then secrets, then the lane's lease. */
export interface AccountRecord {
  id: number;
  channel: string;
  label: string;
  locale: string;
  kinds: string;
  settings: string;
  secrets: string;
  session: string | null;
  handle: string;
  display_name: string;
  url: string | null;
  facts: string;
  state: string;
  reason: string | null;
  paused_until: string | null;
  public_url: string;
  connected_at: string;
  rules: string | null;
  checked_at: string | null;
  tried_at: string | null;
  expires_at: string | null;
  warned: string | null;
  circuit: string | null;
  lease_token: string | null;
  lease_until: string | null;
  removed_at: string | null;
}

/** Columns of `Account`: secrets and session are never read along. */
export const ACCOUNT_COLUMNS = [
  'id',
  'channel',
  'label',
  'locale',
  'kinds',
  'settings',
  'handle',
  'display_name',
  'url',
  'facts',
  'state',
  'reason',
  'paused_until',
  'public_url',
  'connected_at',
  'rules',
  'checked_at',
  'expires_at',
  'circuit',
] as const satisfies readonly (keyof AccountRecord)[];

export type PublicAccountRecord = Pick<AccountRecord, (typeof ACCOUNT_COLUMNS)[number]>;

export function toAccount(row: PublicAccountRecord): Account {
  return {
    id: row.id,
    channel: row.channel,
    label: row.label,
    locale: row.locale,
    kinds: JSON.parse(row.kinds) as SharedKind[],
    settings: JSON.parse(row.settings) as Record<string, string>,
    handle: row.handle,
    displayName: row.display_name,
    url: row.url,
    facts: JSON.parse(row.facts) as { [key: string]: Json },
    state: row.state as Account['state'],
    reason: row.reason,
    pausedUntil: row.paused_until,
    publicUrl: row.public_url,
    connectedAt: row.connected_at,
    rules: rulesOf(row.rules === null ? null : JSON.parse(row.rules)),
    health: {
      checkedAt: row.checked_at,
      expiresAt: row.expires_at,
      circuit: row.circuit === null ? null : (JSON.parse(row.circuit) as Circuit),
    },
  };
}

export function toCircuitColumn<T extends Circuit | null | undefined>(circuit: T) {
  return circuit ? JSON.stringify(circuit) : (circuit as Exclude<T, Circuit>);
}

/** Columns for the given fields of an account, JSON where the column is JSON. */
export function toAccountColumns(
  account: Partial<Omit<Account, 'id' | 'health'> & { health: Partial<AccountHealth> }>,
): Partial<AccountRecord> {
  const columns: { [name in keyof AccountRecord]?: AccountRecord[name] | undefined } = {
    channel: account.channel,
    label: account.label,
    locale: account.locale,
    kinds: account.kinds && JSON.stringify(account.kinds),
    settings: account.settings && JSON.stringify(account.settings),
    handle: account.handle,
    display_name: account.displayName,
    url: account.url,
    facts: account.facts && JSON.stringify(account.facts),
    state: account.state,
    reason: account.reason,
    paused_until: account.pausedUntil,
    public_url: account.publicUrl,
    connected_at: account.connectedAt,
    rules: account.rules && JSON.stringify(account.rules),
    checked_at: account.health?.checkedAt,
    expires_at: account.health?.expiresAt,
    circuit: toCircuitColumn(account.health?.circuit),
  };
  const given = Object.entries(columns).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as Partial<AccountRecord>;
}
