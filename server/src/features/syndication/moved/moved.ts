import type { Attempt, NewPost } from '../ports';

/** A post as it was written: what it was before, and the attempt that began or ended with it. */
export interface Moved {
  /** Null: it is new. */
  before: NewPost | null;
  after: NewPost;
  attempt: Attempt | null;
}

/** Hears of every write of a post once it is committed. Never throws; what it does takes no time of the writer's. */
export type HearMoved = (moved: readonly Moved[]) => void;
