import type { Instant } from '../../../core/clock';
import { unreachable } from '../../../core/result';
import type { Post } from '../ports';
import { waitsForApproval } from './approval-moves';
import { isDrifted } from './drift-moves';
import { asksAboutEdit } from './edit-moves';
import { isHanded } from './hand-moves';
import { isReady, problem, renewed, scheduled, settled, waitsForTurn } from './moving';
import { absent, stands } from './outcome-moves';
import type { MoveContext } from './post-state';
import { isRehearsed } from './rehearsal-moves';

/** Try again now. A post with an unknown outcome is only looked for again, and only where that was possible before. */
export function retry(post: Post, context: MoveContext): Post | null {
  if (post.presence === 'uncertain') return lookAgain(post, context);
  if (post.presence === 'removed') return null;
  if (post.work === 'waiting') return { ...post, work: 'due', at: context.now };
  return post.work === 'failed' || asksAboutEdit(post) ? scheduled(renewed(post), context.now, context) : null;
}

function lookAgain(post: Post, { now }: MoveContext): Post | null {
  if (!post.operation || post.operation.unsure === 0) return null;
  const operation = { ...post.operation, settle: 'probe' as const, unsure: 0, absentAt: null };
  return { ...post, presence: 'none', work: 'sending', at: now, problem: null, operation };
}

/** Send what waited because nobody had asked, was only rehearsed, or was cancelled: at its own time where it kept one. */
export function share(post: Post, context: MoveContext): Post | null {
  if (isRehearsed(post) && post.presence === 'live') return scheduled(renewed(post), context.now, context);
  if (post.presence !== 'none') return null;
  const waits =
    post.work === 'cancelled' || isRehearsed(post) || (post.work === 'held' && post.problem?.code === 'not-asked');
  const at = post.at !== null && post.at > context.now ? post.at : context.now;
  return waits && post.desired === 'present' ? scheduled(renewed(post), at, context) : null;
}

/** At another time. What waits for approval goes out then, once it is approved; what was begun goes on as it is. */
export function reschedule(post: Post, at: Instant, context: MoveContext): Post | null {
  if (post.presence !== 'none' || post.desired !== 'present' || post.operation) return null;
  if (waitsForApproval(post)) return post.approval && { ...post, approval: { ...post.approval, due: at } };
  const waits = post.work === 'planned' || post.work === 'due' || waitsForTurn(post);
  return waits ? scheduled({ ...post, problem: null }, at, context) : null;
}

/** Never send, nor change what stands. What stands on a network is taken down by unpublishing its item, not by this. */
export function cancel(post: Post): Post | null {
  const unsent = post.presence === 'none' && (isReady(post) || post.work === 'failed' || post.work === 'held');
  if (unsent) return { ...settled(post), work: 'cancelled', at: null };
  const unchanged = post.presence === 'live' && isRehearsed(post) && post.desired === 'present';
  if (unchanged) return { ...settled(post), sentRev: post.desiredRev, work: 'idle', at: null };
  const unwanted = post.presence === 'removed' && (post.work === 'held' || post.work === 'failed');
  // That it vanished goes on being known: only `share` brings such a post back.
  const known = isDrifted(post) || post.problem?.code === 'gone' ? problem('gone', post.problem?.detail ?? '') : null;
  return unwanted ? { ...settled(post), problem: known, work: 'cancelled', at: null } : null;
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

/** A person took down by hand what could not be removed from here. */
export function confirmRemoved(post: Post): Post | null {
  const waits = post.work === 'failed' || isHanded(post) || isRehearsed(post);
  if (post.presence !== 'live' || !waits || post.desired !== 'absent') return null;
  const gone: Post = { ...settled(post), presence: 'removed', livePayload: null };
  return { ...gone, sentRev: post.desiredRev, work: 'idle', at: null };
}

/**
 * A person posted it by hand. Its id on the network stays unknown, so it can not be changed from here. What
 * waits for approval is approved first; what may stand there already is confirmed, not marked.
 */
export function markLive(post: Post, url: string, { now }: MoveContext): Post | null {
  const unsent = post.presence === 'none' && (isReady(post) || post.work === 'failed' || post.work === 'held');
  if (!unsent || waitsForApproval(post) || post.desired === 'absent') return null;
  const receipt = { remoteId: '', url, at: now };
  const livePayload = isHanded(post) ? post.sentPayload : null;
  return { ...settled(post), presence: 'live', receipt, livePayload, sentRev: post.desiredRev, work: 'idle', at: null };
}

/**
 * Another generation takes its place: what was removed and is wanted again, because its key names what was
 * removed, and what a person wants to be posted anew; that copy stays, follows no edit, and goes when the item goes.
 */
export function superseded(post: Post): Post | null {
  const done: Post = { ...settled(post), work: 'idle', at: null };
  switch (post.presence) {
    case 'removed': {
      const isGone = post.problem?.code === 'gone' && (post.work === 'failed' || post.work === 'cancelled');
      return post.work === 'held' || isGone ? done : null;
    }
    case 'live': {
      const rests = post.work === 'idle' || post.work === 'failed' || asksAboutEdit(post);
      const may = rests && post.desired === 'present' && post.problem?.code !== 'superseded';
      return may ? { ...done, sentRev: post.desiredRev, problem: problem('superseded', '') } : null;
    }
    case 'none':
    case 'uncertain':
      return null;
    default:
      return unreachable(post.presence);
  }
}
