import type { EditAnswer, Post } from '../ports';
import { held, isReady, renewed, scheduled } from './moving';
import { payloadDigest } from './payload-digest';
import type { DispatchEvent } from './post-events';
import type { MoveContext } from './post-state';

/** An edit that its network does not take waits for somebody to say what becomes of the post. */
export function asksAboutEdit({ work, problem }: Pick<Post, 'work' | 'problem'>): boolean {
  return work === 'held' && problem?.code === 'edit';
}

/** What should stand there is kept as what was sent: it is what the question is about. */
export function unfollowed(
  post: Post,
  { payload, detail }: Omit<Extract<DispatchEvent, { type: 'unfollowed' }>, 'type'>,
): Post | null {
  if (!isReady(post) || post.presence !== 'live' || post.desired === 'absent') return null;
  return held({ ...post, operation: null, steps: {}, sentPayload: payload }, 'edit', detail);
}

/** What is remembered of the answer, so that the same wording never asks twice. */
export function answerAbout({ sentPayload }: Post, code: EditAnswer['code']): EditAnswer {
  return { digest: payloadDigest(sentPayload), code };
}

/** Taken down, because its next generation says what it could not. */
export function replaced(post: Post, context: MoveContext): Post | null {
  if (!asksAboutEdit(post)) return null;
  const gone: Post = { ...renewed(post), approval: null, desired: 'absent', desiredRev: post.desiredRev + 1 };
  return scheduled(gone, context.now, context);
}
