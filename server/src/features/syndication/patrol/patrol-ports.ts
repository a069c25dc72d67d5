import type { Channel, Shown } from '../../../channels/kit/contract';
import type { Clock, Instant } from '../../../core/clock';
import type { Random } from '../../../core/ids';
import type { DispatchPorts, Gate } from '../dispatch/dispatch-ports';
import type { Policy } from '../policy';
import type { Account, AccountStore, DispatchStore, Post, PostStore } from '../ports';

/** What is known of a post from looking at it. */
export interface LookRecord {
  nextAt: Instant;
  /** First look that found nothing there. */
  missingSince: Instant | null;
  /** What stands there instead of what was sent. */
  shown: Shown | null;
  /** When it was found changed, or gone. */
  seenAt: Instant | null;
  /** A person said that what is shown may stay. */
  accepted: boolean;
}

/** Which posts are to be looked at, and what was found. */
export interface LookStore {
  /** Live posts of an account at rest whose look is due and that were not written since `restedSince`, youngest first. */
  due(accountId: number, now: Instant, restedSince: Instant, limit: number): Promise<Post[]>;
  /** How many posts of an account can be looked at. */
  count(accountId: number): Promise<number>;
  find(postIds: readonly number[]): Promise<Map<number, LookRecord>>;
  save(postId: number, look: LookRecord): Promise<void>;
  /** What was found may stay. */
  accept(postId: number): Promise<void>;
  /** Makes every look of an account due now. */
  hurry(accountId: number, now: Instant): Promise<void>;
}

/** What the patrol needs from outside. */
export interface PatrolPorts {
  looks: LookStore;
  posts: Pick<PostStore, 'find' | 'write'>;
  accounts: Pick<AccountStore, 'list' | 'find'>;
  leases: Pick<DispatchStore, 'lease' | 'renew' | 'release'>;
  channels: ReadonlyMap<string, Channel>;
  contextFor: DispatchPorts['contextFor'];
  /** Asked before each look. */
  gates: readonly Gate[];
  clock: Clock;
  random: Random;
  policy: Policy;
  /** Hours in which every live post is looked at once; 0: only when a person asks. */
  hours: number;
  /** An account's lane is free again. */
  wake(): void;
  /** Resolves after the milliseconds, or as soon as the signal is aborted. Never rejects. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  onError(error: unknown, about: { accountId?: number; postId?: number }): void;
}

/** An account whose posts can be looked at. */
export interface Watched {
  account: Account;
  channel: Channel & Required<Pick<Channel, 'look' | 'shows'>>;
}
