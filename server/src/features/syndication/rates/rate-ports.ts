import type { RateLimit, ToldRate } from '../../../channels/kit/rate-limit';
import type { RateState } from './rate-state';

/** Units of one limit that a call is about to take. */
export interface Spending {
  /** Of the row: what is counted together has one. */
  key: string;
  rate: RateLimit;
  units: number;
}

/** What keeps a call from being made. */
export interface RateRefusal {
  key: string;
  rate: RateLimit;
  /** Milliseconds since 1970. */
  until: number;
}

/** The counts of all instances. */
export interface RateStore {
  /** Spends all of it or nothing: null, or the refusal that lasts longest. */
  spend(spendings: readonly Spending[], now: Date): Promise<RateRefusal | null>;
  /** Remembers what the network said. */
  hear(key: string, told: Pick<ToldRate, 'left' | 'resetsAt'>, now: Date): Promise<void>;
  /** Rows that are there, by key. */
  read(keys: readonly string[]): Promise<Map<string, RateState>>;
}
