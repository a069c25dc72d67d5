import type { Fault } from '../../core/fault';

/** A call that ended without an answer. */
export interface LostCall {
  host: string;
  cause: string;
  /** False while nothing can have reached the network. */
  connected: boolean;
  publishes: boolean;
}

/** Only a publication that may have arrived is `ambiguous`; anything else can simply be tried again. */
export function lostFault({ host, cause, connected, publishes }: LostCall): Fault {
  if (!connected) return { kind: 'retryable', reason: `${host} could not be reached: ${cause}.` };
  if (!publishes) return { kind: 'retryable', reason: `${host} did not answer: ${cause}.` };
  return { kind: 'ambiguous', reason: `The post was sent to ${host}, but its answer was lost: ${cause}.` };
}

const CONNECTION_WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers at this address',
  ENOTFOUND: 'this name does not exist',
  EAI_AGAIN: 'the name could not be looked up just now',
  ECONNRESET: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  UND_ERR_CONNECT_TIMEOUT: 'the connection took too long',
  EHOSTUNREACH: 'there is no way to this address',
  ENETUNREACH: 'there is no way to this address',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not trusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
};

/** Plain words for a failed connection, from the machine code of the error. */
export function wordsFor(error: unknown): string {
  const { name, code, message } = Object(error) as { name?: unknown; code?: unknown; message?: unknown };
  if (name === 'AbortError') return 'the call was stopped';
  if (typeof code === 'string' && CONNECTION_WORDS[code]) return CONNECTION_WORDS[code];
  return typeof message === 'string' && message !== '' ? message : 'the connection failed';
}
