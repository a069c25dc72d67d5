import type { Json } from '../../core/json';
import { type Context, clipText, type Draft, type Fields, type MediaRef, type ReplyTarget, readAnswer } from '../kit';
import { type Facet, richText } from './facets';
import { callAs } from './session';
import { type Blob, blobShape, rootShape } from './wire';

type Picture = Pick<MediaRef, keyof MediaRef>;

/** A post before its pictures are uploaded: either pictures or a link card, never both. */
export type BlueskyPayload = {
  text: string;
  facets: Facet[];
  langs: string[];
  images: Picture[];
  card: { uri: string; title: string; description: string; thumb: Picture | null } | null;
  reply?: { root: StrongRef; parent: StrongRef };
};

/** A record in one of its versions. Source: lexicon com.atproto.repo.strongRef, 2026-08. */
type StrongRef = { uri: string; cid: string };

/** Characters of a link's path that are shown, as the Bluesky app does. */
export const SHOWN_PATH = 16;
/** Longer side of an uploaded picture in pixels, as the Bluesky app does. */
const LONGEST_EDGE = 2000;
const LONGEST = { title: 300, description: 1000 } as const;

/** One picture makes a link card, which leads somewhere; several make a gallery. */
export function renderPost(draft: Draft, text: string): BlueskyPayload {
  const gallery = draft.media.length > 1;
  const thumb = draft.media[0] ?? draft.card.image;
  return {
    ...richText(text, SHOWN_PATH),
    langs: [draft.locale.replace('_', '-')],
    images: gallery ? draft.media.slice(0, 4).map((ref) => ({ ...ref })) : [],
    // An answer has no link, and so no card.
    card:
      gallery || draft.link === ''
        ? null
        : {
            uri: draft.link,
            title: clipText(draft.card.title, LONGEST.title, 'grapheme'),
            description: clipText(draft.card.description, LONGEST.description, 'grapheme'),
            thumb: thumb ? { ...thumb } : null,
          },
  };
}

/** The first post of a thread is its root; whoever answers an answer finds the root in the target's `extra`. */
export function answerTo(payload: BlueskyPayload, { remoteId, extra }: ReplyTarget): BlueskyPayload {
  const parent = { uri: remoteId, cid: String(extra?.cid ?? '') };
  const root = rootShape.safeParse(extra?.root);
  return { ...payload, reply: { root: root.success ? root.data : parent, parent } };
}

/** The record as it is stored on the account's server; uploads its pictures on the way. */
export async function buildRecord<F extends Fields>(
  payload: BlueskyPayload,
  createdAt: string,
  ctx: Context<F>,
): Promise<{ [key: string]: Json }> {
  const embed = await buildEmbed(payload, ctx);
  return {
    $type: 'app.bsky.feed.post',
    text: payload.text,
    createdAt,
    langs: payload.langs,
    ...(payload.facets.length > 0 ? { facets: payload.facets } : {}),
    ...(embed ? { embed } : {}),
    ...(payload.reply ? { reply: payload.reply } : {}),
  };
}

async function buildEmbed<F extends Fields>(
  { images, card }: BlueskyPayload,
  ctx: Context<F>,
): Promise<{ [key: string]: Json } | undefined> {
  if (images.length > 0) {
    const sent: Json[] = [];
    for (const [index, ref] of images.entries()) {
      const { blob, width, height } = await uploadPicture(ref, index, ctx);
      sent.push({ image: blob, alt: ref.alt, aspectRatio: { width, height } });
    }
    return { $type: 'app.bsky.embed.images', images: sent };
  }
  if (!card) return undefined;
  const { thumb, ...external } = card;
  const picture = thumb ? { thumb: (await uploadPicture(thumb, 0, ctx)).blob } : {};
  return { $type: 'app.bsky.embed.external', external: { ...external, ...picture } };
}

/** Uploads are content-addressed and swept when no record uses them, so the step is renewed each day. */
async function uploadPicture<F extends Fields>(
  ref: Picture,
  index: number,
  ctx: Context<F>,
): Promise<{ blob: Blob; width: number; height: number }> {
  return ctx.once(`media:${index}:${ref.id}:${ctx.now.slice(0, 10)}`, async () => {
    const { bytes, mime, width, height } = await ctx.media(ref, { maxEdge: LONGEST_EDGE });
    const nsid = 'com.atproto.repo.uploadBlob';
    const answer = await callAs(ctx, () => ({ method: 'POST', nsid, raw: { bytes, mime } }));
    const { blob } = readAnswer(answer, blobShape, { what: 'the picture' });
    return { blob, width, height };
  });
}
