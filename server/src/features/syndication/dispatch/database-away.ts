import { addSeconds } from '../../../core/clock';
import { ImpossibleMove, type Lane, LaneLost } from './lane';

/** Longer than a database takes to restart; somebody who took the account over meanwhile is met at the fence. */
const HELD_SECONDS = 300;
const AGAIN_SECONDS = 2;

/**
 * Writes what only this process knows, again and again while the database is away: else the outcome of a call
 * would be forgotten, and a person asked. Throws the last error when it stays away, or when the process must end.
 */
export async function holdUntilWritten<T>(
  lane: Pick<Lane, 'ports' | 'signal' | 'lease'>,
  write: () => Promise<T>,
): Promise<T> {
  const { clock, sleep, onError } = lane.ports;
  const until = addSeconds(clock.now(), HELD_SECONDS);
  for (let told = false; ; told = true) {
    try {
      return await write();
    } catch (error) {
      if (error instanceof LaneLost || error instanceof ImpossibleMove) throw error;
      if (lane.signal.aborted || clock.now() >= until) throw error;
      if (!told) onError(error, { accountId: lane.lease.accountId });
      await sleep(AGAIN_SECONDS * 1000, lane.signal);
    }
  }
}
