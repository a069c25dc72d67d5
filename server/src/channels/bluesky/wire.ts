import { z } from 'zod';
import type { Json } from '../../core/json';

/** Only what we read of the XRPC answers. Source: atproto lexicons com.atproto.server and .repo, 2026-08. */
export const sessionShape = z.object({
  accessJwt: z.string(),
  refreshJwt: z.string(),
  did: z.string(),
  handle: z.string(),
});
export type BlueskySession = z.infer<typeof sessionShape>;

/** The session as we keep it: it belongs to the name it was made for. */
export const storedSessionShape = sessionShape.extend({ identifier: z.string() });

export const writtenShape = z.object({ uri: z.string(), cid: z.string() });

/** Where a thread begins, as a target's `extra.root` keeps it. */
export const rootShape = z.object({ uri: z.string(), cid: z.string() });

export const recordShape = z.object({
  uri: z.string(),
  cid: z.string(),
  value: z.looseObject({ createdAt: z.string().optional(), displayName: z.string().optional() }),
});

export const blobShape = z.object({
  blob: z.object({
    $type: z.literal('blob'),
    ref: z.object({ $link: z.string() }),
    mimeType: z.string(),
    size: z.number(),
  }),
});
export type Blob = z.infer<typeof blobShape>['blob'];

/** Machine code of an error answer. */
export function codeOf(body: Json): string | undefined {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return undefined;
  return typeof body.error === 'string' ? body.error : undefined;
}
