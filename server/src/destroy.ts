import type { Core } from '@strapi/types';
import { composed } from './compose';

export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await composed(strapi).stop();
}
