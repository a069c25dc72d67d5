import type { Channel, ReplyTarget } from '../../../channels/kit/contract';
import type { Clock, Instant } from '../../../core/clock';
import type { Random } from '../../../core/ids';
import type { Json } from '../../../core/json';
import type { DispatchPorts } from '../dispatch/dispatch-ports';
import type { Policy } from '../policy';
import type { Account, AccountStore, Post } from '../ports';
import type { CleanReply } from './clean-reply';

/** What somebody wrote under a post of ours. */
export interface Reply {
  id: number;
  postId: number;
  accountId: number;
  target: ReplyTarget;
  author: CleanReply['author'];
  greeting: string;
  text: string;
  url: string | null;
  at: Instant;
  editedAt: Instant | null;
  /** Of a deleted one nothing is left but that it was there. */
  state: 'live' | 'deleted';
  /** When the account was seen to have answered it, from wherever. */
  answeredAt: Instant | null;
  /** A person said that it needs no answer. */
  done: { at: Instant; by: string } | null;
  /** Of the newest answer that was written here. */
  answerKey: string | null;
  /** Who wrote that one, as the admin names her. */
  answerBy: string | null;
}

/** How far an account's replies have been read; one instance reads them at a time. */
export interface ReplyLane {
  accountId: number;
  token: string;
  cursor: Json | null;
  /** Up to which change of posts threads are known. */
  followed: string;
  /** Turns in a row that failed. */
  failures: number;
}

/** A post that went live, or was removed, since it was last looked for. */
export interface ChangedPost {
  id: number;
  live: boolean;
  remoteId: string;
  createdAt: Instant;
}

/** A post whose thread is due. */
export interface DueThread {
  post: Post;
  /** Replies that are believed to stand there. */
  known: ReplyTarget[];
}

/** What a thread held when it was read. */
export interface ReadThread {
  replies: readonly CleanReply[];
  /** What the account itself wrote there: kept without its words, so that what answers it is known to belong here. */
  own: readonly CleanReply[];
  /** `remoteId` of what is gone. */
  gone: readonly string[];
}

/** Storage of the reader. */
export interface ReplyReadStore {
  /** Null: another instance reads it, or it is not due. */
  claim(accountId: number, now: Instant, until: Instant, token: string): Promise<ReplyLane | null>;
  leave(lane: ReplyLane, nextAt: Instant): Promise<void>;
  /**
   * Posts written since, oldest change first, and where to go on. `answered`: `remoteId` of replies whose answers
   * from here were among them.
   */
  changedPosts(lane: ReplyLane, now: Instant): Promise<{ posts: ChangedPost[]; answered: string[]; followed: string }>;
  follow(accountId: number, threads: readonly { postId: number; remoteId: string; nextAt: Instant }[]): Promise<void>;
  unfollow(postIds: readonly number[]): Promise<void>;
  /** Makes threads due now, by the `remoteId` of anything in them. */
  hurry(accountId: number, remoteIds: readonly string[], now: Instant): Promise<void>;
  due(accountId: number, now: Instant, limit: number): Promise<DueThread[]>;
  /** Stores each reply once, whoever saw it first. */
  save(post: Post, channel: string, read: ReadThread, now: Instant): Promise<void>;
  /** When somebody last wrote what is neither answered nor done; null where nobody waits. */
  openSince(postId: number): Promise<Instant | null>;
  schedule(postId: number, nextAt: Instant): Promise<void>;
  /** Erases what was written before a time, and what stood under posts and accounts that are gone. */
  forget(before: Instant): Promise<void>;
}

export interface ReplyReaderPorts {
  store: ReplyReadStore;
  accounts: Pick<AccountStore, 'list'>;
  channels: readonly Channel[];
  contextFor: DispatchPorts['contextFor'];
  /** Takes calls from the network's limits; null, or when there is room for them. */
  spend(account: Account, channel: Channel, calls: number): Promise<Instant | null>;
  clock: Clock;
  random: Random;
  policy: Policy;
  /** Seconds between two turns of an account. */
  everySeconds: number;
  /** Days that replies are kept; 0: none are read. */
  days: number;
  /** Resolves after the milliseconds, or as soon as the signal is aborted. Never rejects. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  onError(error: unknown, about: { accountId?: number }): void;
}
