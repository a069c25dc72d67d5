/** Reading posts for people, and writing what a person decides. */

import type { HeldReason, Presence, Work } from '../../../../../shared/contracts/posts';
import type { Instant } from '../../../core/clock';
import type { Json } from '../../../core/json';
import type { Attempt, Decision, NewPost, Post } from './post';

export interface PostFilter {
  presence?: readonly Presence[];
  work?: readonly Work[];
  account?: readonly number[];
  problem?: readonly string[];
  documentId?: string;
  locale?: string;
  /** Copies that stand although nobody wants them any more: a person takes them down. */
  copies?: 'left';
  /** Posts under which somebody waits for an answer. */
  replies?: 'open';
}

/** An item, one language of it, or everything. */
type PartOfItem = Pick<PostFilter, 'documentId' | 'locale'>;

/** Posts that wait because nobody asked; `rehearsed`: because of a dry run. */
export type Unasked = PartOfItem & { rehearsed?: boolean };

/** Where a list page ended: newest change first, ties by id. */
export interface PostPosition {
  updatedAt: Instant;
  id: number;
}

export interface AccountCounts {
  live: number;
  /** planned, due, sending, waiting. */
  waiting: number;
  failed: number;
}

/** An item in one language for one occasion: `live` of its `of` accounts show it. */
export interface Reach {
  live: number;
  of: number;
}

/** Reading posts for people, and writing what a person decides. */
export interface PostStore {
  /** Newest change first; one more row than `limit` is never returned, `next` says where to go on. */
  list(
    filter: PostFilter,
    page: { limit: number; after?: PostPosition },
  ): Promise<{ posts: Post[]; next: PostPosition | null }>;
  find(id: number): Promise<Post | null>;
  byKey(key: string): Promise<Post | null>;
  ofDocument(documentId: string): Promise<Post[]>;
  attempts(postId: number): Promise<Attempt[]>;
  /** What people decided about it, first to last. */
  decisions(postId: number): Promise<Decision[]>;
  counts(): Promise<Map<number, AccountCounts>>;
  /** Ids of posts that wait because nobody asked, or of those that were only rehearsed, oldest first. */
  notAsked(about: Unasked): Promise<number[]>;
  /** Posts that wait for a person to say yes, or to do it by hand. */
  countHeld(
    reason: Extract<HeldReason, 'not-asked' | 'approval' | 'by-hand' | 'drift' | 'dry-run' | 'edit'>,
  ): Promise<number>;
  /** How many there are of `copies: 'left'`. */
  countCopiesLeft(): Promise<number>;
  /** How many replies wait for an answer, of these posts and of all. */
  unanswered(postIds: readonly number[]): Promise<Map<number, number>>;
  countUnanswered(): Promise<number>;
  /** On how many of its accounts each item stands, by `reachKey`. */
  reach(documentIds: readonly string[]): Promise<Map<string, Reach>>;
  /**
   * What still waits, or failed, on accounts that were disconnected: nobody serves it. One being sent only once its time
   * has come; none that a person is told of because its outcome is unknown, or its copy is left.
   */
  orphans(now: Instant, limit: number): Promise<Post[]>;
  /** Compare-and-set on `version`, and the decision that made the move; null when somebody else wrote it meanwhile. */
  write(before: Post, after: Post, decision?: Decision): Promise<Post | null>;
  /** The same, and keeps the time in the plan of its item, so that the item's next edit leaves it. */
  reschedule(before: Post, after: Post, at: Instant, decision: Decision): Promise<Post | null>;
  /** As `write`, with the post that takes its place: answers that one. Null also when it has been made before. */
  replace(before: Post, after: Post, next: NewPost, decision: Decision): Promise<Post | null>;
}

/** Named values of the plugin, kept as JSON. */
export interface SettingsStore {
  get(name: string): Promise<Json | undefined>;
  set(name: string, value: Json): Promise<void>;
}
