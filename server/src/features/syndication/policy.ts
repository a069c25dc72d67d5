/** How patient syndication is. Passed in, so that tests run the same rules on a faster clock. */
export interface Policy {
  /** Failures in a row after which a person must press retry. */
  maxFailures: number;
  /** Looks for a post that ended unsure before a person must look. */
  maxProbes: number;
  /** Times one publication is sent again under its own key before it is only looked up. */
  maxRepeats: number;
  /** Wait after the first failure; each further one waits `backoffFactor` times longer, up to `backoffMaxSeconds`. */
  backoffSeconds: number;
  backoffFactor: number;
  backoffMaxSeconds: number;
  /** A live post follows its edits once they pause for so long: ten saves in a row are one update. */
  quietSeconds: number;
  /** Longest call to a network; aborted then. */
  callSeconds: number;
  /** How long an account is owned without renewal. More than a call and a blocked event loop can take. */
  leaseSeconds: number;
}

/** Eight failures span about six hours, so an outage of an evening passes without anybody. */
export const POLICY: Policy = {
  maxFailures: 8,
  maxProbes: 8,
  maxRepeats: 10,
  backoffSeconds: 20,
  backoffFactor: 3,
  backoffMaxSeconds: 4 * 3600,
  quietSeconds: 5,
  callSeconds: 30,
  leaseSeconds: 90,
};

/** Seconds to wait after the given number of failures in a row; `random` in [0, 1) spreads them over half of it. */
export function backoff(policy: Policy, failures: number, random: number): number {
  if (failures < 1) return 0;
  const full = Math.min(policy.backoffSeconds * policy.backoffFactor ** (failures - 1), policy.backoffMaxSeconds);
  return full * (0.5 + random / 2);
}
