import type { HistoryRow } from '../../../../../shared/contracts/posts';
import type { Instant } from '../../../core/clock';

/** Which part of the history; everything where nothing is said. */
export interface HistoryFilter {
  post?: number;
  account?: readonly number[];
  from?: Instant;
  to?: Instant;
}

/** A row with the id that orders rows of the same time. */
export interface HistoryEntry {
  id: number;
  row: HistoryRow;
}

/** Everything that happened to posts, oldest first, in pages. Attempts and decisions are never changed. */
export interface HistoryStore {
  attempts(filter: HistoryFilter, after: HistoryEntry | null, limit: number): Promise<HistoryEntry[]>;
  decisions(filter: HistoryFilter, after: HistoryEntry | null, limit: number): Promise<HistoryEntry[]>;
  /** Forgets what is older, the newest attempt of each post excepted; answers how much it forgot, at most `limit`. */
  prune(before: Instant, limit: number): Promise<number>;
}
