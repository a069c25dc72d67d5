import type { Core } from '@strapi/types';
import { composed } from './compose';
import { refreshViews } from './strapi/content-manager-views';
import { registerPermissions } from './strapi/permissions';
import { persistTables } from './strapi/persisted-tables';

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await persistTables(strapi);
  await refreshViews(strapi);
  await registerPermissions(strapi);
  await composed(strapi).start();
}
