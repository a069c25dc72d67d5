/** Admin calls about what people answer to posts. */
import type { PostProblem, Presence, Work } from './posts';

/** An answer that was written here, on its way or standing there. */
export interface ReplyAnswer {
  /** Number of its post. */
  post: number;
  /** Who wrote it, as the admin names her. */
  by: string;
  text: string;
  presence: Presence;
  work: Work;
  at: string | null;
  problem: PostProblem | null;
  url: string | null;
}

export interface ReplyRow {
  id: number;
  /** The post under which it stands. */
  postId: number;
  account: { id: number; label: string; channel: string };
  /** Empty once it was deleted. */
  author: { handle: string; name: string; url: string | null };
  /** Plain text of a stranger; empty once it was deleted. */
  text: string;
  url: string | null;
  /** ISO 8601. */
  at: string;
  editedAt: string | null;
  /** `answered`: here or from anywhere else. `done`: a person said that it needs no answer. */
  state: 'open' | 'answered' | 'done' | 'deleted';
  /** Who said that it is done; null while nobody has. */
  doneBy: string | null;
  /** The newest answer from here. */
  answer: ReplyAnswer | null;
  /** With what an answer begins so that its author is told; ''. */
  greeting: string;
  canAnswer: boolean;
}

/** GET /replies?documentId=&locale= : what people answered to the posts of an item, oldest first. */
export interface RepliesResponse {
  data: ReplyRow[];
  meta: { unanswered: number };
}

/** POST /replies/:id/preview · /replies/:id/answer */
export interface ReplyTextInput {
  text: string;
}
/** How an answer will stand there. */
export interface ReplyPreview {
  text: string;
  counter: { used: number; max: number };
}
export interface ReplyPreviewResponse {
  data: ReplyPreview;
}

/** POST /replies/:id/done */
export interface ReplyDoneInput {
  done: boolean;
}
export interface ReplyResponse {
  data: ReplyRow;
}
