import { addSeconds, type Clock, type Instant, toInstant } from '../../../core/clock';
import type { AttentionStore } from './attention-ports';

/** Minutes past its time after which a post that waits for nothing and nobody is stuck (P9). */
export const STUCK_MINUTES = 15;

/** Posts that were due before this moment are stuck. */
export function stuckBefore(clock: Clock): Instant {
  return toInstant(addSeconds(clock.now(), -STUCK_MINUTES * 60));
}

/** Whether no process has tried to send anything since a post that is late could have been. */
export async function sendsNothing(store: Pick<AttentionStore, 'lastAttemptAt'>, clock: Clock): Promise<boolean> {
  const last = await store.lastAttemptAt();
  return last === null || last < stuckBefore(clock);
}
