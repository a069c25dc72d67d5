import { addSeconds, type Instant, toInstant } from '../../../core/clock';
import type { FaultKind } from '../../../core/fault';
import { unreachable } from '../../../core/result';

/**
 * Trouble of an account's network. Closed it counts faults in a row; open it lets nothing through before
 * `until`; from then on one post is tried, and its outcome closes it or opens it for longer.
 */
export interface Circuit {
  /** Times of the last faults that no answer came between. */
  faults: Instant[];
  /** How often it opened in a row; 0: it is closed. */
  opened: number;
  until: Instant | null;
}

/** So many faults in a row within so many seconds open it: more than one post's own retries make in that time. */
const FAULTS = 5;
const WITHIN_SECONDS = 600;
/** Minutes that it stays open, the first time and each further time in a row. */
const OPEN_MINUTES = [1, 5, 15, 60] as const;

/** The circuit after a call ended; null is one without any trouble. `fault` null: the call worked. */
export function afterCall(circuit: Circuit | null, fault: FaultKind | null, now: Instant): Circuit | null {
  if (fault === null || !isTrouble(fault)) return null;
  const { faults, opened } = circuit ?? { faults: [], opened: 0 };
  if (opened > 0) return open(opened, now);
  const since = toInstant(addSeconds(new Date(now), -WITHIN_SECONDS));
  const recent = [...faults.filter((at) => at > since), now];
  return recent.length >= FAULTS ? open(0, now) : { faults: recent, opened: 0, until: null };
}

/** When the next post may be tried; null: now. */
export function closedUntil(circuit: Circuit | null, now: Instant): Instant | null {
  return circuit?.until && circuit.until > now ? circuit.until : null;
}

function open(before: number, now: Instant): Circuit {
  const minutes = OPEN_MINUTES[Math.min(before, OPEN_MINUTES.length - 1)] as number;
  return { faults: [], opened: before + 1, until: toInstant(addSeconds(new Date(now), minutes * 60)) };
}

/** Any answer shows that the network is there, a refusal as well. */
function isTrouble(fault: FaultKind): boolean {
  switch (fault) {
    case 'retryable':
    case 'ambiguous':
      return true;
    case 'rate-limited':
    case 'auth-broken':
    case 'rejected':
    case 'duplicate':
    case 'gone':
      return false;
    default:
      return unreachable(fault);
  }
}
