/** What the dispatcher needs: every write of a post is fenced by the account's lease, so a process that lost it changes nothing. */

import type { Draft } from '../../../channels/kit/contract';
import type { Instant } from '../../../core/clock';
import type { Circuit } from '../health/circuit';
import type { Account } from './account';
import type { Attempt, Decision, NewPost, Post, SkipReason } from './post';

export interface Lease {
  accountId: number;
  token: string;
  until: Instant;
}

export type SaveResult =
  | { saved: true; post: Post }
  /** Somebody else wrote the post meanwhile: read it again and decide again. */
  | { saved: false; because: 'stale' }
  /** Another process owns the lane now: stop without a word. */
  | { saved: false; because: 'lease-lost' };

/** Storage of the dispatcher. Each call is one commit: the kill test dies between any two. */
export interface DispatchStore {
  /** Accounts with work due now, ready and not leased, in due order. */
  accountsDue(now: Instant, limit: number): Promise<number[]>;
  /** When something will next be due, to sleep until then. Counts pauses and leases of accounts. */
  nextDueAt(): Promise<Instant | null>;
  /** Compare-and-set: null when somebody else has it or the account does not work. */
  lease(accountId: number, now: Instant, until: Instant, token: string): Promise<Lease | null>;
  renew(lease: Lease, until: Instant): Promise<Lease | null>;
  release(lease: Lease): Promise<void>;
  account(accountId: number): Promise<Account | null>;
  post(id: number): Promise<Post | null>;
  /**
   * First posts of the lane whose `at` has come: those left in `sending`, which are the harder to look up the longer
   * they wait, then what is due, planned or waiting.
   */
  nextPosts(accountId: number, now: Instant, limit: number): Promise<Post[]>;
  /** When an earlier generation of a post is next taken down; null: none stands that is still to be. */
  earlierCopy(post: Post): Promise<Instant | null>;
  /**
   * Writes what differs between the two when the lease holds and nobody wrote since `before`.
   * `attempt` is inserted or ended in the same commit; an older open one ends as unknown.
   */
  save(lease: Lease, before: Post, after: Post, attempt?: Attempt): Promise<SaveResult>;
  /** The same, with a decision that a rule of the account made and the post that follows from it. */
  answer(lease: Lease, before: Post, after: Post, decision: Decision, next: NewPost | null): Promise<SaveResult>;
  pauseAccount(lease: Lease, until: Instant): Promise<boolean>;
  /** Not one that a person paused meanwhile: her pause outlives it. */
  breakAccount(lease: Lease, reason: string): Promise<boolean>;
  saveCircuit(lease: Lease, circuit: Circuit | null): Promise<boolean>;
}

/** What the page says now about a post's item: asked again at send time (P3). */
export type ItemNow =
  | { visible: false; reason: SkipReason; detail: string }
  /** Its text cannot be made: `reason` says what to mend in its template. */
  | { visible: true; title: string; refused: { field: 'template'; reason: string } }
  /** `placed`: the whole text, where the item's template placed the link itself. */
  | { visible: true; title: string; draft: Draft; placed?: string | null };

export interface ItemReader {
  /**
   * `past`, `closed` and `too-early` are answers only for a post that was never made: a live one goes on
   * following edits. Words may differ by channel.
   */
  read(
    post: Pick<Post, 'key' | 'kind' | 'documentId' | 'subject' | 'locale' | 'occasion' | 'presence' | 'pictures'>,
    channel: string,
  ): Promise<ItemNow>;
}
