import { addSeconds, toInstant } from '../../../core/clock';
import { afterCall } from '../health/circuit';
import type { CallOutcome } from './channel-call';
import { type Lane, nowOf } from './lane';

/** Refusals of one post in a row that count although the network knows the account: it may not do this. */
const REFUSALS = 3;

/**
 * How a call ended, as it is to be understood: a refusal of the access that the network does not repeat
 * when it is asked who the account is was somebody's on the way, and the call may be made again.
 */
export async function confirmed<T>(lane: Lane, outcome: CallOutcome<T>): Promise<CallOutcome<T>> {
  if (outcome.type !== 'faulted' || outcome.fault.kind !== 'auth-broken') return outcome;
  if (outcome.post.failures + 1 >= REFUSALS) return outcome;
  const { store, clock, policy, isRefused } = lane.ports;
  // The question takes time, and the outcome is written under the same lease.
  const renewed = await store.renew(lane.lease, toInstant(addSeconds(clock.now(), policy.leaseSeconds)));
  // Somebody paused the account, or has it now: what the network said is written all the same, where it still can be.
  if (!renewed) return outcome;
  lane.lease = renewed;
  if (await isRefused(lane.account, lane.channel)) return outcome;
  const reason = `${outcome.fault.reason} Asked who this account is, ${lane.channel.name} knew it.`;
  return { ...outcome, fault: { kind: 'retryable', reason } };
}

/** Counts a call's end for the account's circuit. A call that we stopped says nothing about the network. */
export async function countTrouble(lane: Lane, outcome: CallOutcome<unknown>): Promise<void> {
  if (lane.signal.aborted) return;
  const before = lane.account.health.circuit;
  const circuit = afterCall(before, outcome.type === 'faulted' ? outcome.fault.kind : null, nowOf(lane));
  if (circuit === before) return;
  lane.account = { ...lane.account, health: { ...lane.account.health, circuit } };
  await lane.ports.store.saveCircuit(lane.lease, circuit);
}
