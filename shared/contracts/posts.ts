/** Admin calls about posts. */
import type { SharedKind } from '../kinds';
import type { PlanNeighbour, PlanSlotTime } from './plan';

export const PRESENCES = ['none', 'live', 'uncertain', 'removed'] as const;
export type Presence = (typeof PRESENCES)[number];

export const WORKS = [
  'idle',
  'planned',
  'due',
  'sending',
  'waiting',
  'held',
  'failed',
  'cancelled',
  'skipped',
] as const;
export type Work = (typeof WORKS)[number];

export type HeldReason = 'not-asked' | 'approval' | 'account' | 'person' | 'by-hand' | 'drift' | 'dry-run' | 'edit';

/** Why a post is not in step, as a key the admin translates plus what the network said. */
export interface PostProblem {
  /** A fault kind, a held reason, or a skip reason: translation key `problem.<code>`. */
  code: string;
  /** The network's own answer or our sentence, in plain words. */
  detail: string;
  /** What to do, where known. */
  hint: string | null;
  field: string | null;
}

/** Who wants it to go out, and who answered. Names are as the admin shows them; '' is the hub itself. */
export interface PostApproval {
  state: 'proposed' | 'approved' | 'refused';
  /** Grows with every edit. */
  revision: number;
  proposer: string;
  proposedAt: string;
  answer: { by: string; at: string; reason: string | null } | null;
}

/** What a person posts, edits or removes where only a person can. */
export interface HandWork {
  kind: 'publish' | 'update' | 'remove';
  /** What should stand there; null for a removal. */
  text: string | null;
  /** What stands there, as far as we know. */
  before: string | null;
  link: string;
  /** Addresses of the media library. */
  pictures: { url: string; alt: string }[];
}

/** A post that was changed or removed on its network behind our back: which one is right? */
export interface PostDrift {
  kind: 'changed' | 'gone';
  /** What was sent there. */
  ours: { text: string; alts: readonly string[] };
  /** What stands there now; null where nothing does. */
  theirs: { text: string; alts: readonly string[] } | null;
  /** When that was seen. */
  seenAt: string;
}

export interface PostRow {
  id: number;
  key: string;
  kind: SharedKind;
  documentId: string;
  /** uid of the type that holds the item: an app's own types may be kinds. */
  contentType: string;
  locale: string;
  title: string;
  account: { id: number; label: string; channel: string; handle: string };
  occasion: string;
  /** '' for the item itself, a session's key or an occurrence's id otherwise. */
  subject: string;
  presence: Presence;
  work: Work;
  /** When it is due or waits until (ISO 8601). */
  at: string | null;
  url: string | null;
  text: string | null;
  problem: PostProblem | null;
  /** Null: nobody has to be asked. */
  approval: PostApproval | null;
  /** What would be sent if a post that waits for approval were approved now. */
  nextText: string | null;
  /** What a person has to do on the network by hand; null where nothing waits for that. */
  byHand: HandWork | null;
  /** On how many of the accounts that it is meant for the item stands: "3 of 5". */
  reach: { live: number; of: number };
  /** Replies under it that wait for an answer. */
  unanswered: number;
  /** What a look found instead of what was sent; null where nobody is asked about that. */
  drift: PostDrift | null;
  /** What stands there can be looked at now. */
  canLook: boolean;
  attempts: number;
  updatedAt: string;
  /** What a person may do now. */
  actions: PostAction[];
}

/**
 * `retry`: try again now. `share`: send what was held because nobody asked. `resend`: a new post beside the
 * one that stands. `reschedule`: it goes out at another time. `cancel`: never send. `mark-live`: a person posted it by hand. `confirm-live` and
 * `confirm-absent`: a person looked and decides an unknown outcome. `confirm-removed`: a person took it down.
 * `mark-edited`: a person changed it by hand. `leave`, `correct` and `replace`: of an edit that the network does not
 * take, the post stays as it is, is answered by a correction, or is taken down for a new one. `accept-drift`: what was changed or removed on the network stays
 * so. `restore-drift`: it is made again as it was sent.
 */
export const POST_ACTIONS = [
  'retry',
  'share',
  'resend',
  'reschedule',
  'cancel',
  'mark-live',
  'mark-edited',
  'leave',
  'correct',
  'replace',
  'confirm-live',
  'confirm-absent',
  'confirm-removed',
  'restore-drift',
  'accept-drift',
] as const;
export type PostAction = (typeof POST_ACTIONS)[number];

/** What somebody with the right says about a post that waits for approval. */
export type ApprovalAnswer = 'approve' | 'refuse';

/** What the hub itself found when it looked at a live post. */
export type Finding = 'found-changed' | 'found-gone';

export type DecisionAction = PostAction | ApprovalAnswer | Finding;

/** GET /posts?presence=&work=&problem=&account=&documentId=&locale=&copies=left&replies=open&limit=&cursor= (lists: any of, comma separated) */
export interface PostsResponse {
  data: PostRow[];
  meta: {
    pagination: { limit: number; nextCursor: string | null };
    /** Of everything, whatever the filters leave out. */
    notAsked: number;
    /** The same, of posts that wait for approval. */
    toApprove: number;
    /** The same, of posts that a person posts, edits or removes by hand. */
    byHand: number;
    /** The same, of posts that were changed or removed on their networks. */
    drifted: number;
    /** The same, of edits that their networks do not take. */
    edits: number;
    /** Copies that stand on networks although their items are gone. */
    copiesLeft: number;
    /** Replies that wait for an answer. */
    unanswered: number;
  };
}
/** POST /posts/:id/actions */
export interface PostActionInput {
  action: PostAction;
  /** For `confirm-live`: address of the post, if known. `mark-live` needs it. */
  url?: string;
  /** Why: `resend` needs it. */
  reason?: string;
  /** For `reschedule`, which needs it: when it goes out (ISO 8601 with offset). */
  at?: string;
}
export interface PostResponse {
  data: PostRow;
}
/** GET /posts/:id/time[?at=] : what it means for a post to go out at a time (ISO 8601 with offset), else at its own. */
export interface PostTimeResponse {
  data: PostTime;
}
export interface PostTime {
  /** Its own time (ISO 8601, UTC); null: it has none. */
  at: string | null;
  /** IANA zone of its item: on whose clocks it is told. */
  zone: string;
  /** Why it cannot go out at the time that was asked about, and the cure, in English; null: it can. */
  problem: string | null;
  /** What the rules of its account make of that time; null where it has none, or where the post stands already. */
  slot: PlanSlotTime | null;
  neighbours: PlanNeighbour[];
}
/** What a look at a post found. `missing`: nothing, for the first time; it is looked at again before anybody is asked. */
export const LOOKS = ['same', 'changed', 'gone', 'missing', 'accepted', 'unsure'] as const;
export type LookFound = (typeof LOOKS)[number];
/** POST /posts/:id/look */
export interface LookResponse {
  data: { found: LookFound };
}
/** POST /accounts/:id/look: all its live posts, in the background; answers how many. */
export interface LooksResponse {
  data: { posts: number };
}

/** POST /posts/not-asked/share · /posts/not-asked/cancel: for one document, in one language of it, or all. */
export interface NotAskedInput {
  documentId?: string;
  locale?: string;
  /** Those that were only rehearsed, instead of those for which nobody asked. */
  rehearsed?: boolean;
}
export interface NotAskedResponse {
  data: { changed: number };
}

/** POST /posts/retry: every failed post of an account is tried again. Answers NotAskedResponse. */
export interface RetryInput {
  account: number;
}

/** POST /posts/approve · /posts/refuse: up to a hundred posts that wait for approval. `refuse` needs a reason. */
export interface ApprovalInput {
  ids: number[];
  /** What was looked at, by post: one that was edited since then is not answered. */
  revisions?: Record<number, number>;
  reason?: string;
}
export interface ApprovalReport {
  changed: number;
  /** Posts that could not be answered, and why. */
  refused: { id: number; message: string }[];
}
export interface ApprovalResponse {
  data: ApprovalReport;
}
/** GET /posts/approvers: names of the roles that may approve. */
export interface ApproversResponse {
  data: { roles: string[] };
}

/**
 * One thing that happened to a post: a try to bring it in step, or what a person decided.
 *
 * GET /posts/:id/history[?format=csv]                                    of one post, first to last
 * GET /history?account=&from=&to=&format=csv|json (from and to: ISO 8601)  of all posts, streamed
 */
export interface HistoryRow {
  at: string;
  what: 'attempt' | 'decision';
  /** publish, update, remove or probe; or what was decided. */
  action: string;
  /** Of an attempt, from 1. */
  number: number | null;
  endedAt: string | null;
  /** Of an attempt; `running` while it is. */
  outcome: string | null;
  /** The network's own words, or the reason of a decision. */
  detail: string | null;
  /** Who decided; '' is the hub itself. */
  by: string | null;
  /** HTTP status of the answer. */
  status: number | null;
  /** SHA-256 in hex: of the text and pictures, of the request with its secrets masked, of the answer. */
  payloadDigest: string | null;
  requestDigest: string | null;
  answerDigest: string | null;
  operationKey: string | null;
  post: number;
  key: string;
  kind: string;
  documentId: string;
  locale: string;
  occasion: string;
  title: string;
  account: string;
  channel: string;
}
export interface HistoryResponse {
  data: HistoryRow[];
}
