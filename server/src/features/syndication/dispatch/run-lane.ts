import { addSeconds, toInstant } from '../../../core/clock';
import { shortId } from '../../../core/ids';
import type { Lease } from '../ports';
import { holdUntilWritten } from './database-away';
import type { DispatchPorts } from './dispatch-ports';
import { dispatchPost } from './dispatch-post';
import { type Lane, LaneLost } from './lane';

/** Posts of one account before others get their turn. */
const POSTS_PER_TURN = 25;
/** Seconds of the lease that must be left after the longest call and its commits. */
const MARGIN_SECONDS = 10;

export interface LaneEnding {
  /** Begin nothing new. */
  stopping: AbortSignal;
  /** End the call that is running. */
  hurry: AbortSignal;
}

/**
 * Owns one account for a while and brings its due posts in step, one at a time, in order of their
 * due times. Ends early when another process took the account over.
 */
export async function runLane(accountId: number, ports: DispatchPorts, ending: LaneEnding): Promise<void> {
  const { store, clock, random } = ports;
  const lease = await store.lease(accountId, toInstant(clock.now()), leaseEnd(ports), shortId(random, 24));
  if (!lease) return;
  try {
    await serve(lease, ports, ending);
  } catch (error) {
    if (!(error instanceof LaneLost)) throw error;
  } finally {
    await holdUntilWritten({ ports, signal: ending.hurry, lease }, () => store.release(lease));
  }
}

async function serve(first: Lease, ports: DispatchPorts, ending: LaneEnding): Promise<void> {
  const { store, channels, clock } = ports;
  const account = await store.account(first.accountId);
  const channel = account && channels.get(account.channel);
  if (account && !channel) {
    await store.breakAccount(first, `The channel "${account.channel}" is not installed here.`);
  }
  if (!account || !channel) return;
  const lane: Lane = { account, channel, ports, lease: first, signal: ending.hurry };
  // Read together: who changed one meanwhile is met at its fence.
  for (const post of await store.nextPosts(account.id, toInstant(clock.now()), POSTS_PER_TURN)) {
    if (ending.stopping.aborted) return;
    const renewed = await longEnough(lane.lease, ports);
    if (!renewed) return;
    lane.lease = renewed;
    if ((await dispatchPost(lane, post)) === 'stop') return;
  }
}

/** A call must end while the lease still holds. Null: paused, disconnected or taken over meanwhile. */
async function longEnough(lease: Lease, ports: DispatchPorts): Promise<Lease | null> {
  const needed = toInstant(addSeconds(ports.clock.now(), ports.policy.callSeconds + MARGIN_SECONDS));
  return lease.until > needed ? lease : ports.store.renew(lease, leaseEnd(ports));
}

function leaseEnd({ clock, policy }: DispatchPorts): string {
  return toInstant(addSeconds(clock.now(), policy.leaseSeconds));
}
