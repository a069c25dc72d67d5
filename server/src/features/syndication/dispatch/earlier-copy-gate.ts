import { addSeconds, toInstant } from '../../../core/clock';
import type { DispatchStore } from '../ports';
import type { Gate } from './dispatch-ports';

/** Rest before the next look at a removal whose turn has come: longer than one takes. */
const AGAIN_SECONDS = 2;

/**
 * Lets a post that takes the place of another out once that one is gone, so that readers never see both. A removal that
 * failed for good holds nothing: a person has been told of the copy that is left.
 */
export function createEarlierCopyGate(store: Pick<DispatchStore, 'earlierCopy'>): Gate {
  return async ({ channel, post, operation }, _lease, now) => {
    if (operation !== 'publish' || post.generation === 1) return null;
    const at = await store.earlierCopy(post);
    if (at === null) return null;
    const soonest = toInstant(addSeconds(new Date(now), AGAIN_SECONDS));
    const detail = `The post on ${channel.name} that it takes the place of is taken down first.`;
    return { until: at > soonest ? at : soonest, reason: 'earlier-copy', detail };
  };
}
