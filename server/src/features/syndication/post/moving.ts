import { addSeconds, type Instant, toInstant } from '../../../core/clock';
import type { Post, Problem, SkipReason } from '../ports';
import type { MoveContext } from './post-state';

/** To be sent at the given time. */
export function scheduled(post: Post, at: Instant, { now }: MoveContext): Post {
  return { ...post, work: at > now ? 'planned' : 'due', at };
}

/** A fresh start: what was tried before does not count any more. */
export function renewed(post: Post): Post {
  return { ...post, operation: null, problem: null, failures: 0, steps: {} };
}

/** Nobody has answered what was proposed. */
export function isPending({ approval }: Pick<Post, 'approval'>): boolean {
  return approval?.state === 'proposed';
}

/** At rest: nothing will be sent, so nobody has to be asked any more. */
export function settled(post: Post): Post {
  return { ...renewed(post), approval: isPending(post) ? null : post.approval };
}

export function held(
  post: Post,
  code: 'not-asked' | 'person' | 'by-hand' | 'drift' | 'dry-run' | 'edit',
  detail = '',
): Post {
  return { ...post, work: 'held', at: null, problem: problem(code, detail) };
}

/** Never made, for a reason; in step with that. */
export function skipped(post: Post, code: SkipReason, detail = ''): Post {
  return { ...settled(post), sentRev: post.desiredRev, work: 'skipped', at: null, problem: problem(code, detail) };
}

/** The time after which an edit of a live post may follow. */
export function afterQuiet({ now, policy }: MoveContext): Instant {
  return toInstant(addSeconds(new Date(now), policy.quietSeconds));
}

/** Waits because a rule of its account about times says so, and was given a time of its own. */
export function waitsForTurn({ work, problem }: Pick<Post, 'work' | 'problem'>): boolean {
  const code = problem?.code;
  return work === 'waiting' && (code === 'quiet-hours' || code === 'minimum-gap' || code === 'daily-cap');
}

/** Waits for nothing and nobody: the dispatcher may begin. */
export function isReady({ work }: Pick<Post, 'work'>): boolean {
  return work === 'due' || work === 'planned' || work === 'waiting';
}

export function problem<C extends Problem['code']>(code: C, detail: string) {
  return { code, detail, hint: null, field: null };
}
