import type { Post } from '../ports';
import { isReady, renewed, scheduled } from './moving';
import { absent, stands } from './outcome-moves';
import type { MoveContext } from './post-state';

/** Try again now. A post with an unknown outcome is only looked for again, and only where that was possible before. */
export function retry(post: Post, context: MoveContext): Post | null {
  if (post.presence === 'uncertain') return lookAgain(post, context);
  if (post.presence === 'removed') return null;
  if (post.work === 'waiting') return { ...post, work: 'due', at: context.now };
  return post.work === 'failed' ? scheduled(renewed(post), context.now, context) : null;
}

function lookAgain(post: Post, { now }: MoveContext): Post | null {
  if (!post.operation || post.operation.unsure === 0) return null;
  const operation = { ...post.operation, settle: 'probe' as const, unsure: 0, absentAt: null };
  return { ...post, presence: 'none', work: 'sending', at: now, problem: null, operation };
}

/** Send what waited because nobody had asked, or was cancelled. */
export function share(post: Post, context: MoveContext): Post | null {
  if (post.presence !== 'none') return null;
  const waits = post.work === 'cancelled' || (post.work === 'held' && post.problem?.code === 'not-asked');
  return waits && post.desired === 'present' ? scheduled(renewed(post), context.now, context) : null;
}

/** Never send. What stands on a network is taken down by unpublishing its item, not by this. */
export function cancel(post: Post): Post | null {
  const unsent = post.presence === 'none' && (isReady(post) || post.work === 'failed' || post.work === 'held');
  const unasked = post.presence === 'removed' && post.work === 'held';
  return unsent || unasked ? { ...renewed(post), work: 'cancelled', at: null } : null;
}

/** A person saw it there. Its id on the network stays unknown, so it can not be changed from here. */
export function confirmLive(post: Post, url: string | null, context: MoveContext): Post | null {
  if (post.presence !== 'uncertain') return null;
  return stands(post, { remoteId: '', url, at: context.now }, context);
}

/** A person saw that it is not there. */
export function confirmAbsent(post: Post, context: MoveContext): Post | null {
  if (post.presence !== 'uncertain') return null;
  return absent({ ...renewed(post), operation: post.operation }, context);
}

/** Removed, and wanted again by somebody: that is a new post, because this one's key names what was removed. */
export function superseded(post: Post): Post | null {
  const wanted = post.work === 'held' || (post.work === 'failed' && post.problem?.code === 'gone');
  return post.presence === 'removed' && wanted ? { ...renewed(post), work: 'idle', at: null } : null;
}
