/**
 * What syndication needs from outside. Rows are plain data; every write of a post by the
 * dispatcher is fenced by the account's lease, so a process that lost it changes nothing.
 */

import type { DecisionAction, HeldReason, Presence, Work } from '../../../../shared/contracts/posts';
import type { SharedKind } from '../../../../shared/kinds';
import type { Occasion } from '../../../../shared/occasions';
import type { Draft, Exchange, Receipt } from '../../channels/kit/contract';
import type { Instant } from '../../core/clock';
import type { Fault } from '../../core/fault';
import type { Json } from '../../core/json';
import type { AccountRules } from './accounts/account-rules';
import type { AccountHealth } from './health/account-health';
import type { Circuit } from './health/circuit';

/** Why a post was not made although an account wanted it: told in plain words, never retried. */
export type SkipReason =
  | 'unpublished-before-sending'
  | 'deleted-before-sending'
  | 'not-public'
  | 'past'
  | 'closed'
  | 'too-early';

/** Why a post that is due has to wait: told with the time until when. */
export type DeferReason = 'quiet-hours' | 'minimum-gap' | 'daily-cap' | 'rate-limit' | 'circuit-open';

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

/** Why a post is not in step. */
export type Problem =
  | { code: Fault['kind']; detail: string; hint: string | null; field: string | null }
  | { code: HeldReason; detail: string; hint: string | null; field: null }
  | { code: DeferReason; detail: string; hint: string | null; field: null }
  | { code: SkipReason; detail: string; hint: string | null; field: null }
  | { code: 'cannot-update' | 'cannot-remove'; detail: string; hint: string | null; field: null }
  | { code: 'not-approved' | 'superseded'; detail: string; hint: string | null; field: null };

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
  /** Attempts ever made. */
  attempts: number;
  /** Failed attempts in a row: drives the backoff. */
  failures: number;
  createdAt: Instant;
  updatedAt: Instant;
}

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
  /** What was said to the network and what it answered; null when nothing was sent. */
  exchange: Exchange | null;
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
  /** First posts of the lane whose `at` has come: due, planned, waiting, or left in `sending`. */
  nextPosts(accountId: number, now: Instant, limit: number): Promise<Post[]>;
  /**
   * Writes what differs between the two when the lease holds and nobody wrote since `before`.
   * `attempt` is inserted or ended in the same commit; an older open one ends as unknown.
   */
  save(lease: Lease, before: Post, after: Post, attempt?: Attempt): Promise<SaveResult>;
  pauseAccount(lease: Lease, until: Instant): Promise<boolean>;
  breakAccount(lease: Lease, reason: string): Promise<boolean>;
  saveCircuit(lease: Lease, circuit: Circuit | null): Promise<boolean>;
}

/** One post that may be planned for an item in a language. */
export interface PlanSlot {
  accountId: number;
  /** '' for the item itself, and for every run of it that has no row of its own. */
  subject: string;
  occasion: Occasion;
}

/** What an editor planned for one account and one locale of an item. */
export interface PlanRow extends PlanSlot {
  /** Null: the editor has not said, the default holds. */
  ticked: boolean | null;
  /** The editor's own text; null takes the composed one. */
  text: string | null;
  /** The time she chose; null takes the default one. */
  at: Instant | null;
  /** Upload file ids that she chose; null takes the item's own pictures. */
  pictures: number[] | null;
  /** Reserved for the post, so that a preview's link is the link that is sent. */
  postKey: string;
}

/** Whose plan it is. Before its first save an item has none: the plan is `new:<admin user id>`'s. */
export interface PlanTarget {
  documentId: string;
  kind: SharedKind;
  locale: string;
}

export type NewPost = Omit<Post, 'id' | 'version'>;

/** Storage of the planner, bound to the publish transaction. Rows it reads stay locked until commit. */
export interface PlanStore {
  /** Connected accounts, whatever their state. */
  accounts(): Promise<Account[]>;
  /** The plans of one item, by locale. */
  plans(documentId: string): Promise<Map<string, PlanRow[]>>;
  posts(documentId: string): Promise<Post[]>;
  /** Rows with the same identity already there are left as they are. */
  insert(posts: readonly NewPost[]): Promise<void>;
  /** One statement for those that change alike. Throws when one was changed since it was read. */
  update(changes: readonly PostChange[]): Promise<void>;
}

export interface PostChange {
  before: Post;
  after: Post;
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

/** Secrets at rest. */
export interface Cipher {
  encrypt(plain: string): string;
  /** Null when it was encrypted under another key. */
  decrypt(stored: string): string | null;
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

export interface PostFilter {
  presence?: readonly Presence[];
  work?: readonly Work[];
  account?: readonly number[];
  problem?: readonly string[];
  documentId?: string;
  locale?: string;
  /** Copies that stand although nobody wants them any more: a person takes them down. */
  copies?: 'left';
}

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
  /** Ids of posts that wait because nobody asked, oldest first. */
  notAsked(documentId?: string): Promise<number[]>;
  /** Posts that wait for a person to say yes, or to do it by hand. */
  countHeld(reason: Extract<HeldReason, 'not-asked' | 'approval' | 'by-hand'>): Promise<number>;
  /** How many there are of `copies: 'left'`. */
  countCopiesLeft(): Promise<number>;
  /** On how many of its accounts each item stands, by `reachKey`. */
  reach(documentIds: readonly string[]): Promise<Map<string, Reach>>;
  /** Due posts of accounts that were disconnected: nobody serves them. */
  orphans(now: Instant, limit: number): Promise<Post[]>;
  /** Compare-and-set on `version`, and the decision that made the move; null when somebody else wrote it meanwhile. */
  write(before: Post, after: Post, decision?: Decision): Promise<Post | null>;
  /** The same, with the post that takes its place: answers that one. Null also when it has been made before. */
  replace(before: Post, after: Post, next: NewPost, decision: Decision): Promise<Post | null>;
}

/** An item in one language for one occasion: `live` of its `of` accounts show it. */
export interface Reach {
  live: number;
  of: number;
}

export function reachKey({
  documentId,
  subject,
  locale,
  occasion,
}: Pick<Post, 'documentId' | 'subject' | 'locale' | 'occasion'>): string {
  return [documentId, subject, locale, occasion].join(' ');
}

/** Plans as the side panel reads and writes them. */
export interface PlanTable {
  read(target: PlanTarget): Promise<PlanRow[]>;
  /** Keeps the reserved key of a row that is there. */
  write(target: PlanTarget, rows: readonly Omit<PlanRow, 'postKey'>[]): Promise<PlanRow[]>;
  /**
   * Keys under which these posts would be sent, in the order asked for: that of the post that is there
   * and not removed, else the reserved one, reserved now where there is none.
   */
  keys(target: PlanTarget, slots: readonly PlanSlot[]): Promise<string[]>;
}

/** Named values of the plugin, kept as JSON. */
export interface SettingsStore {
  get(name: string): Promise<Json | undefined>;
  set(name: string, value: Json): Promise<void>;
}
