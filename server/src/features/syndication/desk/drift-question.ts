import type { PostDrift } from '../../../../../shared/contracts/posts';
import type { Channel } from '../../../channels/kit/contract';
import type { LookRecord } from '../patrol/patrol-ports';
import type { Post } from '../ports';
import { isDrifted } from '../post/drift-moves';

/** What a person is asked about a post that is not as it was sent; null where she is not. */
export function driftQuestion(post: Post, channel: Channel, look: LookRecord | undefined): PostDrift | null {
  if (!isDrifted(post)) return null;
  const sent = post.livePayload ?? post.sentPayload;
  const ours = sent === null ? undefined : channel.shows?.(sent);
  const theirs = look?.shown ?? null;
  return {
    kind: post.presence === 'removed' ? 'gone' : 'changed',
    ours: { text: ours?.text ?? '', alts: ours?.alts ?? [] },
    theirs: theirs && { text: theirs.text, alts: theirs.alts },
    seenAt: look?.seenAt ?? post.updatedAt,
  };
}
