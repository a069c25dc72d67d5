import type { EditRule } from '../../../../../shared/contracts/accounts';
import { shortId } from '../../../core/ids';
import { canonicalJson, type Json } from '../../../core/json';
import { picturesIn } from '../compose/pictures-in';
import type { Person, Post } from '../ports';
import { canAnswer, type EditAction, editEvent, postAfterEdit } from '../post/edit-answers';
import { asksAboutEdit } from '../post/edit-moves';
import { CORRECTION } from '../post/new-post';
import { move } from '../post/post-state';
import { commit, type Lane, nowOf } from './lane';

const HUB: Person = { name: '', id: null };
const KEY_LENGTH = 10;
const ACTION_OF = {
  ask: null,
  leave: 'leave',
  reply: 'correct',
  replace: 'replace',
} as const satisfies Record<EditRule, EditAction | null>;

/** The network takes no such edit: what nobody would see there is no question, anything else is. */
export async function askAboutEdit(lane: Lane, post: Post, payload: Json, detail: string): Promise<void> {
  if (post.livePayload !== null && !isSeen(lane, post.livePayload, payload)) {
    await commit(lane, post, { type: 'in-step' });
    return;
  }
  await answerByRule(lane, await commit(lane, post, { type: 'unfollowed', payload, detail }));
}

/** The standing choice of the account answers; a person does where it has none, or where its network cannot. */
export async function answerByRule(lane: Lane, post: Post | null): Promise<void> {
  if (!post || !asksAboutEdit(post)) return;
  const { account, channel, ports, lease } = lane;
  const action = post.occasion === CORRECTION ? 'leave' : ACTION_OF[account.rules.edits];
  const event = action && canAnswer(post, channel, action) ? editEvent(post, action) : null;
  if (action === null || event === null || (action !== 'replace' && takesPictureBack(post))) return;
  const now = nowOf(lane);
  const after = move(post, event, { now, policy: ports.policy });
  if (!after) return;
  const next = postAfterEdit(post, action, shortId(ports.random, KEY_LENGTH), now);
  // Whoever wrote the post meanwhile finds the question, and is asked.
  await ports.store.answer(lease, post, after, { action, by: HUB, at: now, reason: null }, next);
}

/** A consent may have ended: no standing choice leaves a picture there that the item does not show any more. */
function takesPictureBack({ livePayload, sentPayload }: Post): boolean {
  const wanted = new Set(picturesIn(sentPayload ?? undefined).map(({ id }) => id));
  return picturesIn(livePayload ?? undefined).some(({ id }) => !wanted.has(id));
}

/** Text and pictures are what people see; how it is put together for the network they do not. */
function isSeen({ channel }: Lane, before: Json, after: Json): boolean {
  const seen = (payload: Json) => ({
    text: channel.textOf(payload),
    pictures: picturesIn(payload).map((one) => ({ ...one })),
  });
  return canonicalJson(seen(before)) !== canonicalJson(seen(after));
}
