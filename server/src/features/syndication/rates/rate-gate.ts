import type { CountedCall, RateLimit } from '../../../channels/kit/rate-limit';
import { toInstant } from '../../../core/clock';
import { unreachable } from '../../../core/result';
import { operationKey } from '../dispatch/channel-call';
import type { Gate, GatedCall } from '../dispatch/dispatch-ports';
import { ratesOf } from './rate-keys';
import type { RateStore, Spending } from './rate-ports';
import { unitMs } from './rate-state';

/** Spends what a call takes of the network's limits before it is made; where they are spent, it waits for its turn. */
export function createRateGate(store: Pick<RateStore, 'spend'>): Gate {
  const turns = createTurns();
  return async (call, _lease, now) => {
    const spendings = spendingsOf(call);
    if (spendings.length === 0) return null;
    const refusal = await store.spend(spendings, new Date(now));
    const spending = refusal && spendings.find(({ key }) => key === refusal.key);
    if (!refusal || !spending) return null;
    const hasWaited = call.post.problem?.code === 'rate-limit';
    const turn = turns.next(`${refusal.key} ${hasWaited}`, refusal.until, spending, Date.parse(now));
    return {
      until: toInstant(new Date(turn)),
      reason: 'rate-limit',
      detail: wordsOf(call.channel.name, refusal.rate),
    };
  };
}

/**
 * Gives posts that wait for the same limit one moment each, so that they do not all come back at once. What
 * has waited already and lost its turn queues apart, and so never behind those that came later.
 */
function createTurns() {
  const last = new Map<string, number>();
  return {
    next(queue: string, until: number, { rate, units }: Spending, now: number): number {
      const before = last.get(queue) ?? 0;
      const turn = before > now ? Math.max(until, before + units * unitMs(rate)) : until;
      last.set(queue, turn);
      return turn;
    },
  };
}

function spendingsOf({ channel, account, post, operation, payload }: GatedCall): Spending[] {
  const sends = uploads(operation) && payload !== null && !hasBegun(post, operation);
  const pictures = sends ? (channel.uploads?.(payload) ?? 0) : 0;
  return ratesOf(channel, account).flatMap(({ key, rate }) => {
    const units = (rate.cost[countedAs(operation)] ?? 0) + pictures * (rate.cost.picture ?? 0);
    return units > 0 ? [{ key, rate, units }] : [];
  });
}

function countedAs(operation: GatedCall['operation']): CountedCall {
  switch (operation) {
    case 'publish':
    case 'repeat':
      return 'publish';
    case 'update':
    case 'remove':
    case 'probe':
    case 'look':
      return operation;
    default:
      return unreachable(operation);
  }
}

/** It was parked while the network worked on its pictures: all of them were spent when it began. */
function hasBegun(post: GatedCall['post'], operation: GatedCall['operation']): boolean {
  const kind = operation === 'update' ? 'update' : 'publish';
  const key = operationKey(post, { kind, rev: post.operation?.rev ?? post.desiredRev });
  return Object.keys(post.steps).some((step) => step.startsWith(`${key}/`));
}

function uploads(operation: GatedCall['operation']): boolean {
  return operation === 'publish' || operation === 'repeat' || operation === 'update';
}

function wordsOf(network: string, { name, limit, windowSeconds }: RateLimit): string {
  return `${network} takes ${limit} ${name.replace(/-.*/, '')} in ${duration(windowSeconds)}; this post waits for its turn.`;
}

function duration(seconds: number): string {
  const [count, unit] =
    seconds % 3600 === 0
      ? [seconds / 3600, 'hour']
      : seconds % 60 === 0
        ? [seconds / 60, 'minute']
        : [seconds, 'second'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
