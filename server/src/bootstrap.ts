import type { Core } from '@strapi/types';
import { refreshViews } from './strapi/content-manager-views';
import { persistTables } from './strapi/persisted-tables';

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await persistTables(strapi);
  await refreshViews(strapi);
}
