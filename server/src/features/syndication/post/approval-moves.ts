import type { Instant } from '../../../core/clock';
import type { Approval, NewPost, Person, Post } from '../ports';
import { isPending, isReady, problem, scheduled } from './moving';
import type { PersonEvent } from './post-events';
import type { MoveContext } from './post-state';

type Event<T extends PersonEvent['type']> = Omit<Extract<PersonEvent, { type: T }>, 'type'>;

export function waitsForApproval({ work, problem }: Pick<Post, 'work' | 'problem'>): boolean {
  return work === 'held' && problem?.code === 'approval';
}

/**
 * A post that was never sent waits at once. An edit of what stands, or of what is being sent, is only noted:
 * whether anything would change on the network is known when it is rendered. What the hub changes by itself, such
 * as a store's address, stays the proposal of the person who made the last one.
 */
export function proposed<T extends NewPost>(post: T, by: Person, { now }: MoveContext): T | null {
  const waits = waitsForApproval(post);
  if (post.desired === 'absent' || !(isReady(post) || waits || post.work === 'sending')) return null;
  const due = waits ? (post.approval?.due ?? now) : (post.at ?? now);
  const isHub = by.name === '' && by.id === null;
  const approval = proposal(post, (isHub && post.approval?.proposer) || by, due, now);
  return isReady(post) && post.presence === 'none' ? heldBack(post, approval) : { ...post, approval };
}

/** Right before a call: what was noted is kept, with its proposer. */
export function unapproved(post: Post, { now }: MoveContext): Post | null {
  if (!isReady(post) || post.desired === 'absent') return null;
  const noted = isPending(post) ? post.approval : null;
  return heldBack(post, proposal(post, noted?.proposer ?? { name: '', id: null }, now, noted?.proposedAt ?? now));
}

/** It goes out at the time it was meant for, or now when that has passed. */
export function approved(post: Post, { by, reason }: Event<'approve'>, context: MoveContext): Post | null {
  if (!waitsForApproval(post) || !post.approval) return null;
  const { due } = post.approval;
  const approval: Approval = { ...post.approval, state: 'approved', answer: { by, at: context.now, reason } };
  return scheduled({ ...post, problem: null, approval }, due > context.now ? due : context.now, context);
}

/** What was never sent is not sent; what stands stays as it is until the next edit. */
export function refusedByPerson(post: Post, { by, reason }: Event<'refuse'>, { now }: MoveContext): Post | null {
  if (!waitsForApproval(post) || !post.approval) return null;
  return {
    ...post,
    sentRev: post.desiredRev,
    work: post.presence === 'none' ? 'cancelled' : 'idle',
    problem: problem('not-approved', reason),
    approval: { ...post.approval, state: 'refused', answer: { by, at: now, reason } },
  };
}

function proposal({ desiredRev }: NewPost, proposer: Person, due: Instant, proposedAt: Instant): Approval {
  return { state: 'proposed', rev: desiredRev, proposer, proposedAt, due, answer: null };
}

function heldBack<T extends NewPost>(post: T, approval: Approval): T {
  return { ...post, work: 'held', at: null, problem: problem('approval', ''), approval };
}
