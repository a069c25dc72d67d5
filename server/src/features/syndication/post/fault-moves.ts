import type { Fault } from '../../../core/fault';
import { unreachable } from '../../../core/result';
import type { Operation, Post, Problem } from '../ports';
import { afterQuiet, held, renewed, scheduled, settled, skipped } from './moving';
import { givenUp, stands, takenDown } from './outcome-moves';
import type { DispatchEvent } from './post-events';
import type { MoveContext } from './post-state';

type Faulted = Omit<Extract<DispatchEvent, { type: 'faulted' }>, 'type'>;

/** A call failed. What that means depends on whether an earlier call of the same publication may have arrived. */
export function faulted(post: Post, event: Faulted, context: MoveContext): Post | null {
  const { operation } = post;
  if (post.work !== 'sending' || !operation) return null;
  const after = afterFault(post, operation, event, context);
  return after && operation.rev < post.desiredRev ? overtaken(after, context) : after;
}

function afterFault(post: Post, operation: Operation, event: Faulted, context: MoveContext): Post | null {
  switch (operation.kind) {
    case 'publish':
      return operation.settle === null
        ? firstPublish(post, operation, event, context)
        : repeatedPublish(post, operation, event, context);
    case 'update':
      return update(post, event, context);
    case 'remove':
      return remove(post, event, context);
    default:
      return unreachable(operation.kind);
  }
}

/** What failed for good, or asks, is about what nobody wants any more: the item was changed during the call. */
function overtaken(after: Post, context: MoveContext): Post {
  if (after.work !== 'failed' && after.work !== 'held') return after;
  const isWanted = after.desired === 'present';
  switch (after.presence) {
    case 'none':
      if (!isWanted) return skipped(after, 'unpublished-before-sending');
      return scheduled(renewed(after), afterQuiet(context), context);
    case 'live':
      return scheduled(renewed(after), isWanted ? afterQuiet(context) : context.now, context);
    case 'removed':
      return isWanted ? after : { ...settled(after), sentRev: after.desiredRev, work: 'idle', at: null };
    case 'uncertain':
      return after;
    default:
      return unreachable(after.presence);
  }
}

function firstPublish(post: Post, operation: Operation, event: Faulted, context: MoveContext): Post | null {
  const { fault } = event;
  switch (fault.kind) {
    case 'retryable':
      return again(post, event, context);
    case 'rate-limited':
      return { ...post, work: 'waiting', at: fault.until, operation: null, problem: problemOf(fault) };
    case 'auth-broken':
      return { ...post, work: 'due', at: context.now, operation: null, problem: problemOf(fault) };
    case 'rejected':
    case 'gone':
      return failed(post, fault);
    case 'duplicate':
      return duplicate(post, operation, event, context);
    case 'ambiguous':
      return unknown(post, { ...operation, settle: 'any' }, event, context);
    default:
      return unreachable(fault);
  }
}

/** No refusal of a repetition proves that the first call did not arrive: the outcome stays unknown. */
function repeatedPublish(post: Post, operation: Operation, event: Faulted, context: MoveContext): Post | null {
  const { fault } = event;
  switch (fault.kind) {
    case 'retryable':
    case 'ambiguous':
      return unknown(post, operation, event, context);
    case 'rate-limited':
      return { ...post, at: fault.until, problem: problemOf(fault) };
    case 'auth-broken':
      return { ...post, at: context.now, problem: problemOf(fault) };
    case 'rejected':
    case 'gone':
      return { ...post, at: event.settleAt, operation: { ...operation, settle: 'probe' }, problem: problemOf(fault) };
    case 'duplicate':
      return duplicate(post, operation, event, context);
    default:
      return unreachable(fault);
  }
}

/** After too many repetitions or failures the post is only looked up. */
function unknown(post: Post, operation: Operation, event: Faulted, { policy }: MoveContext): Post {
  const failures = post.failures + 1;
  const settle = failures >= policy.maxFailures || operation.repeats >= policy.maxRepeats ? 'probe' : 'any';
  const at = event.settleAt > event.retryAt || post.failures === 0 ? event.settleAt : event.retryAt;
  return { ...post, at, failures, operation: { ...operation, settle }, problem: problemOf(event.fault) };
}

/** The network says it has it: look for it, adopt what it names, or ask a person. */
function duplicate(post: Post, operation: Operation, event: Faulted, context: MoveContext): Post | null {
  const { fault, canProbe } = event;
  if (fault.kind !== 'duplicate') return null;
  const counted: Post = { ...post, failures: post.failures + 1 };
  if (canProbe) {
    return { ...counted, at: context.now, operation: { ...operation, settle: 'probe' }, problem: problemOf(fault) };
  }
  if (!fault.remoteId) return givenUp(counted, fault.reason);
  return stands(counted, { remoteId: fault.remoteId, url: null, at: context.now }, context);
}

function update(post: Post, event: Faulted, context: MoveContext): Post | null {
  const { fault } = event;
  switch (fault.kind) {
    case 'retryable':
    case 'ambiguous':
      return again(maybeChanged(post), event, context);
    case 'duplicate':
      return post.receipt && stands(post, post.receipt, context);
    case 'gone':
      return vanished(post, fault);
    case 'rejected':
      return held({ ...post, operation: null }, 'edit', fault.reason);
    case 'rate-limited':
    case 'auth-broken':
      return firstPublish(post, post.operation as Operation, event, context);
    default:
      return unreachable(fault);
  }
}

/**
 * Somebody took it down there; or we did, by a call whose answer was lost, and since then it is wanted again: a new post
 * needs somebody to ask for it.
 */
function vanished(post: Post, fault: Fault): Post {
  const gone: Post = { ...failed(post, fault), presence: 'removed', livePayload: null };
  return post.livePayload === null ? held(gone, 'not-asked') : gone;
}

function remove(post: Post, event: Faulted, context: MoveContext): Post | null {
  const { fault } = event;
  switch (fault.kind) {
    case 'retryable':
    case 'ambiguous':
      return again(maybeChanged(post), event, context);
    case 'gone':
      return takenDown(post);
    case 'duplicate':
      return failed(post, fault);
    case 'rate-limited':
    case 'auth-broken':
    case 'rejected':
      return firstPublish(post, post.operation as Operation, event, context);
    default:
      return unreachable(fault);
  }
}

/** The call may have arrived, so what is live is not known any more and never equals what is wanted. */
function maybeChanged(post: Post): Post {
  return { ...post, livePayload: null };
}

/** Tried again after a while, or given up to a person after too many times. */
function again(post: Post, event: Faulted, { policy }: MoveContext): Post {
  const failures = post.failures + 1;
  const next: Post = { ...post, failures, operation: null, problem: problemOf(event.fault) };
  return failures >= policy.maxFailures
    ? { ...next, work: 'failed', at: null }
    : { ...next, work: 'waiting', at: event.retryAt };
}

function failed(post: Post, fault: Fault): Post {
  return { ...post, work: 'failed', at: null, operation: null, problem: problemOf(fault) };
}

/** A fault in the words of the posts list. */
function problemOf(fault: Fault): Problem {
  return {
    code: fault.kind,
    detail: fault.reason,
    hint: fault.kind === 'auth-broken' ? (fault.hint ?? null) : null,
    field: fault.kind === 'rejected' ? (fault.field ?? null) : null,
  };
}
