import type { Json } from '../../core/json';

export interface HttpRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  headers?: Record<string, string>;
  /** At most one of the four bodies. */
  json?: Json;
  form?: Record<string, string | string[]>;
  multipart?: {
    fields: Record<string, string>;
    file: { name: string; filename: string; mime: string; bytes: Uint8Array };
  };
  raw?: { bytes: Uint8Array | string; mime: string };
  /**
   * True for the one call after which something stands on the network: no answer, or a 5xx,
   * is then `ambiguous` instead of `retryable`.
   */
  publishes?: boolean;
  /** Name of the limit that the answer's headers tell about, where they do not say so themselves. */
  rate?: string;
}

export interface HttpAnswer {
  status: number;
  headers: Record<string, string>;
  /** Parsed body, or its text where it is not JSON, or null where it is empty. */
  body: Json;
  /** The body as it came. */
  bytes: Uint8Array;
}

/** Traces of one request, for the history: they prove what was said without keeping it. SHA-256 in hex. */
export interface Exchange {
  /** Of method, address and body as sent, secrets masked. */
  request: string;
  /** Of the answer's bytes; null when none came. */
  answer: string | null;
  status: number | null;
}

/** Told of every request of a call; `publishes` marks the one after which something stands on the network. */
export type RecordExchange = (exchange: Exchange, publishes: boolean) => void;

/**
 * One guarded door to the network: adds timeout and size limits, refuses private addresses unless
 * allowed, follows no redirect, and throws `Faulted` for everything but a 2xx.
 */
export interface Http {
  request(request: HttpRequest): Promise<HttpAnswer>;
}
