import type { Post } from '../ports';
import { afterQuiet, held, problem, renewed, scheduled, settled } from './moving';
import type { LookEvent } from './post-events';
import type { MoveContext } from './post-state';

/** What stands on the network is not what was sent there: a person says which one is right. */
export function isDrifted({ work, problem }: Pick<Post, 'work' | 'problem'>): boolean {
  return work === 'held' && problem?.code === 'drift';
}

/** Only a post at rest can drift; what is sent or waits to be sent is brought in step anyway. */
export function drifted(post: Post, { kind }: Extract<LookEvent, { type: 'drifted' }>): Post | null {
  const rests = post.work === 'idle' || isDrifted(post);
  if (post.presence !== 'live' || post.desired === 'absent' || !rests || post.problem?.code === 'superseded')
    return null;
  const question = held(settled(post), 'drift');
  return kind === 'gone' ? { ...question, presence: 'removed', livePayload: null } : question;
}

/** It stands again as it was sent: nobody has to say anything, and what was edited meanwhile follows. */
export function undrifted(post: Post, context: MoveContext): Post | null {
  if (!isDrifted(post) || post.presence !== 'live') return null;
  if (post.desiredRev > post.sentRev) return scheduled(renewed(post), afterQuiet(context), context);
  return { ...settled(post), work: 'idle', at: null };
}

/** The network is right: what is gone stays gone, what was changed stays until the next edit. One that came meanwhile follows. */
export function acceptDrift(post: Post, context: MoveContext): Post | null {
  if (!isDrifted(post)) return null;
  const isEdited = post.desiredRev > post.sentRev;
  if (isEdited && post.presence === 'live') return scheduled(renewed(post), afterQuiet(context), context);
  const done: Post = { ...settled(post), sentRev: post.desiredRev, at: null };
  return post.presence === 'removed'
    ? { ...done, work: 'cancelled', problem: problem('gone', '') }
    : { ...done, work: 'idle' };
}

/** The hub is right: what was changed is written again. What is gone comes back as the next generation. */
export function restoreDrift(post: Post, context: MoveContext): Post | null {
  if (!isDrifted(post) || post.presence !== 'live') return null;
  return scheduled({ ...renewed(post), livePayload: null }, context.now, context);
}
