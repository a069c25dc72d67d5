import type { Kind } from '../kinds';

/** One time at which the hub publishes a draft or unpublishes an item by itself. */
export interface TimerRow {
  documentId: string;
  /** '' for types without languages. */
  locale: string;
  kind: Kind;
  contentType: string;
  title: string;
  action: 'publish' | 'unpublish';
  /** ISO 8601, UTC. */
  dueAt: string;
  /** IANA zone whose clocks the time was written by; null: it was an instant. */
  zone: string | null;
  /** Whether posts of the plan go out with it: one that an import or a call set makes none by itself. */
  shares: boolean;
  /** What stopped it: it waits until the draft is saved. Null while nothing did. */
  refused: { field: string; message: string }[] | null;
}

/**
 * GET /timers?documentId=&locale=   the times of one item
 * GET /timers                       those that something stopped, the oldest first
 */
export interface TimersResponse {
  data: TimerRow[];
}
