import { canonicalJson } from '../../../core/json';
import type { Operation, Post } from '../ports';
import { isPending, isReady } from './moving';
import type { DispatchEvent } from './post-events';
import type { MoveContext } from './post-state';

type Event<T extends DispatchEvent['type']> = Omit<Extract<DispatchEvent, { type: T }>, 'type'>;

/**
 * The fence of a new call. Only a post without presence is published, only a live one is changed
 * or removed. Steps of an earlier attempt count while they belong to the same payload.
 */
export function began(post: Post, { kind, payload, lookAt }: Event<'began'>, { now }: MoveContext): Post | null {
  if (!isReady(post) || post.presence !== (kind === 'publish' ? 'none' : 'live')) return null;
  if (kind !== 'remove' && isPending(post)) return null;
  const samePayload = canonicalJson(payload) === canonicalJson(post.sentPayload);
  const operation: Operation = {
    kind,
    rev: post.desiredRev,
    firstStartedAt: now,
    startedAt: now,
    absentAt: null,
    settle: null,
    repeats: 0,
    unsure: 0,
  };
  return {
    ...post,
    desired: kind === 'remove' ? 'absent' : 'present',
    work: 'sending',
    at: lookAt,
    problem: null,
    operation,
    sentPayload: kind === 'remove' ? post.sentPayload : payload,
    steps: samePayload ? post.steps : {},
    attempts: post.attempts + 1,
  };
}

/** The same payload again under the same key: only for publications whose outcome is unknown. */
export function repeated(post: Post, { lookAt }: Event<'repeated'>, { now }: MoveContext): Post | null {
  const { operation } = post;
  if (post.work !== 'sending' || operation?.kind !== 'publish' || operation.settle === 'probe') return null;
  return {
    ...post,
    at: lookAt,
    operation: { ...operation, startedAt: now, absentAt: null, settle: 'any', repeats: operation.repeats + 1 },
    attempts: post.attempts + 1,
  };
}

export function looking(post: Post, { lookAt }: Event<'looking'>): Post | null {
  const { operation } = post;
  if (post.work !== 'sending' || operation?.kind !== 'publish') return null;
  const settle = operation.settle ?? 'any';
  return { ...post, at: lookAt, operation: { ...operation, settle }, attempts: post.attempts + 1 };
}

export function stepped(post: Post, { step, value }: Event<'stepped'>): Post | null {
  return post.work === 'sending' ? { ...post, steps: { ...post.steps, [step]: value } } : null;
}

/** Nothing was published yet, so the post may be decided anew; unless an earlier call's outcome is unknown. */
export function parked(post: Post, { until }: Event<'parked'>): Post | null {
  if (post.work !== 'sending' || !post.operation) return null;
  if (post.operation.settle !== null) return { ...post, at: until };
  return { ...post, work: 'waiting', at: until, operation: null };
}

/** An update or removal that may have arrived leaves what is live unknown, so the next call is made whatever it says. */
export function abandoned(post: Post, { now }: MoveContext): Post | null {
  const { operation } = post;
  if (post.work !== 'sending' || !operation || operation.kind === 'publish') return null;
  return { ...post, work: 'due', at: now, operation: null, livePayload: null };
}

/** Not yet: what it waits for has nothing to do with it and counts as no failure. An unknown outcome stays one. */
export function deferred(post: Post, { until, reason, detail }: Event<'deferred'>): Post | null {
  const unsettled = post.work === 'sending' && post.operation?.kind === 'publish';
  if (!isReady(post) && !unsettled) return null;
  const problem = { code: reason, detail, hint: null, field: null };
  return { ...post, work: unsettled ? 'sending' : 'waiting', at: until, problem };
}
