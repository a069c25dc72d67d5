import { canonicalJson, type Json } from '../../../core/json';
import { unreachable } from '../../../core/result';
import { backoff } from '../policy';
import type { Post, SkipReason } from '../ports';
import { payloadDigest } from '../post/payload-digest';
import { commit, inSeconds, type Lane } from './lane';
import { type LaneVerdict, publish, remove, update } from './perform';
import { fraction } from './random-fraction';
import { settle } from './settle';

/** What should stand on the network now. */
type Wanted =
  | { type: 'payload'; payload: Json }
  | { type: 'nothing'; reason: SkipReason; detail: string }
  /** It should stand there, and its text cannot be made. */
  | { type: 'unfit'; field: 'template'; detail: string };

/** Makes the network equal to what is desired for one post, or records why not. */
export async function dispatchPost(lane: Lane, post: Post): Promise<LaneVerdict> {
  const wanted = await tryWanted(lane, post);
  if (wanted === null) return 'next';
  if (post.work === 'sending') return settle(lane, post, wanted.type !== 'nothing');
  if (wanted.type === 'unfit') {
    await commit(lane, post, wanted);
    return 'next';
  }
  if (wanted.type === 'nothing') return withhold(lane, post, wanted);
  const { payload } = wanted;
  if (post.presence === 'none') return publish(lane, post, payload);
  if (post.presence !== 'live' || isLive(post, payload)) {
    await commit(lane, post, { type: 'in-step' });
    return 'next';
  }
  if (post.editAnswer?.digest === payloadDigest(payload)) {
    await commit(lane, post, { type: 'left', code: post.editAnswer.code, detail: '' });
    return 'next';
  }
  return update(lane, post, payload);
}

function isLive({ livePayload }: Post, payload: Json): boolean {
  return livePayload !== null && canonicalJson(livePayload) === canonicalJson(payload);
}

/** Visibility is asked again at send time (P3). Null: it could not be told, the post waits. */
async function tryWanted(lane: Lane, post: Post): Promise<Wanted | null> {
  try {
    return await wantedNow(lane, post);
  } catch (error) {
    lane.ports.onError(error, { accountId: lane.account.id, postId: post.id });
    const wait = backoff(lane.ports.policy, post.failures + 1, fraction(lane.ports.random));
    const detail = 'The item could not be read or its text not be made; the server log says why.';
    await commit(lane, post, { type: 'stumbled', detail, retryAt: inSeconds(lane, wait) });
    return null;
  }
}

async function wantedNow({ ports, channel, account }: Lane, post: Post): Promise<Wanted> {
  if (post.desired === 'absent') return { type: 'nothing', reason: 'unpublished-before-sending', detail: '' };
  const item = await ports.items.read(post, channel.id);
  if (!item.visible) return { type: 'nothing', reason: item.reason, detail: item.detail };
  if ('refused' in item) return { type: 'unfit', field: item.refused.field, detail: item.refused.reason };
  const text = post.text ?? item.placed ?? null;
  return { type: 'payload', payload: ports.render(channel, account.facts, item.draft, text).payload };
}

async function withhold(
  lane: Lane,
  post: Post,
  { reason, detail }: Extract<Wanted, { type: 'nothing' }>,
): Promise<LaneVerdict> {
  if (post.presence === 'live' && takesDown(reason)) return remove(lane, post);
  await commit(lane, post, post.presence === 'none' ? { type: 'refused', reason, detail } : { type: 'in-step' });
  return 'next';
}

/** What is over stays on the network; what is not public any more does not. */
function takesDown(reason: SkipReason): boolean {
  switch (reason) {
    case 'unpublished-before-sending':
    case 'deleted-before-sending':
    case 'not-public':
      return true;
    case 'past':
    case 'closed':
    case 'too-early':
      return false;
    default:
      return unreachable(reason);
  }
}
