import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { timedWork } from '../timers/timed-work';

/**
 * Who asked for a publication to be shared (P6). `asked`: an editor published this one item in the
 * Content Manager. `shared`: a REST call said `share=true`. `silent`: an import or a seed. Everything else
 * waits for somebody to ask.
 */
export type ShareIntent = 'asked' | 'shared' | 'not-asked' | 'silent';

const silence = new AsyncLocalStorage<true>();

/** Runs `work` so that what it publishes makes no post: for imports and seeds. */
export function withoutSharing<T>(work: () => Promise<T>): Promise<T> {
  return silence.run(true, work);
}

/** `/content-manager/collection-types/<uid>/[<documentId>/]actions/publish`: one item, by hand. */
const SINGLE_PUBLISH = /^\/content-manager\/(?:collection|single)-types\/[^/]+(?:\/[^/]+)?\/actions\/publish$/;

/** The Content Manager's Save of one entry, new or known. */
const SINGLE_SAVE = /^\/content-manager\/collection-types\/[^/]+(?:\/[^/]+)?$/;

/** `publicAtOnce`: the type has no drafts, so that to save is to publish. */
export function shareIntentOf(strapi: Core.Strapi, publicAtOnce = false): ShareIntent {
  if (silence.getStore()) return 'silent';
  const planned = timedWork();
  if (planned) return planned.intent;
  const request = strapi.requestContext.get();
  if (!request) return 'not-asked';
  if (isPublishingByHand(strapi) || (publicAtOnce && SINGLE_SAVE.test(request.path))) return 'asked';
  return saysShare(strapi) ? 'shared' : 'not-asked';
}

/** True while an editor presses Publish on one item. */
export function isPublishingByHand(strapi: Core.Strapi): boolean {
  return SINGLE_PUBLISH.test(strapi.requestContext.get()?.path ?? '');
}

/** A REST call that says `share=true`: every default account takes the item, even one that stood unshared. */
export function saysShare(strapi: Core.Strapi): boolean {
  const request = strapi.requestContext.get();
  const route: unknown = request?.state?.route?.info?.type;
  return route === 'content-api' && request?.query.share === 'true';
}

/** The admin user of the current call: plans of unsaved items belong to her. */
export function adminUserId(strapi: Core.Strapi): string | null {
  const request = strapi.requestContext.get();
  const id: unknown = request?.state?.auth?.strategy?.name === 'admin' ? request.state.user?.id : undefined;
  return id === undefined ? null : String(id);
}
