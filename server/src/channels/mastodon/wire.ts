import { z } from 'zod';

/** Only what we read of Mastodon's entities. Source: Mastodon documentation, entities Status, Account, Instance, 2026-07. */
export const statusShape = z.object({
  id: z.string(),
  url: z.string().nullish(),
  uri: z.string().nullish(),
  created_at: z.string(),
  content: z.string().default(''),
  in_reply_to_id: z.string().nullish(),
  media_attachments: z.array(z.object({ id: z.string(), description: z.string().nullish() })).default([]),
});
export type Status = z.infer<typeof statusShape>;

/** A status of anybody. Source: Mastodon documentation, entities Status, 2026-07. */
const anyStatusShape = statusShape.extend({
  uri: z.string(),
  edited_at: z.string().nullish(),
  visibility: z.string().default('public'),
  account: z.object({
    id: z.string(),
    acct: z.string(),
    display_name: z.string().default(''),
    url: z.string().nullish(),
  }),
});
export type AnyStatus = z.infer<typeof anyStatusShape>;

/** Source: Mastodon documentation, methods/statuses "context", 2026-07. */
export const contextShape = z.object({ descendants: z.array(anyStatusShape) });

/** Source: Mastodon documentation, methods/notifications, 2026-07. */
export const notificationsShape = z.array(
  z.object({
    id: z.string(),
    status: z.object({ id: z.string(), in_reply_to_id: z.string().nullish() }).nullish(),
  }),
);

/** The text as it was written. Source: Mastodon documentation, entities/StatusSource, 2026-07. */
export const sourceShape = z.object({ text: z.string() });

export const statusesShape = z.array(statusShape);

export const mediaShape = z.object({ id: z.string() });

export const accountShape = z.object({
  id: z.string(),
  acct: z.string(),
  display_name: z.string().default(''),
  url: z.string().nullish(),
  avatar: z.string().nullish(),
});

export const instanceShape = z.object({
  configuration: z
    .object({
      statuses: z
        .object({
          max_characters: z.number().int().positive().optional(),
          max_media_attachments: z.number().int().nonnegative().optional(),
          characters_reserved_per_url: z.number().int().nonnegative().optional(),
        })
        .optional(),
      media_attachments: z
        .object({
          supported_mime_types: z.array(z.string()).optional(),
          description_limit: z.number().int().positive().optional(),
          image_size_limit: z.number().int().positive().optional(),
        })
        .optional(),
    })
    .optional(),
});

export const nodeinfoLinksShape = z.object({
  links: z.array(z.object({ rel: z.string(), href: z.string() })),
});
export const nodeinfoShape = z.object({ software: z.object({ name: z.string(), version: z.string() }) });
