import type { Core } from '@strapi/strapi';
import type { PublishingField, TimeRefusal } from '../../features/catalog';

const PUBLISH = 'plugin::content-manager.explorer.publish';

interface Ability {
  can(action: string, subject: string): boolean;
}

/** False for an admin user who may write drafts of a type and not publish them: a time would do it for her. */
export function mayPublish(strapi: Core.Strapi, uid: string): boolean {
  const ability: Ability | undefined = strapi.requestContext.get()?.state?.userAbility;
  return ability === undefined || ability.can(PUBLISH, uid);
}

export function publishingForbidden(field: PublishingField): TimeRefusal {
  const message = 'Your role may not publish this kind: leave the time empty, and ask somebody who may.';
  return { field, message };
}
