import type { Instant } from '../../../core/clock';
import type { NewPost, Person, Post, PostChange } from '../ports';
import type { Reply } from './reply-ports';

/** A reply with the post that it answers, and the newest answer to it from here. */
export interface AskedReply {
  reply: Reply;
  post: Post;
  answer: Post | null;
}

/** Replies as people read and answer them. */
export interface ReplyDeskStore {
  find(id: number): Promise<AskedReply | null>;
  /** Of all posts of an item in a language, oldest first. */
  ofItem(documentId: string, locale: string): Promise<AskedReply[]>;
  setDone(id: number, done: { at: Instant; by: string } | null): Promise<void>;
  /**
   * Writes the answer, and what becomes of a former one, in one commit. False when somebody else answered since
   * the reply was read.
   */
  answer(reply: Reply, post: NewPost, former: PostChange | null, by: Person): Promise<boolean>;
}
