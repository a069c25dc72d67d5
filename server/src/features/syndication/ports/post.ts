/** A post and what is written beside it, as plain data. */

import type { DecisionAction, HeldReason, Presence, Work } from '../../../../../shared/contracts/posts';
import type { SharedKind } from '../../../../../shared/kinds';
import type { Receipt } from '../../../channels/kit/contract';
import type { Exchange } from '../../../channels/kit/http-contract';
import type { Instant } from '../../../core/clock';
import type { Fault } from '../../../core/fault';
import type { Json } from '../../../core/json';

/** Why a post was not made although an account wanted it: told in plain words, never retried. */
export type SkipReason =
  | 'unpublished-before-sending'
  | 'deleted-before-sending'
  | 'not-public'
  | 'past'
  | 'closed'
  | 'too-early';

/** Why a post that is due has to wait: told with the time until when. */
export type DeferReason =
  | 'quiet-hours'
  | 'minimum-gap'
  | 'daily-cap'
  | 'rate-limit'
  | 'circuit-open'
  | 'dry-run'
  | 'earlier-copy';

/** Who does something, as the admin names her; without a name it is the hub itself. */
export interface Person {
  name: string;
  /** Of the admin user; null for calls with a token. */
  id: number | null;
}

/** What was said about a post whose account wants to be asked. */
export interface Approval {
  /** A post whose approval is proposed is never published or changed on the network. */
  state: 'proposed' | 'approved' | 'refused';
  /** `desiredRev` it was said about: an edit asks again. */
  rev: number;
  /** Who wants it to go out: whoever published the item, or asked for the post. */
  proposer: Person;
  proposedAt: Instant;
  /** When it goes out once it is approved. */
  due: Instant;
  /** Null while nobody has answered. */
  answer: { by: Person; at: Instant; reason: string | null } | null;
}

/** Something a person decided about a post: written with the move it made. */
export interface Decision {
  action: DecisionAction;
  by: Person;
  at: Instant;
  reason: string | null;
}

/** What was said about an edit that the network does not take. */
export interface EditAnswer {
  /** `payloadDigest` of what does not stand there. */
  digest: string | null;
  code: 'cannot-update' | 'corrected';
}

/** Why a post is not in step. */
export type Problem =
  | { code: Fault['kind']; detail: string; hint: string | null; field: string | null }
  | { code: HeldReason; detail: string; hint: string | null; field: null }
  | { code: DeferReason; detail: string; hint: string | null; field: null }
  | { code: SkipReason; detail: string; hint: string | null; field: null }
  | { code: 'cannot-update' | 'cannot-remove'; detail: string; hint: string | null; field: null }
  | { code: 'not-approved' | 'superseded' | 'corrected'; detail: string; hint: string | null; field: null };

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
  /**
   * Set once a call of this operation ended with an unknown outcome: `any` may be repeated under
   * the same key or looked up, `probe` may only be looked up.
   */
  settle: 'any' | 'probe' | null;
  /** How often it was sent again under the same key. */
  repeats: number;
  /** Look-ups that could not tell. */
  unsure: number;
}

export interface Post {
  id: number;
  /** Grows with every write: writers compare and set it, so none overwrites what it has not seen. */
  version: number;
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
  /** Null: nobody has to be asked. */
  approval: Approval | null;
  /** Upload file ids that the editor chose instead of the item's own pictures. */
  pictures: number[] | null;
  /** Null: the network took every edit, or nobody has said yet. */
  editAnswer: EditAnswer | null;
  /** Attempts ever made. */
  attempts: number;
  /** Failed attempts in a row: drives the backoff. */
  failures: number;
  createdAt: Instant;
  updatedAt: Instant;
}

export type NewPost = Omit<Post, 'id' | 'version'>;

export interface PostChange {
  before: Post;
  after: Post;
}

export type AttemptOutcome =
  | 'live'
  | 'removed'
  | 'waiting'
  | 'unknown'
  | Fault['kind']
  | 'absent'
  | 'unsure'
  | 'dry-run';

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
  /** What was said to the network and what it answered; null when nothing was sent. */
  exchange: Exchange | null;
}
