import type { Instant } from '../../../core/clock';

/** The transaction that a hint joins: it counts once that commits. knex's transactions are ones. */
export interface EngineTransaction {
  raw(sql: string, bindings: readonly unknown[]): PromiseLike<{ rows: unknown[] }>;
}

export interface HintOptions {
  /** Absent: now. Hints are for the next minute; what is due later is found by the sweep in time. */
  runAt?: Instant;
  trx?: EngineTransaction;
}

export type EngineHealth = { ok: true } | { ok: false; detail: string };

/** Takes one account into a lane. Resolves when a lane has it: a full process asks for no more. Never rejects. */
export type Serve = (accountId: number) => Promise<void>;

/**
 * Carries hints from the process that planned to one that sends: "this account may have work". The table of
 * posts is the only truth, and every process that sends sweeps it. So an engine may lose, repeat or reorder
 * hints, and no guarantee depends on it.
 */
export interface Engine {
  /** Joins, to give hints. Throws what is to mend before anything can be sent. */
  open(): Promise<void>;
  /** From now on hints come to this process, too. */
  start(serve: Serve): Promise<void>;
  /** One hint for each account. Rejects when it cannot be given; inside a transaction that is then broken, too. */
  hint(accountIds: readonly number[], options?: HintOptions): Promise<void>;
  /** Takes no more hints, and lets those end that wait for a lane. */
  stop(options: { drainMs: number }): Promise<void>;
  health(): Promise<EngineHealth>;
}
