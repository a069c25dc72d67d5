import type { Channel, Identity } from '../../channels/kit/contract';
import type { Instant } from '../../core/clock';
import type { Fault } from '../../core/fault';
import type { Json } from '../../core/json';
import type { Result } from '../../core/result';
import type { Account } from './ports';

/** Makes text unreadable at rest. Null from either side: there is no key, or it is not the one used before. */
export interface Cipher {
  encrypt(plain: string): string | null;
  decrypt(sealed: string): string | null;
}

/** Values of an account form by field name. */
export type Values = Record<string, string>;

export type AccountPatch = Partial<Omit<Account, 'id' | 'channel' | 'connectedAt'>> & {
  secrets?: Values;
  /** Null forgets the tokens, so that the next call logs in again. */
  session?: Json | null;
};

export interface AccountCounts {
  live: number;
  /** On their way: due, planned, sending or waiting. */
  waiting: number;
  /** Failed, or waiting for a person. */
  failed: number;
}

/** Storage of accounts. Secrets go in and out in the clear here and lie sealed underneath. */
export interface AccountBook {
  /** Connected accounts in the order they were connected; disconnected ones are left out everywhere. */
  accounts(): Promise<Account[]>;
  account(id: number): Promise<Account | null>;
  /** Null when they cannot be read with the present key. */
  secrets(id: number): Promise<Values | null>;
  add(account: Omit<Account, 'id'>, kept: { secrets: Values; session: Json | null }): Promise<Account>;
  change(id: number, patch: AccountPatch): Promise<Account | null>;
  /** Its posts keep their history; those that were still to be sent are cancelled. */
  disconnect(id: number, at: Instant): Promise<void>;
  counts(): Promise<ReadonlyMap<number, AccountCounts>>;
}

/** Whose account it is, and tokens worth keeping. */
export interface Identified {
  identity: Identity;
  session: Json | null;
}

/** Asks a network whose credentials these are: one guarded call with a time limit. */
export interface AccountChecker {
  identify(channel: Channel, credentials: Values, facts: { [key: string]: Json }): Promise<Result<Identified, Fault>>;
}
