import type { Core } from '@strapi/strapi';
import { ensureAdmin, ensureLocales } from './people';

/** Fills an empty database with the demo brand; does nothing in one that has content. */
export async function seedDemo(strapi: Core.Strapi): Promise<void> {
  await ensureAdmin(strapi);
  await ensureLocales(strapi);
}
