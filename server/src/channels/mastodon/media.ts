import type { Json } from '../../core/json';
import { type Context, type Fields, type MediaRef, readAnswer } from '../kit';
import { api, bearer } from './api';
import { mediaShape } from './wire';

/** Which remote attachment stands for which file of ours; kept in the receipt for later edits. */
export type Attachment = { file: number; id: string };

/**
 * Uploads the pictures that the network does not have yet, in order. Steps carry the day because
 * servers delete attachments that no post uses after 24 hours.
 */
export async function attach<F extends Fields>(
  media: readonly MediaRef[],
  known: readonly Attachment[],
  ctx: Context<F>,
): Promise<Attachment[]> {
  const attachments: Attachment[] = [];
  for (const [index, ref] of media.entries()) {
    const there = known.find(({ file }) => file === ref.id);
    attachments.push(there ?? { file: ref.id, id: await upload(ref, `media:${index}:${ctx.now.slice(0, 10)}`, ctx) });
  }
  return attachments;
}

async function upload<F extends Fields>(ref: MediaRef, step: string, ctx: Context<F>): Promise<string> {
  const sent = await ctx.once(step, async () => {
    const { bytes, mime } = await ctx.media(ref);
    const answer = await ctx.http.request({
      method: 'POST',
      url: api(ctx, '/api/v2/media'),
      headers: bearer(ctx),
      rate: 'media',
      multipart: {
        fields: { description: ref.alt },
        file: { name: 'file', filename: `picture.${mime.split('/')[1] ?? 'jpg'}`, mime, bytes },
      },
    });
    return { id: readAnswer(answer, mediaShape, { what: 'the picture' }).id, ready: answer.status !== 202 };
  });
  if (!sent.ready) await ctx.until(`${step}:ready`, 5, () => isReady(sent.id, ctx));
  return sent.id;
}

/** 206 while the server works on the picture, 200 when it can be used. */
async function isReady<F extends Fields>(id: string, ctx: Context<F>): Promise<true | undefined> {
  const answer = await ctx.http.request({
    method: 'GET',
    url: api(ctx, `/api/v1/media/${encodeURIComponent(id)}`),
    headers: bearer(ctx),
  });
  return answer.status === 206 ? undefined : true;
}

/** Attachments as a receipt remembers them. */
export function attachmentsOf(extra: { [key: string]: Json } | undefined): Attachment[] {
  const stored = Array.isArray(extra?.media) ? extra.media : [];
  return stored.flatMap((one) =>
    one !== null &&
    typeof one === 'object' &&
    !Array.isArray(one) &&
    typeof one.file === 'number' &&
    typeof one.id === 'string'
      ? [{ file: one.file, id: one.id }]
      : [],
  );
}
