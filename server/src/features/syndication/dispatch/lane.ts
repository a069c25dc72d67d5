import type { Channel } from '../../../channels/kit/contract';
import { addSeconds, type Instant, toInstant } from '../../../core/clock';
import type { Account, Attempt, Lease, Post } from '../ports';
import type { PostEvent } from '../post/post-events';
import { move } from '../post/post-state';
import type { DispatchPorts } from './dispatch-ports';

/** Another process owns the account now, or the post changed hands: stop without a word. */
export class LaneLost extends Error {}

/** The state this post is in has no such move: a bug, told to `onError`. */
export class ImpossibleMove extends Error {}

/** One account while this process owns it. */
export interface Lane {
  /** With its health as the calls of this lane leave it. */
  account: Account;
  readonly channel: Channel;
  readonly ports: DispatchPorts;
  /** As last renewed. */
  lease: Lease;
  /** Aborted when the process cannot wait any longer: ends calls. */
  readonly signal: AbortSignal;
}

export function nowOf({ ports }: Lane): Instant {
  return toInstant(ports.clock.now());
}

export function inSeconds(lane: Lane, seconds: number): Instant {
  return toInstant(addSeconds(lane.ports.clock.now(), seconds));
}

/**
 * Applies an event to a post and commits it. A post that planner or person wrote meanwhile is read
 * again: a fence is then given up (null: decide anew), an outcome is applied to what stands there now.
 */
export async function commit(lane: Lane, post: Post, event: PostEvent, attempt?: Attempt): Promise<Post | null> {
  const { store, policy } = lane.ports;
  let before = post;
  for (;;) {
    const after = move(before, event, { now: nowOf(lane), policy });
    if (!after) throw new ImpossibleMove(`${event.type} on a post that is ${before.presence} and ${before.work}`);
    const result = await store.save(lane.lease, before, after, attempt);
    if (result.saved) return result.post;
    if (result.because === 'lease-lost') throw new LaneLost();
    if (before.work !== 'sending') return null;
    before = await sameOperation(lane, before);
  }
}

async function sameOperation({ ports }: Lane, before: Post): Promise<Post> {
  const fresh = await ports.store.post(before.id);
  if (fresh?.work !== 'sending' || fresh.operation?.startedAt !== before.operation?.startedAt) {
    throw new LaneLost();
  }
  return fresh;
}
