/**
 * Why a call to a network failed, in the only words the dispatcher understands.
 * `reason` is one plain sentence for an editor and never holds a secret.
 */
export type Fault =
  /** Nothing reached the network, or it asked to come back: the same call may be made again. */
  | { kind: 'retryable'; reason: string }
  /** The network's limit; no call to this account before `until` (ISO 8601). */
  | { kind: 'rate-limited'; until: string; reason: string }
  /** Credentials revoked, expired or too weak; `hint` says what to do. */
  | { kind: 'auth-broken'; reason: string; hint?: string }
  /** The network refuses this content; `field` names what to change. */
  | { kind: 'rejected'; field?: string; reason: string }
  /** The network says it already has it. */
  | { kind: 'duplicate'; remoteId?: string; reason: string }
  /** The remote post is not there any more. */
  | { kind: 'gone'; reason: string }
  /** Sent, never answered: it may or may not be there. */
  | { kind: 'ambiguous'; reason: string };

export type FaultKind = Fault['kind'];

export const FAULT_KINDS = [
  'retryable',
  'rate-limited',
  'auth-broken',
  'rejected',
  'duplicate',
  'gone',
  'ambiguous',
] as const satisfies readonly FaultKind[];

/**
 * Carries a fault through the linear code of a channel. It is thrown only below the kit's
 * `attempt()`, which turns it back into a value; nothing else catches it.
 */
export class Faulted extends Error {
  constructor(readonly fault: Fault) {
    super(`${fault.kind}: ${fault.reason}`);
    this.name = 'Faulted';
  }
}
