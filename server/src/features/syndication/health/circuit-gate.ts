import type { Gate } from '../dispatch/dispatch-ports';
import { closedUntil } from './circuit';

/** Holds an account's posts while its network is in trouble. */
export const circuitGate: Gate = async ({ account, channel }, _lease, now) => {
  const until = closedUntil(account.health.circuit, now);
  if (until === null) return null;
  const detail = `${channel.name} failed several times in a row and is left alone for a while.`;
  return { until, reason: 'circuit-open', detail };
};
