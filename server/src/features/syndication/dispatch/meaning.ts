import type { AttemptOutcome } from '../ports';
import type { DispatchEvent } from '../post/post-events';

/** What a call's outcome means: for the post, and for the record of the attempt. */
export interface Meaning {
  event: DispatchEvent;
  ended: AttemptOutcome;
  detail: string | null;
}
