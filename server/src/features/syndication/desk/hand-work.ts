import type { HandWork } from '../../../../../shared/contracts/posts';
import type { Channel } from '../../../channels/kit/contract';
import type { Post } from '../ports';
import { isHanded } from '../post/hand-moves';

/** What a person has to do on the network by hand; null where nothing waits for that. */
export async function handWork(
  post: Post,
  channel: Channel,
  addressesOf: (files: readonly number[]) => Promise<ReadonlyMap<number, string>>,
): Promise<HandWork | null> {
  if (!isHanded(post) || !channel.byHand || post.sentPayload === null) return null;
  const { link, media } = channel.byHand(post.sentPayload);
  const before = post.livePayload === null ? null : channel.textOf(post.livePayload);
  if (post.desired === 'absent') return { kind: 'remove', text: null, before, link, pictures: [] };
  const addresses = await addressesOf(media.map(({ id }) => id));
  const pictures = media.flatMap(({ id, alt }) => {
    const url = addresses.get(id);
    return url ? [{ url, alt }] : [];
  });
  const kind = post.presence === 'none' ? 'publish' : 'update';
  return { kind, text: channel.textOf(post.sentPayload), before, link, pictures };
}
