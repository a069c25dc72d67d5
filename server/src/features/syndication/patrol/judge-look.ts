import type { LookFound } from '../../../../../shared/contracts/posts';
import type { Channel, Look, Shown } from '../../../channels/kit/contract';
import { addSeconds, type Instant, toInstant } from '../../../core/clock';
import type { Post } from '../ports';
import { isDrifted } from '../post/drift-moves';
import type { LookEvent } from '../post/post-events';
import type { LookRecord } from './patrol-ports';
import { sameShown } from './same-shown';

/** What a look at a post means. */
export interface Judgement {
  found: LookFound;
  record: LookRecord;
  /** The move it makes; null: none. */
  event: LookEvent | null;
}

/** Two looks that find nothing count as one while they are so close together. */
const SETTLE_SECONDS = 300;
/** After a look that could not tell. */
const AGAIN_SECONDS = 3600;

const NOTHING_FOUND = { missingSince: null, shown: null, seenAt: null, accepted: false } as const;

/** Judges what stands on the network against what was sent. `restSeconds`: until the next look at a post in step. */
export function judgeLook(
  { post, known, seen }: { post: Post; known: LookRecord | null; seen: Look },
  channel: Pick<Channel, 'shows' | 'limits'>,
  { now, restSeconds }: { now: Instant; restSeconds: number },
): Judgement {
  const after = (seconds: number) => toInstant(addSeconds(new Date(now), seconds));
  const before: LookRecord = known ?? { ...NOTHING_FOUND, nextAt: now };
  if (seen === 'unsure') return { found: seen, record: { ...before, nextAt: after(AGAIN_SECONDS) }, event: null };
  if (seen === 'gone') {
    const settle = Math.max(SETTLE_SECONDS, channel.limits.settleSeconds);
    const missingSince = before.missingSince ?? now;
    if (missingSince > after(-settle)) {
      return { found: 'missing', record: { ...before, missingSince, nextAt: after(settle) }, event: null };
    }
    const record = { ...NOTHING_FOUND, missingSince, seenAt: now, nextAt: after(restSeconds) };
    return { found: 'gone', record, event: { type: 'drifted', kind: 'gone' } };
  }
  const ours = channel.shows?.(post.livePayload);
  if (ours && sameShown(ours, seen)) {
    const event: LookEvent | null = isDrifted(post) ? { type: 'undrifted' } : null;
    return { found: 'same', record: { ...NOTHING_FOUND, nextAt: after(restSeconds) }, event };
  }
  return changed(post, before, seen, now, after(restSeconds));
}

function changed(post: Post, before: LookRecord, seen: Shown, now: Instant, nextAt: Instant): Judgement {
  if (before.accepted && before.shown && sameShown(before.shown, seen)) {
    return { found: 'accepted', record: { ...before, missingSince: null, nextAt }, event: null };
  }
  const record = { missingSince: null, shown: seen, seenAt: now, accepted: false, nextAt };
  return { found: 'changed', record, event: isDrifted(post) ? null : { type: 'drifted', kind: 'changed' } };
}
