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

/** A record in one of its versions; where a thread begins, as a target's `extra.root` keeps it. */
export const rootShape = z.object({ uri: z.string(), cid: z.string() });

export const recordShape = z.object({
  uri: z.string(),
  cid: z.string(),
  value: z.looseObject({ createdAt: z.string().optional(), displayName: z.string().optional() }),
});

/** A post as the network's apps see it. Source: lexicon app.bsky.feed.defs#postView, 2026-08. */
export const postViewShape = z.object({
  uri: z.string(),
  cid: z.string(),
  author: z.object({ did: z.string(), handle: z.string(), displayName: z.string().nullish() }),
  record: z.looseObject({
    text: z.string().catch(''),
    createdAt: z.string().optional(),
    reply: z.object({ root: rootShape, parent: rootShape }).optional().catch(undefined),
    facets: z
      .array(
        z.object({
          index: z.object({ byteStart: z.number(), byteEnd: z.number() }),
          features: z.array(z.object({ uri: z.string().optional() })),
        }),
      )
      .catch([]),
  }),
  indexedAt: z.string(),
});
export type PostView = z.infer<typeof postViewShape>;

/** Posts that are gone or blocked stand in a thread without `post`. Source: lexicon app.bsky.feed.defs, 2026-08. */
export interface ThreadNode {
  post?: PostView | undefined;
  replies: ThreadNode[];
}
const nodeShape: z.ZodType<ThreadNode> = z.lazy(() =>
  z.object({
    post: postViewShape.optional().catch(undefined),
    replies: z.array(nodeShape).catch([]),
  }),
);
/** Source: lexicon app.bsky.feed.getPostThread, 2026-08. */
export const threadShape = z.object({ thread: nodeShape });

/** Source: lexicon app.bsky.feed.getPosts, 2026-08. */
export const postsShape = z.object({ posts: z.array(z.object({ uri: z.string() })) });

/** Source: lexicon app.bsky.notification.listNotifications, 2026-08. */
export const notificationsShape = z.object({
  cursor: z.string().optional(),
  notifications: z.array(
    z.object({
      reasonSubject: z.string().optional(),
      record: z.looseObject({ reply: z.object({ root: rootShape, parent: rootShape }).optional().catch(undefined) }),
      indexedAt: z.string(),
    }),
  ),
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
