import type { Core } from '@strapi/types';
import { composed } from './compose';
import { registerComponents } from './strapi/components';
import { registerCustomFields } from './strapi/custom-fields';
import { hidePrivateFields } from './strapi/graphql';
import { registerConsentKeys } from './strapi/hooks/consent-keys';
import { registerIdentifiers } from './strapi/hooks/identifiers';
import { registerSessionKeys } from './strapi/hooks/session-keys';
import { registerSlugs } from './strapi/hooks/slugs';
import { newShortId } from './strapi/random';

export async function register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  registerCustomFields(strapi);
  registerComponents(strapi);
  registerSlugs(strapi);
  registerSessionKeys(strapi, () => newShortId());
  registerConsentKeys(strapi, () => newShortId());
  hidePrivateFields(strapi);
  await composed(strapi).prepare();
  registerIdentifiers(strapi);
}
