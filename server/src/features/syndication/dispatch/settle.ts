import type { Probe } from '../../../channels/kit/contract';
import { addSeconds, toInstant } from '../../../core/clock';
import type { Fault } from '../../../core/fault';
import { unreachable } from '../../../core/result';
import { backoff } from '../policy';
import type { Attempt, Operation, Post } from '../ports';
import { payloadDigest } from '../post/payload-digest';
import type { DispatchEvent } from '../post/post-events';
import { type CallOutcome, callChannel, operationKey } from './channel-call';
import { holdUntilWritten } from './database-away';
import { commit, inSeconds, type Lane, nowOf } from './lane';
import type { Meaning } from './meaning';
import { confirmed, countTrouble } from './network-trouble';
import { faultEvent, isDeferred, type LaneVerdict, lookAt, publishAgain, tellAccount } from './perform';
import { fraction } from './random-fraction';

/**
 * A post found in `sending`: nobody knows whether the call arrived. Never a blind re-send (P2): the
 * same key while the network keeps it, else a look-up, else a person. `wanted` is false for an item
 * that is not public any more: then it is only looked for, so that nothing private leaves (P3).
 */
export async function settle(lane: Lane, post: Post, wanted: boolean): Promise<LaneVerdict> {
  const { channel } = lane;
  const operation = post.operation as Operation;
  if (operation.kind !== 'publish') {
    await commit(lane, post, { type: 'abandoned' });
    return 'next';
  }
  const repeats = wanted && mayRepeat(lane, operation);
  if (lane.ports.dryRun && (repeats || channel.probe)) return waitForEndOfDryRun(lane, post);
  if (repeats) {
    return (await isDeferred(lane, post, 'repeat', post.sentPayload)) ? 'next' : publishAgain(lane, post);
  }
  if (channel.probe) {
    return (await isDeferred(lane, post, 'probe', null)) ? 'next' : lookUp(lane, post, operation);
  }
  const detail = `${channel.name} never answered and offers no way to look: please check whether the post is there.`;
  await commit(lane, post, { type: 'given-up', detail });
  return 'next';
}

/** A repetition would change the network, and a look-up takes of its limits and may renew tokens. */
async function waitForEndOfDryRun(lane: Lane, post: Post): Promise<LaneVerdict> {
  const detail = 'Whether it arrived is settled after the dry run.';
  await commit(lane, post, {
    type: 'deferred',
    until: inSeconds(lane, DRY_RUN_WAIT_SECONDS),
    reason: 'dry-run',
    detail,
  });
  return 'next';
}

const DRY_RUN_WAIT_SECONDS = 600;

/** The repetition must end while the network still knows the key. */
function mayRepeat({ channel, account, ports }: Lane, operation: Operation): boolean {
  if (operation.settle === 'probe' || operation.repeats >= ports.policy.maxRepeats) return false;
  const minutes = channel.safeRepeatMinutes?.(account.facts) ?? 0;
  const end = Date.parse(operation.firstStartedAt) + minutes * 60_000;
  return addSeconds(ports.clock.now(), ports.policy.callSeconds).getTime() < end;
}

async function lookUp(lane: Lane, post: Post, operation: Operation): Promise<LaneVerdict> {
  const attempt: Attempt = {
    postId: post.id,
    number: post.attempts + 1,
    operation: 'probe',
    operationKey: operationKey(post, operation),
    startedAt: nowOf(lane),
    endedAt: null,
    outcome: null,
    detail: null,
    payloadDigest: payloadDigest(post.sentPayload),
    exchange: null,
  };
  const looking = await commit(lane, post, { type: 'looking', lookAt: lookAt(lane) }, attempt);
  if (!looking) return 'next';
  const probe = lane.channel.probe as NonNullable<typeof lane.channel.probe>;
  const called = await callChannel(lane, looking, operation, (context) => probe(post.sentPayload, context));
  const outcome = await confirmed(lane, called);
  const { event, ended, detail } = meaning(lane, outcome, operation);
  const { exchange } = outcome;
  const end = { ...attempt, endedAt: nowOf(lane), outcome: ended, detail, exchange };
  await holdUntilWritten(lane, () => commit(lane, outcome.post, event, end));
  await countTrouble(lane, outcome);
  return outcome.type === 'faulted' ? tellAccount(lane, outcome.fault) : 'next';
}

function meaning(lane: Lane, outcome: CallOutcome<Probe>, operation: Operation): Meaning {
  switch (outcome.type) {
    case 'done':
      return found(lane, outcome.value, operation);
    case 'parked':
      return cannotTell(lane, operation, 'The network is still busy with it.');
    case 'faulted':
      return failed(lane, outcome.post, outcome.fault, operation);
  }
}

function found(lane: Lane, probe: Probe, operation: Operation): Meaning {
  if (probe === 'unsure')
    return cannotTell(lane, operation, `${lane.channel.name} could not tell whether it is there.`);
  if (probe !== 'absent') return { event: { type: 'stands', receipt: probe.found }, ended: 'live', detail: null };
  const { settleSeconds } = lane.channel.limits;
  const event: DispatchEvent = {
    type: 'not-found',
    believedSince: toInstant(addSeconds(lane.ports.clock.now(), -settleSeconds)),
    lookAgainAt: inSeconds(lane, settleSeconds),
  };
  return { event, ended: 'absent', detail: null };
}

function failed(lane: Lane, post: Post, fault: Fault, operation: Operation): Meaning {
  switch (fault.kind) {
    case 'rate-limited':
    case 'auth-broken':
      return { event: faultEvent(lane, post, fault), ended: fault.kind, detail: fault.reason };
    case 'retryable':
    case 'ambiguous':
    case 'rejected':
    case 'duplicate':
    case 'gone':
      return cannotTell(lane, operation, fault.reason);
    default:
      return unreachable(fault);
  }
}

function cannotTell(lane: Lane, operation: Operation, detail: string): Meaning {
  const wait = backoff(lane.ports.policy, operation.unsure + 1, fraction(lane.ports.random));
  const seconds = Math.max(wait, lane.channel.limits.settleSeconds);
  return { event: { type: 'unsure', detail, lookAgainAt: inSeconds(lane, seconds) }, ended: 'unsure', detail };
}
