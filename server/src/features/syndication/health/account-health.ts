import type { Instant } from '../../../core/clock';
import type { Circuit } from './circuit';

/** How an account is doing, apart from what people decided about it. */
export interface AccountHealth {
  /** Last time its network confirmed the credentials. */
  checkedAt: Instant | null;
  /** When the credentials stop working; null: no end is known. */
  expiresAt: Instant | null;
  /** Null: no trouble. */
  circuit: Circuit | null;
}

/** Of an account that nobody has checked yet. */
export const UNKNOWN_HEALTH: AccountHealth = { checkedAt: null, expiresAt: null, circuit: null };
