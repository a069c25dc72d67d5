import type { Receipt } from '../../../channels/kit/contract';
import type { Instant } from '../../../core/clock';
import type { Fault } from '../../../core/fault';
import type { Json } from '../../../core/json';
import type { DeferReason, OperationKind, Person, SkipReason } from '../ports';

/** What a change of the item means for a post that is there: written by the planner. */
export type DesiredEvent =
  /** The item was published again; `due` is when a first sending may happen. */
  | { type: 'edited'; title: string; text: string | null; pictures: number[] | null; due: Instant }
  /** The same, and somebody asked for it to be shared. */
  | { type: 'asked'; title: string; text: string | null; pictures: number[] | null; due: Instant }
  /** It is public again, and nobody said whether it should be shared again: from `due` on, if so. */
  | { type: 'returned'; title: string; due: Instant; question: string }
  /** The item is not public any more. */
  | { type: 'withdrawn'; reason: WithdrawnReason }
  /** Its account wants to be asked, and `by` wants it to go out: follows any move that made it ready. */
  | { type: 'proposed'; by: Person };

export type WithdrawnReason = Extract<SkipReason, 'unpublished-before-sending' | 'deleted-before-sending'>;

/** What the dispatcher is about to do, did or learned. */
export type DispatchEvent =
  /** The fence before a call. `lookAt`: when an outcome that nobody wrote may be settled. */
  | { type: 'began'; kind: OperationKind; payload: Json | null; lookAt: Instant }
  /** The fence before the same publication is sent again under its own key. */
  | { type: 'repeated'; lookAt: Instant }
  /** About to look for a post with an unknown outcome. */
  | { type: 'looking'; lookAt: Instant }
  /** A durable step of a channel finished. */
  | { type: 'stepped'; step: string; value: Json }
  /** The channel waits for the network (processing), before anything was published. */
  | { type: 'parked'; until: Instant }
  /** It stands on the network as `sentPayload` says. */
  | { type: 'stands'; receipt: Receipt }
  | { type: 'taken-down' }
  /** Nothing had to be sent. */
  | { type: 'in-step' }
  /** The channel can neither change nor remove what is there, or its account was disconnected. */
  | { type: 'left'; code: 'cannot-update' | 'cannot-remove' | 'corrected'; detail: string }
  /** The network does not take an edit: what should stand there, and what it says. */
  | { type: 'unfollowed'; payload: Json; detail: string }
  /** Only a person can do it: what should stand there, null for a removal. */
  | { type: 'handed'; payload: Json | null }
  /** A dry run: the call that would have been made. */
  | { type: 'rehearsed'; kind: OperationKind; payload: Json | null }
  /** No call before `until`: a rule of the account, a limit of the network. */
  | { type: 'deferred'; until: Instant; reason: DeferReason; detail: string }
  /** Nobody has approved what is about to be sent. */
  | { type: 'unapproved' }
  /** The item may not go out now. */
  | { type: 'refused'; reason: SkipReason; detail: string }
  /** Its text cannot be made until somebody mends what it is made from. */
  | { type: 'unfit'; field: 'template'; detail: string }
  /** Something of ours failed before the network was asked. */
  | { type: 'stumbled'; detail: string; retryAt: Instant }
  /** `retryAt`: after backoff; `settleAt`: when an unknown outcome may be settled. */
  | { type: 'faulted'; fault: Fault; retryAt: Instant; settleAt: Instant; canProbe: boolean }
  /** A process died in an update or a removal: both are safe to repeat. */
  | { type: 'abandoned' }
  /** A look-up found nothing; one from before `believedSince` makes it certain. */
  | { type: 'not-found'; believedSince: Instant; lookAgainAt: Instant }
  | { type: 'unsure'; detail: string; lookAgainAt: Instant }
  /** Nothing can settle the outcome: a person must look. */
  | { type: 'given-up'; detail: string };

/** What a look at a live post found. */
export type LookEvent =
  /** It is not there any more, or not as it was sent. */
  | { type: 'drifted'; kind: 'changed' | 'gone' }
  /** It stands there as it was sent. */
  | { type: 'undrifted' };

/** What a person decided. */
export type PersonEvent =
  | { type: 'retry' }
  | { type: 'share' }
  | { type: 'cancel' }
  /** It goes out at another time. */
  | { type: 'reschedule'; at: Instant }
  | { type: 'confirm-live'; url: string | null }
  | { type: 'confirm-absent' }
  /** A person took down what could not be removed from here. */
  | { type: 'confirm-removed' }
  /** A person posted it by hand, at this address. */
  | { type: 'mark-live'; url: string }
  /** A person changed by hand what was handed to her. */
  | { type: 'mark-edited' }
  | { type: 'approve'; by: Person; reason: string | null }
  | { type: 'refuse'; by: Person; reason: string }
  /** What stands on the network is right, or that nothing stands there. */
  | { type: 'accept-drift' }
  /** What was sent is right. */
  | { type: 'restore-drift' }
  /** Another generation takes its place. */
  | { type: 'superseded' }
  /** The same, and what stands there is taken down. */
  | { type: 'replaced' };

export type PostEvent = DesiredEvent | DispatchEvent | LookEvent | PersonEvent;
