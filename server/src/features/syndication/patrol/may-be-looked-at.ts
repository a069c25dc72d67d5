import type { Post } from '../ports';
import { isDrifted } from '../post/drift-moves';

/** It stands there with nothing to send, and what was sent is known. */
export function mayBeLookedAt(post: Post): boolean {
  const rests = post.work === 'idle' || isDrifted(post);
  return post.presence === 'live' && rests && post.livePayload !== null && Boolean(post.receipt?.remoteId);
}
