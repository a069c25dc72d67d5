import type { Core } from '@strapi/strapi';

const FILE = 'plugin::upload.file';

/** Calls `changed` when files of the media library were edited, replaced or deleted: pages join them when read. */
export function watchFiles(strapi: Core.Strapi, changed: () => Promise<void>): void {
  strapi.db.lifecycles.subscribe({
    models: [FILE],
    afterUpdate: changed,
    afterUpdateMany: changed,
    afterDelete: changed,
    afterDeleteMany: changed,
  });
}
