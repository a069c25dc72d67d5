import type { RateLimit, ToldRate } from '../../../channels/kit/rate-limit';
import type { RateRefusal, Spending } from './rate-ports';

/** What is known about one limit. Times are whole milliseconds since 1970. */
export interface RateState {
  /** When all that was spent has flowed back (GCRA's theoretical arrival time). */
  fullAt: number;
  /** Units that the network said are left until `resetsAt`, less those spent since. */
  left: number | null;
  resetsAt: number | null;
}

export const UNSPENT: RateState = { fullAt: 0, left: null, resetsAt: null };

/**
 * Half of a limit may be spent at once and the other half flows back over the window, so that no window
 * of the network, wherever it begins, ever holds more than the limit.
 */
function pace({ limit, windowSeconds }: RateLimit): { burst: number; msPerUnit: number } {
  const burst = Math.max(1, Math.floor(limit / 2));
  return { burst, msPerUnit: Math.ceil((windowSeconds * 1000) / Math.max(1, limit - burst)) };
}

/** Milliseconds in which one unit flows back. */
export function unitMs(rate: RateLimit): number {
  return pace(rate).msPerUnit;
}

/** The state after spending units now, or when they can be spent. */
export function spend(
  state: RateState,
  rate: RateLimit,
  units: number,
  now: number,
): { spent: RateState } | { until: number } {
  const { burst, msPerUnit } = pace(rate);
  const told = isTold(state, now);
  if (told && state.left < units) return { until: state.resetsAt };
  const fullAt = Math.max(state.fullAt, now) + units * msPerUnit;
  // A call that costs more than may ever be saved up goes when everything has flowed back.
  const allowed = Math.max(burst, units) * msPerUnit;
  if (fullAt - now > allowed) return { until: fullAt - allowed };
  return { spent: { ...state, fullAt, left: told ? state.left - units : state.left } };
}

/** What becomes of the counts of a call that takes several limits, and the refusal that lasts longest. */
export function spendAll(spendings: readonly Spending[], states: ReadonlyMap<string, RateState>, now: number) {
  const spent = new Map<string, RateState>();
  let refusal: RateRefusal | null = null;
  for (const { key, rate, units } of spendings) {
    const outcome = spend(states.get(key) ?? UNSPENT, rate, units, now);
    if ('spent' in outcome) spent.set(key, outcome.spent);
    else if (!refusal || outcome.until > refusal.until) refusal = { key, rate, until: outcome.until };
  }
  return { spent, refusal };
}

/** The state after the network said what is left. Within one window the smaller number is right: calls may be on their way. */
export function heard(state: RateState, told: Pick<ToldRate, 'left' | 'resetsAt'>, now: number): RateState {
  const sameWindow = isTold(state, now) && Math.abs(state.resetsAt - told.resetsAt) < 1500;
  return { ...state, resetsAt: told.resetsAt, left: sameWindow ? Math.min(state.left, told.left) : told.left };
}

/** Whole units that can be spent now. */
export function available(state: RateState, rate: RateLimit, now: number): number {
  const { burst, msPerUnit } = pace(rate);
  const flowed = Math.floor((burst * msPerUnit - Math.max(0, state.fullAt - now)) / msPerUnit);
  return Math.max(0, isTold(state, now) ? Math.min(flowed, state.left) : flowed);
}

function isTold(state: RateState, now: number): state is RateState & { left: number; resetsAt: number } {
  return state.left !== null && state.resetsAt !== null && state.resetsAt > now;
}
