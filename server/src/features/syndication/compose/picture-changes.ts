import type { PictureChange } from '../../../../../shared/contracts/plan';
import type { Json } from '../../../core/json';
import type { Post } from '../ports';
import { type PayloadPicture, picturesIn } from './pictures-in';

/** What an edit would change in the pictures that stand there: removed ones first, then in the order of the new ones. */
export async function pictureChanges(
  post: Pick<Post, 'presence' | 'livePayload'> | null,
  payload: Json,
  addressesOf: (files: readonly number[]) => Promise<ReadonlyMap<number, string>>,
): Promise<PictureChange[]> {
  if (post?.presence !== 'live' || post.livePayload === null) return [];
  const changes = differences(picturesIn(post.livePayload), picturesIn(payload));
  const addresses = await addressesOf(changes.map(({ id }) => id));
  return changes.map(({ id, ...change }) => ({ ...change, url: addresses.get(id) ?? null }));
}

type Difference = Omit<PictureChange, 'url'> & Pick<PayloadPicture, 'id'>;

function differences(before: readonly PayloadPicture[], after: readonly PayloadPicture[]): Difference[] {
  const old = new Map(before.map((picture) => [picture.id, picture]));
  const next = new Set(after.map(({ id }) => id));
  const removed = before
    .filter(({ id }) => !next.has(id))
    .map((one): Difference => ({ ...one, kind: 'removed', before: null }));
  const kept = after.flatMap((one): Difference[] => {
    const former = old.get(one.id);
    if (!former) return [{ ...one, kind: 'added', before: null }];
    return former.alt === one.alt ? [] : [{ ...one, kind: 'described', before: former.alt }];
  });
  return [...removed, ...kept];
}
