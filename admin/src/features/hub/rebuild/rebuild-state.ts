import type { RebuildState, RebuildStatus } from '../../../../../shared/contracts/rebuild';

/** Milliseconds between two looks; 0 while nothing moves by itself. */
export function rebuildPolling(status: RebuildStatus): number {
  if (status === 'running' || status === 'stopping') return 1000;
  // The server takes a lost job up within a minute.
  return status === 'lost' ? 5000 : 0;
}

/** What the button does next; null while a stop is under way. */
export function nextCommand(status: RebuildStatus): 'start' | 'resume' | 'stop' | null {
  switch (status) {
    case 'running':
      return 'stop';
    case 'stopping':
      return null;
    case 'stopped':
    case 'lost':
      return 'resume';
    case 'never':
    case 'done':
    case 'failed':
      return 'start';
  }
}

/** Whole percent of the versions looked at. */
export function percentOf({ done, total }: Pick<RebuildState, 'done' | 'total'>): number {
  return total === 0 ? 0 : Math.min(100, Math.floor((done / total) * 100));
}
