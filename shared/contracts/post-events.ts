import type { Presence, Work } from './posts';

/**
 * What Strapi's webhooks may be called for. `live`: it stands on the network. `failed`: it is not tried again
 * before a person says so. `held`: it waits for a person. Each is told when a post enters that state.
 */
export const POST_EVENTS = ['community-hub.post.live', 'community-hub.post.failed', 'community-hub.post.held'] as const;
export type PostEventName = (typeof POST_EVENTS)[number];

/** Body of such a webhook, beside Strapi's own `event` and `createdAt`. */
export interface PostEventPayload {
  post: {
    /** The last part of its /go/ link. */
    key: string;
    kind: string;
    documentId: string;
    locale: string;
    /** '' for the item itself, a session's key or an occurrence's id otherwise. */
    subject: string;
    occasion: string;
    title: string;
    presence: Presence;
    work: Work;
    /** Where it stands; null where that is not known. */
    url: string | null;
  };
  account: { id: number; channel: string; label: string; handle: string };
  /** Why it is not in step. */
  problem: { code: string; detail: string } | null;
}
