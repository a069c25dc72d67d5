/** Admin calls about posts. */
import type { SharedKind } from '../kinds';

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

export type HeldReason = 'not-asked' | 'approval' | 'account' | 'person';

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
  presence: Presence;
  work: Work;
  /** When it is due or waits until (ISO 8601). */
  at: string | null;
  url: string | null;
  text: string | null;
  problem: PostProblem | null;
  attempts: number;
  updatedAt: string;
  /** What a person may do now. */
  actions: PostAction[];
}

/**
 * `retry`: try again now. `share`: send what was held because nobody asked. `cancel`: never send.
 * `confirm-live` and `confirm-absent`: a person looked and decides an unknown outcome.
 */
export type PostAction = 'retry' | 'share' | 'cancel' | 'confirm-live' | 'confirm-absent';

/** GET /posts?presence=&work=&account=&documentId=&locale=&limit=&cursor= (lists: any of, comma separated) */
export interface PostsResponse {
  data: PostRow[];
  meta: {
    pagination: { limit: number; nextCursor: string | null };
    /** Of everything the filters leave out. */
    notAsked: number;
  };
}
/** POST /posts/:id/actions */
export interface PostActionInput {
  action: PostAction;
  /** For `confirm-live`: address of the post, if known. */
  url?: string;
}
export interface PostResponse {
  data: PostRow;
}
/** POST /posts/not-asked/share · /posts/not-asked/cancel: for one document or all. */
export interface NotAskedInput {
  documentId?: string;
}
export interface NotAskedResponse {
  data: { changed: number };
}

/** GET /posts/:id/attempts */
export interface AttemptRow {
  number: number;
  operation: 'publish' | 'update' | 'remove' | 'probe';
  startedAt: string;
  endedAt: string | null;
  outcome: string;
  detail: string | null;
}
export interface AttemptsResponse {
  data: AttemptRow[];
}
