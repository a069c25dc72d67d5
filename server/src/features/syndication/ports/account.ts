/** Connected accounts and where they are kept. */

import type { SharedKind } from '../../../../../shared/kinds';
import type { Instant } from '../../../core/clock';
import type { Json } from '../../../core/json';
import type { AccountRules } from '../accounts/account-rules';
import type { AccountHealth } from '../health/account-health';

export interface Account {
  id: number;
  channel: string;
  label: string;
  locale: string;
  kinds: SharedKind[];
  settings: Record<string, string>;
  handle: string;
  displayName: string;
  url: string | null;
  facts: { [key: string]: Json };
  state: 'ready' | 'paused' | 'broken' | 'copy';
  reason: string | null;
  pausedUntil: Instant | null;
  /** Public address under which it was connected (P10). */
  publicUrl: string;
  connectedAt: Instant;
  rules: AccountRules;
  health: AccountHealth;
}

/** A new account starts with the default rules, and by default with unknown health. */
export type NewAccount = Omit<Account, 'id' | 'reason' | 'pausedUntil' | 'rules' | 'health'> & {
  secrets: Record<string, string>;
  health?: AccountHealth;
};

export type AccountPatch = Partial<
  Omit<Account, 'id' | 'channel' | 'connectedAt' | 'health'> & {
    secrets: Record<string, string>;
    /** Only what changes. */
    health: Partial<AccountHealth>;
  }
>;

/** Connected accounts. Secrets go in, and come out only through `credentials`. */
export interface AccountStore {
  /** False without an encryption key: `insert` and new secrets are then refused by the caller. */
  readonly encrypts: boolean;
  /** Accounts that are not disconnected, oldest first. */
  list(): Promise<Account[]>;
  /** Disconnected ones as well, for naming the accounts of old posts. */
  everConnected(): Promise<Account[]>;
  find(id: number): Promise<Account | null>;
  insert(account: NewAccount): Promise<Account>;
  /** Null when there is no such account. New secrets also forget the session. */
  update(id: number, patch: AccountPatch): Promise<Account | null>;
  /** Disconnects: its posts keep their history, its secrets are erased. */
  remove(id: number, now: Instant): Promise<Account | null>;
  /** Settings and secrets together; null when the stored ones cannot be read any more. */
  credentials(id: number): Promise<Record<string, string> | null>;
  session(id: number): Promise<Json | undefined>;
  saveSession(id: number, value: Json): Promise<void>;
}

/** Secrets at rest. */
export interface Cipher {
  encrypt(plain: string): string;
  /** Null when it was encrypted under another key. */
  decrypt(stored: string): string | null;
}
