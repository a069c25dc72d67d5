import type { Core } from '@strapi/strapi';
import { isSeeded, writeContent } from './content-seed';
import { showDelivery } from './delivery';
import { ensureAdmin, ensureLocales } from './people';
import { publicService } from './plugin';
import { sayMoved, shareFirstItems } from './sharing';

/** Fills an empty database with the demo brand; does nothing in one that has content. */
export async function seedDemo(strapi: Core.Strapi): Promise<void> {
  await ensureAdmin(strapi);
  await ensureLocales(strapi);
  if (!strapi.plugins['community-hub']) return;
  if (!(await isSeeded(strapi))) {
    const { withoutSharing, openHub } = publicService(strapi);
    await withoutSharing(() => writeContent(strapi, new Date()));
    const problem = await openHub();
    if (problem) strapi.log.warn(`demo: the hub stays closed: ${problem}`);
  }
  await sayMoved(strapi);
  strapi.server.httpServer.once('listening', () => {
    shareFirstItems(strapi)
      .then(() => showDelivery(strapi))
      .catch((error: unknown) => strapi.log.error(`demo: sharing failed: ${String(error)}`));
  });
}
