/** The job that makes every page again from what is published. */
import type { Kind } from '../kinds';

/** `lost`: the process that ran it ended; the next start, by hand or at boot, goes on where it was. */
export type RebuildStatus = 'never' | 'running' | 'stopping' | 'stopped' | 'lost' | 'done' | 'failed';

/** One page that was not as it should be. */
export interface RebuildDifference {
  kind: Kind;
  documentId: string;
  /** uid of the type it comes from: an app's own types may be kinds. */
  contentType: string;
  locale: string;
  title: string;
  change: 'added' | 'changed' | 'removed' | 'refused';
  /** What differed: `title`, `facts.startsAt`, `tags`, `address`, `builder`; for refused pages, the fields to mend. */
  fields: string[];
  /** Why it was refused, one sentence a field. */
  reasons: string[];
}

export interface RebuildState {
  status: RebuildStatus;
  /** Published versions looked at, and how many there are. Approximate while people publish. */
  done: number;
  total: number;
  changed: number;
  refused: number;
  startedAt: string | null;
  endedAt: string | null;
  /** The first hundred. */
  differences: RebuildDifference[];
  /** Why it failed or cannot be started here; null otherwise. */
  problem: string | null;
}

/**
 * GET  /rebuild         how far it is
 * POST /rebuild/start   begins, or goes on where it was stopped; nothing while it runs
 * POST /rebuild/stop    ends after the present item
 */
export interface RebuildResponse {
  data: RebuildState;
}
