import type { Draft, Limits, MediaRef } from '../../../channels/kit/contract';
import type { Json } from '../../../core/json';

/** What readers see of a post besides its text. */
export interface Look {
  media: MediaRef[];
  /** Null where the network shows no link card. */
  card: { title: string; description: string; image: MediaRef | null } | null;
}

/**
 * Reads off the payload itself which pictures and which card are sent, so that a preview cannot
 * promise what a channel leaves out. A payload without a `card` of its own gets the card that the
 * network makes of the link, which networks do only where no picture is attached.
 */
export function lookOf(payload: Json, draft: Draft, { linkCard }: Pick<Limits, 'linkCard'>): Look {
  const { card, ...rest } = isObject(payload) ? payload : {};
  if (card === undefined) {
    return { media: [...draft.media], card: linkCard && draft.media.length === 0 ? draft.card : null };
  }
  const shown = idsIn(rest);
  const thumbs = idsIn(card);
  const image = [...draft.media, draft.card.image].find((ref) => ref !== null && thumbs.has(ref.id)) ?? null;
  return {
    media: draft.media.filter(({ id }) => shown.has(id)),
    card: card === null ? null : { ...draft.card, image },
  };
}

/** Upload ids of all pictures that a piece of a payload refers to. */
function idsIn(value: Json): Set<number> {
  if (Array.isArray(value)) return new Set(value.flatMap((part) => [...idsIn(part)]));
  if (!isObject(value)) return new Set();
  const own = typeof value.id === 'number' && typeof value.mime === 'string' ? [value.id] : [];
  return new Set([...own, ...Object.values(value).flatMap((part) => [...idsIn(part)])]);
}

function isObject(value: Json): value is { [key: string]: Json } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
