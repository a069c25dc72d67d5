import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/types';
import { shortId } from './core/ids';
import { registerComponents } from './strapi/components';
import { registerCustomFields } from './strapi/custom-fields';
import { registerSessionKeys } from './strapi/hooks/session-keys';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  registerCustomFields(strapi);
  registerComponents(strapi);
  registerSessionKeys(strapi, () => shortId({ bytes: (length) => randomBytes(length) }));
}
