import type { PlanAccount } from '../../../../shared/contracts/plan';
import type { TimerRow } from '../../../../shared/contracts/timers';
import { outcomeOf } from '../social-pages/panel-state';

/** How many posts go out or follow when an item goes public by itself; new ones only where somebody asked for them. */
export function postsWith(shares: TimerRow['shares'], accounts: readonly PlanAccount[]): number {
  const { fresh, updated } = outcomeOf(accounts);
  return shares ? fresh + updated : updated;
}
