import type { Need } from '../../../../../shared/contracts/attention';
import type { Clock, Instant } from '../../../core/clock';
import type { AlertLanguage } from '../health/alert-words';
import type { Account, AccountStore } from '../ports';
import type { DigestTimes } from './digest-time';

/** A post that is late, as far as an alert names it. */
export interface StuckPost {
  id: number;
  title: string;
  account: Pick<Account, 'label' | 'handle'>;
  /** When it should have gone out. */
  since: Instant;
}

/** A post that waits for a person, as far as a digest names it. */
export interface NeedyPost {
  title: string;
  account: Pick<Account, 'label' | 'handle'>;
}

/** What waits for a person: how much of each, and the newest of it. */
export type Needs = Record<Need, { count: number; newest: NeedyPost[] }>;

/** Storage of what people are told about posts. Claims are compare-and-set: of all instances one is told true. */
export interface AttentionStore {
  /**
   * Posts of working accounts whose time came before `before`, the longest late first. `untoldAt`: only those
   * that nobody has been told of, nor is being told of at this moment.
   */
  stuck(before: Instant, filter: { limit: number; untoldAt: Instant | null }): Promise<StuckPost[]>;
  countStuck(before: Instant): Promise<number>;
  isStuck(postId: number, before: Instant): Promise<boolean>;
  /** When anybody last tried to send anything; null: never. */
  lastAttemptAt(): Promise<Instant | null>;
  /** When people were last told of a post that is still stuck; null: of none. */
  lastTold(): Promise<Instant | null>;
  /** The ids of those of which this caller now tells, and what `told` wants of it. */
  claimStuck(postIds: readonly number[], now: Instant): Promise<{ token: string; ids: Set<number> }>;
  /** Ends the episodes of posts that moved: a next one is told anew. */
  forgetMoved(before: Instant): Promise<void>;
  /** What `told` wants; null: somebody else tells, or has told. */
  claimDigest(moment: Instant, now: Instant): Promise<string | null>;
  /** The mail of a claim is out. Without this word the claim ends after a while, and somebody tells anew. */
  told(token: string): Promise<void>;
  needs(newest: number): Promise<Needs>;
}

/** A mail that is ready to be sent. */
export interface AttentionMail {
  subject: string;
  text: string;
  html: string;
}

export interface AttentionPorts {
  store: AttentionStore;
  accounts: Pick<AccountStore, 'list'>;
  /** Titles of items that were not published or unpublished at their time, the oldest first. */
  stopped(): Promise<readonly string[]>;
  clock: Clock;
  digest: DigestTimes;
  language: AlertLanguage;
  /** IANA name of the zone of times in mails. */
  zone: string;
  /** False: `syndication.enabled` is false in this process. */
  enabled: boolean;
  /** Address of a page of the plugin in the admin, such as `posts?work=failed`; null where it is not known. */
  adminPage(page: string): string | null;
  /** False: nobody got it, although somebody should. Never rejects. */
  send(mail: AttentionMail): Promise<boolean>;
  /** Resolves after the milliseconds, or as soon as the signal is aborted. Never rejects. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  onError(error: unknown): void;
}
