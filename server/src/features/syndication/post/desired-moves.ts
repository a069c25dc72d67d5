import { unreachable } from '../../../core/result';
import type { Post } from '../ports';
import { waitsForApproval } from './approval-moves';
import { asksAboutEdit } from './edit-moves';
import { isHanded } from './hand-moves';
import { afterQuiet, held, renewed, scheduled, settled, skipped } from './moving';
import type { DesiredEvent } from './post-events';
import type { MoveContext } from './post-state';

type Event<T extends DesiredEvent['type']> = Extract<DesiredEvent, { type: T }>;

/** The item changed: what is live or planned follows, what waits for somebody goes on waiting. */
export function edited(
  post: Post,
  { title, text, pictures, due }: Omit<Event<'edited'>, 'type'>,
  context: MoveContext,
): Post | null {
  if (post.presence === 'removed' || post.problem?.code === 'superseded') return null;
  const next: Post = { ...post, title, text, pictures, desired: 'present', desiredRev: post.desiredRev + 1 };
  const at = post.presence === 'live' ? afterQuiet(context) : due;
  switch (post.work) {
    case 'idle':
    case 'failed':
      return scheduled(renewed(next), at, context);
    case 'planned':
    case 'due':
      return scheduled(next, at, context);
    case 'held':
      if (isHanded(next) || asksAboutEdit(next)) return scheduled(renewed(next), at, context);
      if (waitsForApproval(next) && next.approval) return { ...next, approval: { ...next.approval, due: at } };
      return next.at === null ? next : { ...next, at };
    case 'waiting':
      // What it is about moved to a later day: it must not go out on the old one.
      return next.presence === 'none' && next.at !== null && at > next.at
        ? scheduled({ ...next, problem: null }, at, context)
        : next;
    case 'sending':
    case 'cancelled':
    case 'skipped':
      return next;
    default:
      return unreachable(post.work);
  }
}

/** As edited; a post that waited for this question, or was given up, is sent. */
export function asked(post: Post, event: Omit<Event<'asked'>, 'type'>, context: MoveContext): Post | null {
  const next = edited(post, event, context);
  return next && waitsToBeAsked(post) ? scheduled(renewed(next), event.due, context) : next;
}

function waitsToBeAsked({ work, problem }: Post): boolean {
  if (work === 'held') return problem?.code === 'not-asked' || problem?.code === 'dry-run';
  return work === 'cancelled' || work === 'skipped';
}

/** Public again without anybody asking: a post that was skipped waits behind the notice. */
export function returned(
  post: Post,
  { title, due, question }: Omit<Event<'returned'>, 'type'>,
  { now }: MoveContext,
): Post | null {
  if (post.presence !== 'none' || post.work !== 'skipped') return null;
  const next: Post = { ...renewed(post), title, desired: 'present', desiredRev: post.desiredRev + 1 };
  return { ...held(next, 'not-asked', question), at: due > now ? due : null };
}

/** Not public any more: what stands is taken down, what was never sent is skipped with its reason. */
export function withdrawn(post: Post, { reason }: Omit<Event<'withdrawn'>, 'type'>, context: MoveContext): Post | null {
  if (post.desired === 'absent' && post.work !== 'failed') return null;
  const next: Post = { ...post, desired: 'absent', desiredRev: post.desiredRev + 1 };
  if (post.work === 'sending' || post.presence === 'uncertain') return next;
  if (post.presence === 'live') return scheduled(renewed(next), context.now, context);
  if (post.presence === 'removed') return { ...settled(next), sentRev: next.desiredRev, work: 'idle', at: null };
  if (post.work === 'cancelled' || post.work === 'skipped') return next;
  return skipped(next, reason);
}
