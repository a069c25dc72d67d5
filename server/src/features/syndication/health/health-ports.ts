import type { Channel } from '../../../channels/kit/contract';
import type { Clock, Instant } from '../../../core/clock';
import type { Fault } from '../../../core/fault';
import type { Random } from '../../../core/ids';
import type { Result } from '../../../core/result';
import type { AccountChecker } from '../accounts/account-ports';
import type { Account, AccountStore, DispatchStore } from '../ports';
import type { WarnDays } from './expiry';

/** What people are told about an account. */
export type AccountAlert =
  | { kind: 'expiring'; account: Account; expiresAt: Instant; days: WarnDays }
  | { kind: 'broken'; account: Account; reason: string };

/** An account with what only the watch reads. */
export interface WatchedAccount {
  account: Account;
  triedAt: Instant | null;
  /** Key of the last alert that went out. */
  warned: string | null;
  /** Somebody began to tell an alert, and nobody has said that it is out. */
  isClaimed: boolean;
}

/** Storage of the watch. Claims are compare-and-set: of all instances one is told true. */
export interface HealthStore {
  watched(): Promise<WatchedAccount[]>;
  /** Accounts with a post that is due between the two moments. */
  withPostsDue(from: Instant, to: Instant): Promise<Set<number>>;
  claimCheck(id: number, triedAt: Instant | null, now: Instant): Promise<boolean>;
  /** True: this caller tells. One who does not say that it did is taken for dead after a while. */
  claimAlert(id: number, warned: string | null, next: string, now: Instant): Promise<boolean>;
  /** The mail is out; `next` null: what was told is over. */
  alertTold(id: number, warned: string | null, next: string | null): Promise<void>;
}

export interface HealthPorts {
  store: HealthStore;
  leases: Pick<DispatchStore, 'lease' | 'release' | 'breakAccount'>;
  accounts: Pick<AccountStore, 'credentials' | 'update' | 'saveSession'>;
  channels: readonly Channel[];
  checker: AccountChecker;
  /** New tokens by the channel's own `refresh`; they are kept in the session. */
  refresh(account: Account, channel: Channel): Promise<Result<{ expiresAt: string | null }, Fault>>;
  clock: Clock;
  random: Random;
  /** Hours between two checks of an account; 0: none is asked. */
  checkHours: number;
  /** False: nobody got it, although somebody should. Never rejects. */
  tell(alert: AccountAlert): Promise<boolean>;
  /** An account's lane is free again. */
  wake(): void;
  /** Resolves after the milliseconds, or as soon as the signal is aborted. Never rejects. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  onError(error: unknown, about: { accountId?: number }): void;
}
