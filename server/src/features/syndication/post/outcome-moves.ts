import type { Receipt } from '../../../channels/kit/contract';
import { webAddress } from '../../../core/parse-url';
import type { Post } from '../ports';
import { waitsForApproval } from './approval-moves';
import { isDrifted } from './drift-moves';
import { answerAbout, asksAboutEdit } from './edit-moves';
import { isHanded } from './hand-moves';
import { afterQuiet, held, isReady, renewed, scheduled, settled, skipped } from './moving';
import type { DispatchEvent } from './post-events';
import type { MoveContext } from './post-state';
import { isRehearsed } from './rehearsal-moves';

type Event<T extends DispatchEvent['type']> = Omit<Extract<DispatchEvent, { type: T }>, 'type'>;

/** It stands as it was sent: published, updated, or found by a look-up. */
export function stands(post: Post, receipt: Receipt, context: MoveContext): Post | null {
  const { operation } = post;
  const expected = post.work === 'sending' || post.presence === 'uncertain';
  if (!expected || !operation || operation.kind === 'remove') return null;
  const live: Post = {
    ...renewed(post),
    presence: 'live',
    receipt: { ...receipt, url: webAddress(receipt.url) },
    livePayload: post.sentPayload,
    sentRev: operation.rev,
  };
  if (post.desired === 'absent') return scheduled(live, context.now, context);
  if (post.desiredRev > operation.rev) return scheduled(live, afterQuiet(context), context);
  return { ...settled(live), work: 'idle', at: null };
}

/** Wanted again while it was being removed: a new post needs somebody to ask for it. */
export function takenDown(post: Post): Post | null {
  const { operation } = post;
  if (post.work !== 'sending' || operation?.kind !== 'remove') return null;
  const gone: Post = { ...settled(post), presence: 'removed', livePayload: null, sentRev: operation.rev };
  return post.desired === 'present' ? held(gone, 'not-asked') : { ...gone, work: 'idle', at: null };
}

export function inStep(post: Post): Post | null {
  if (!isReady(post) || post.presence === 'none') return null;
  return { ...settled(post), sentRev: post.desiredRev, work: 'idle', at: null };
}

/** A copy that cannot be removed is shown as failed; one that only keeps its old text is not. */
export function left(post: Post, { code, detail }: Event<'left'>): Post | null {
  const asks = asksAboutEdit(post);
  const waits = waitsForApproval(post) || isHanded(post) || isDrifted(post) || isRehearsed(post) || asks;
  if (!(isReady(post) || waits || post.work === 'failed') || post.presence !== 'live') return null;
  const problem = { code, detail, hint: null, field: null };
  const after: Post = { ...settled(post), sentRev: post.desiredRev, work: 'idle', at: null, problem };
  if (code === 'cannot-remove') return { ...after, work: 'failed' };
  return asks ? { ...after, editAnswer: answerAbout(post, code) } : after;
}

export function refused(post: Post, { reason, detail }: Event<'refused'>): Post | null {
  return isReady(post) && post.presence === 'none' ? skipped(post, reason, detail) : null;
}

/** A person mends the template and tries again; what is live stays as it is. */
export function unfit(post: Post, { field, detail }: Event<'unfit'>): Post | null {
  if (!isReady(post)) return null;
  return { ...post, work: 'failed', at: null, problem: { code: 'rejected', detail, hint: null, field } };
}

/** One post that cannot be read or rendered must not stop the lane behind it. */
export function stumbled(post: Post, { detail, retryAt }: Event<'stumbled'>, { policy }: MoveContext): Post | null {
  if (post.work === 'sending') return { ...post, at: retryAt };
  if (!isReady(post)) return null;
  const failures = post.failures + 1;
  const next: Post = { ...post, failures, problem: { code: 'retryable', detail, hint: null, field: null } };
  return failures >= policy.maxFailures
    ? { ...next, work: 'failed', at: null }
    : { ...next, work: 'waiting', at: retryAt };
}

/** Absent is believed only when two look-ups agree, a settle time apart. */
export function notFound(
  post: Post,
  { believedSince, lookAgainAt }: Event<'not-found'>,
  context: MoveContext,
): Post | null {
  const { operation } = post;
  if (post.work !== 'sending' || operation?.kind !== 'publish') return null;
  if (operation.absentAt === null) {
    return { ...post, at: lookAgainAt, operation: { ...operation, absentAt: context.now } };
  }
  if (operation.absentAt > believedSince) return { ...post, at: lookAgainAt };
  return absent(post, context);
}

/** Certainly not on the network: sent again, unless nobody wants it any more or this wording failed too often. */
export function absent(post: Post, { now, policy }: MoveContext): Post {
  const next: Post = { ...post, presence: 'none', operation: null };
  if (post.desired === 'absent') return skipped(next, 'unpublished-before-sending');
  if (post.failures < policy.maxFailures) return { ...next, work: 'due', at: now };
  const isEdited = post.operation !== null && post.operation.rev < post.desiredRev;
  return isEdited ? { ...renewed(next), work: 'due', at: now } : { ...next, work: 'failed', at: null };
}

export function unsure(post: Post, { detail, lookAgainAt }: Event<'unsure'>, { policy }: MoveContext): Post | null {
  const { operation } = post;
  if (post.work !== 'sending' || operation?.kind !== 'publish') return null;
  const times = operation.unsure + 1;
  const next: Post = { ...post, at: lookAgainAt, operation: { ...operation, unsure: times } };
  return times >= policy.maxProbes ? givenUp(next, detail) : next;
}

export function givenUp(post: Post, detail: string): Post | null {
  if (post.work !== 'sending' || post.operation?.kind !== 'publish') return null;
  return held({ ...post, presence: 'uncertain' }, 'person', detail);
}
