import type { Receipt } from '../../../channels/kit/contract';
import { addSeconds, toInstant } from '../../../core/clock';
import type { Fault } from '../../../core/fault';
import type { Json } from '../../../core/json';
import { mustBeApproved } from '../approval/propose';
import { backoff } from '../policy';
import type { Attempt, Operation, OperationKind, Post } from '../ports';
import { payloadDigest } from '../post/payload-digest';
import type { DispatchEvent } from '../post/post-events';
import { type CallOutcome, callChannel, operationKey } from './channel-call';
import { holdUntilWritten } from './database-away';
import type { GatedCall } from './dispatch-ports';
import { commit, inSeconds, type Lane, nowOf } from './lane';
import type { Meaning } from './meaning';
import { confirmed, countTrouble } from './network-trouble';
import { fraction } from './random-fraction';
import { answerByRule, askAboutEdit } from './unfollowed-edit';

/** Whether the lane may go on to its next post. */
export type LaneVerdict = 'next' | 'stop';

/** A network may ask for a pause, not for ever. */
const LONGEST_PAUSE_SECONDS = 7 * 24 * 3600;

export async function publish(lane: Lane, post: Post, payload: Json): Promise<LaneVerdict> {
  if ((await mustAsk(lane, post)) || (await isDeferred(lane, post, 'publish', payload))) return 'next';
  if (lane.ports.dryRun) return rehearse(lane, post, 'publish', payload);
  if (lane.channel.byHand) return hand(lane, post, payload);
  const fenced = await fence(lane, post, { type: 'began', kind: 'publish', payload, lookAt: lookAt(lane) });
  return fenced ? send(lane, fenced) : 'next';
}

/** The same publication once more, under its own key and with its own stored payload. */
export async function publishAgain(lane: Lane, post: Post): Promise<LaneVerdict> {
  const fenced = await fence(lane, post, { type: 'repeated', lookAt: lookAt(lane) });
  return fenced ? send(lane, fenced) : 'next';
}

export async function update(lane: Lane, post: Post, payload: Json): Promise<LaneVerdict> {
  const reason = lane.channel.byHand ? null : unchangeable(lane, post, lane.channel.update);
  if (reason) {
    await askAboutEdit(lane, post, payload, reason);
    return 'next';
  }
  if ((await mustAsk(lane, post)) || (await isDeferred(lane, post, 'update', payload))) return 'next';
  if (lane.ports.dryRun) return rehearse(lane, post, 'update', payload);
  if (lane.channel.byHand) return hand(lane, post, payload);
  const fenced = await fence(lane, post, { type: 'began', kind: 'update', payload, lookAt: lookAt(lane) });
  return fenced ? send(lane, fenced) : 'next';
}

export async function remove(lane: Lane, post: Post): Promise<LaneVerdict> {
  if (lane.channel.byHand && !lane.ports.dryRun) return hand(lane, post, null);
  const reason = lane.channel.byHand ? null : unchangeable(lane, post, lane.channel.remove);
  if (reason) {
    await commit(lane, post, { type: 'left', code: 'cannot-remove', detail: reason });
    return 'next';
  }
  if (await isDeferred(lane, post, 'remove', null)) return 'next';
  if (lane.ports.dryRun) return rehearse(lane, post, 'remove', null);
  const fenced = await fence(lane, post, { type: 'began', kind: 'remove', payload: null, lookAt: lookAt(lane) });
  return fenced ? send(lane, fenced) : 'next';
}

/** The call that would be made is recorded and not made. */
async function rehearse(lane: Lane, post: Post, kind: OperationKind, payload: Json | null): Promise<LaneVerdict> {
  const begun = attemptOf(lane, post, { kind, rev: post.desiredRev }, payload);
  const ended = { ...begun, endedAt: begun.startedAt, outcome: 'dry-run' as const };
  await commit(lane, post, { type: 'rehearsed', kind, payload }, ended);
  return 'next';
}

/** Only a person can do it: no call is made, she says when it is done. */
async function hand(lane: Lane, post: Post, payload: Json | null): Promise<LaneVerdict> {
  await commit(lane, post, { type: 'handed', payload });
  return 'next';
}

/** The account wants to be asked, and nobody has approved this revision: whoever made the post ready, it waits. */
async function mustAsk(lane: Lane, post: Post): Promise<boolean> {
  if (!mustBeApproved(post, lane.account.rules)) return false;
  await commit(lane, post, { type: 'unapproved' });
  return true;
}

/** Asks every gate; a deferred post waits until its gate opens. */
export async function isDeferred(
  lane: Lane,
  post: Post,
  operation: GatedCall['operation'],
  payload: Json | null,
): Promise<boolean> {
  const { account, channel, lease, ports } = lane;
  for (const gate of ports.gates) {
    const deferral = await gate({ account, channel, post, operation, payload }, lease, nowOf(lane));
    if (!deferral) continue;
    await commit(lane, post, { type: 'deferred', ...deferral });
    return true;
  }
  return false;
}

function unchangeable({ channel }: Lane, post: Post, capability: unknown): string | null {
  if (!capability) return `${channel.name} offers no way to change or remove a post from here.`;
  return post.receipt?.remoteId ? null : `The post's id on ${channel.name} is not known.`;
}

/** Commits the intent; null when somebody changed the post meanwhile. */
async function fence(
  lane: Lane,
  post: Post,
  event: Extract<DispatchEvent, { type: 'began' | 'repeated' }>,
): Promise<Post | null> {
  const rev = event.type === 'began' ? post.desiredRev : (post.operation?.rev ?? post.desiredRev);
  const kind: OperationKind = event.type === 'began' ? event.kind : 'publish';
  const payload = event.type === 'began' ? event.payload : post.sentPayload;
  return commit(lane, post, event, attemptOf(lane, post, { kind, rev }, payload));
}

/** An attempt that begins now. */
function attemptOf(
  lane: Lane,
  post: Post,
  { kind, rev }: Pick<Operation, 'kind' | 'rev'>,
  payload: Json | null,
): Attempt {
  return {
    postId: post.id,
    number: post.attempts + 1,
    operation: kind,
    operationKey: operationKey(post, { kind, rev }),
    startedAt: nowOf(lane),
    endedAt: null,
    outcome: null,
    detail: null,
    payloadDigest: payloadDigest(payload),
    exchange: null,
  };
}

/** The call itself, and its outcome in one commit with the attempt's end. */
async function send(lane: Lane, fenced: Post): Promise<LaneVerdict> {
  const operation = fenced.operation as Operation;
  const called = await callChannel(lane, fenced, operation, async (context) => {
    const { channel } = lane;
    switch (operation.kind) {
      case 'publish':
        return channel.publish(fenced.sentPayload, context);
      case 'update':
        return channel.update?.(fenced.sentPayload, fenced.receipt as Receipt, context);
      case 'remove':
        await channel.remove?.(fenced.receipt as Receipt, context);
        return undefined;
    }
  });
  const outcome = await confirmed(lane, called);
  const { event, ended, detail } = meaning(lane, outcome);
  const { exchange } = outcome;
  const end = endOf(lane, fenced, operation, { outcome: ended, detail, exchange });
  const after = await holdUntilWritten(lane, () => commit(lane, outcome.post, event, end));
  await countTrouble(lane, outcome);
  await answerByRule(lane, after);
  return outcome.type === 'faulted' ? tellAccount(lane, outcome.fault) : 'next';
}

function meaning(lane: Lane, outcome: CallOutcome<Receipt | undefined>): Meaning {
  switch (outcome.type) {
    case 'done':
      return outcome.value
        ? { event: { type: 'stands', receipt: outcome.value }, ended: 'live', detail: null }
        : { event: { type: 'taken-down' }, ended: 'removed', detail: null };
    case 'parked':
      return {
        event: { type: 'parked', until: inSeconds(lane, outcome.seconds) },
        ended: 'waiting',
        detail: null,
      };
    case 'faulted': {
      const { fault } = outcome;
      return { event: faultEvent(lane, outcome.post, fault), ended: fault.kind, detail: fault.reason };
    }
  }
}

/** A fault with the times that its move needs. */
export function faultEvent(lane: Lane, post: Post, fault: Fault): DispatchEvent {
  const { ports, channel } = lane;
  const wait = backoff(ports.policy, post.failures + 1, fraction(ports.random));
  return {
    type: 'faulted',
    fault: fault.kind === 'rate-limited' ? { ...fault, until: pauseEnd(lane, fault.until) } : fault,
    retryAt: inSeconds(lane, wait),
    settleAt: inSeconds(lane, channel.limits.settleSeconds),
    canProbe: channel.probe !== undefined,
  };
}

/** Limits and broken credentials concern the whole account: its other posts wait untouched. */
export async function tellAccount(lane: Lane, fault: Fault): Promise<LaneVerdict> {
  if (fault.kind === 'rate-limited') {
    await lane.ports.store.pauseAccount(lane.lease, pauseEnd(lane, fault.until));
    return 'stop';
  }
  if (fault.kind === 'auth-broken') {
    await lane.ports.store.breakAccount(lane.lease, fault.hint ? `${fault.reason} ${fault.hint}` : fault.reason);
    return 'stop';
  }
  return 'next';
}

function pauseEnd(lane: Lane, until: string): string {
  const now = lane.ports.clock.now();
  const wanted = Date.parse(until);
  const earliest = addSeconds(now, 1).getTime();
  const latest = addSeconds(now, LONGEST_PAUSE_SECONDS).getTime();
  const time = Number.isNaN(wanted) ? addSeconds(now, 60).getTime() : Math.min(Math.max(wanted, earliest), latest);
  return toInstant(new Date(time));
}

function endOf(
  lane: Lane,
  fenced: Post,
  operation: Operation,
  end: Pick<Attempt, 'outcome' | 'detail' | 'exchange'>,
): Attempt {
  return {
    postId: fenced.id,
    number: fenced.attempts,
    operation: operation.kind,
    operationKey: operationKey(fenced, operation),
    startedAt: operation.startedAt,
    endedAt: nowOf(lane),
    ...end,
    payloadDigest: payloadDigest(operation.kind === 'remove' ? null : fenced.sentPayload),
  };
}

/** When an outcome that nobody wrote may be settled: no call runs any more, and the network shows what it has. */
export function lookAt(lane: Lane): string {
  return inSeconds(lane, lane.ports.policy.callSeconds + lane.channel.limits.settleSeconds);
}
