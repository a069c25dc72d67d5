/**
 * What syndication needs from outside. Rows are plain data; every write of a post by the
 * dispatcher is fenced by the account's lease, so a process that lost it changes nothing.
 */

import type { HeldReason, Presence, Work } from '../../../../shared/contracts/posts';
import type { SharedKind } from '../../../../shared/kinds';
import type { Draft, Receipt } from '../../channels/kit/contract';
import type { Instant } from '../../core/clock';
import type { Fault } from '../../core/fault';
import type { Json } from '../../core/json';

/** Why a post was not made although an account wanted it: told in plain words, never retried. */
export type SkipReason = 'unpublished-before-sending' | 'deleted-before-sending' | 'not-public' | 'past' | 'closed';

/** Why a post is not in step. */
export type Problem =
  | { code: Fault['kind']; detail: string; hint: string | null; field: string | null }
  | { code: HeldReason; detail: string; hint: string | null; field: null }
  | { code: SkipReason; detail: string; hint: string | null; field: null };

export type OperationKind = 'publish' | 'update' | 'remove';

/** The fence: stored before the mutating call, cleared by its outcome. */
export interface Operation {
  kind: OperationKind;
  /** `desiredRev` it brings about. */
  rev: number;
  /** First time this operation was sent: safe-repeat windows count from here. */
  firstStartedAt: Instant;
  startedAt: Instant;
  /** First probe that answered absent; believed when a second one agrees a settle time later. */
  absentAt: Instant | null;
}

export interface Post {
  id: number;
  key: string;
  kind: SharedKind;
  documentId: string;
  /** '' for the item itself, a session key or recurrence id otherwise. */
  subject: string;
  locale: string;
  accountId: number;
  occasion: string;
  generation: number;
  desired: 'present' | 'absent';
  desiredRev: number;
  sentRev: number;
  presence: Presence;
  work: Work;
  /** Due time of `due` and `planned`, end of `waiting`. */
  at: Instant | null;
  problem: Problem | null;
  /** The editor's own text. */
  text: string | null;
  /** Last known title of the item, for lists when the page is gone. */
  title: string;
  operation: Operation | null;
  sentPayload: Json | null;
  livePayload: Json | null;
  receipt: Receipt | null;
  /** Results of `once` and `until`, by `<operation>/<step>`. */
  steps: { [name: string]: Json };
  /** Attempts ever made. */
  attempts: number;
  /** Failed attempts in a row: drives the backoff. */
  failures: number;
  createdAt: Instant;
  updatedAt: Instant;
}

/** Unique identity of a post. */
export type PostIdentity = Pick<Post, 'documentId' | 'subject' | 'locale' | 'accountId' | 'occasion' | 'generation'>;

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
}

export interface Lease {
  accountId: number;
  token: string;
  until: Instant;
}

export type AttemptOutcome = 'live' | 'removed' | 'waiting' | 'unknown' | Fault['kind'] | 'absent' | 'unsure';

export interface Attempt {
  postId: number;
  number: number;
  operation: OperationKind | 'probe';
  /** `key`, `key:u3`, `key:r4`. */
  operationKey: string;
  startedAt: Instant;
  endedAt: Instant | null;
  outcome: AttemptOutcome | null;
  detail: string | null;
  /** SHA-256 of the canonical payload. */
  payloadDigest: string | null;
}

/** What the dispatcher may change of a post. */
export type PostPatch = Partial<
  Pick<
    Post,
    | 'presence'
    | 'work'
    | 'at'
    | 'problem'
    | 'sentRev'
    | 'operation'
    | 'sentPayload'
    | 'livePayload'
    | 'receipt'
    | 'steps'
    | 'attempts'
    | 'failures'
  >
>;

/** Storage of the dispatcher. Each call is one commit: the kill test dies between any two. */
export interface DispatchStore {
  /** Accounts with work due now, ready and not leased, in due order. */
  accountsDue(now: Instant, limit: number): Promise<number[]>;
  /** When something will next be due, to sleep until then. */
  nextDueAt(): Promise<Instant | null>;
  /** Compare-and-set: null when somebody else has it. */
  lease(accountId: number, now: Instant, until: Instant, token: string): Promise<Lease | null>;
  renew(lease: Lease, until: Instant): Promise<Lease | null>;
  release(lease: Lease): Promise<void>;
  account(accountId: number): Promise<Account | null>;
  /** First post of the lane that is due, waiting and over, or left in `sending`. */
  nextPost(accountId: number, now: Instant): Promise<Post | null>;
  /** Writes when the lease still holds; false otherwise. `attempt` is inserted or ended in the same commit. */
  save(lease: Lease, postId: number, patch: PostPatch, attempt?: Attempt): Promise<boolean>;
  pauseAccount(lease: Lease, until: Instant, reason: string): Promise<boolean>;
  breakAccount(lease: Lease, reason: string): Promise<boolean>;
}

/** What the page says now about a post's item: asked again at send time (P3). */
export type ItemNow =
  | { visible: false; reason: SkipReason; detail: string }
  | { visible: true; title: string; draft: Draft };

export interface ItemReader {
  read(post: Pick<Post, 'key' | 'kind' | 'documentId' | 'subject' | 'locale' | 'occasion'>): Promise<ItemNow>;
}
