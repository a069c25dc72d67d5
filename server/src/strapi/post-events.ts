import type { Core } from '@strapi/strapi';
import { POST_EVENTS, type PostEventName, type PostEventPayload } from '../../../shared/contracts/post-events';

/** Lets Strapi's webhooks be called for our events. */
export function allowPostEvents(strapi: Core.Strapi): void {
  const webhooks = strapi.get('webhookStore') as { addAllowedEvent(key: string, value: string): void };
  for (const name of POST_EVENTS) webhooks.addAllowedEvent(name, name);
}

/** Tells whoever listens in this process, Strapi's webhooks among them. Rejects where a listener does. */
export async function emitPostEvent(
  strapi: Core.Strapi,
  name: PostEventName,
  payload: PostEventPayload,
): Promise<void> {
  await strapi.eventHub.emit(name, { ...payload });
}
