import type { Change, ChildConfig } from '../kill/protocol';

/** What parent and workers of the torture test say to each other. */

export interface WorkerConfig extends Omit<ChildConfig, 'kill'> {
  /** Hints come through pg-boss, as to workers. */
  pgBoss?: boolean;
  /** A dispatcher as most are written, to compare with. */
  naive?: boolean;
  /** Accounts that one process serves at the same time; 8 when nothing is said. */
  lanes?: number;
}

export type ToWorker =
  /** Until then it touches nothing. */
  | { type: 'begin' }
  | { type: 'change'; number: number; change: Change }
  /** A person reconnects every account that a network refused. */
  | { type: 'reconnect' }
  | { type: 'stop' };

export type FromWorker =
  | { type: 'ready' }
  | { type: 'changed'; number: number }
  | { type: 'failed'; number: number; reason: string }
  /** Posts that wait for nobody but the dispatcher. */
  | { type: 'open'; count: number };
